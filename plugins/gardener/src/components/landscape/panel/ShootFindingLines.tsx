import { makeStyles } from '@material-ui/core/styles';
import type { LandscapeGroup } from 'backstage-plugin-gardener-common';
import { SeverityIcon } from '../../../icons/severity';
import { useLandscapeTranslate } from '../../../translation/useLandscapeTranslate';

const useStyles = makeStyles(
  {
    lines: {
      display: 'grid',
      gap: 6,
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& li': { display: 'flex', alignItems: 'center', gap: 8 },
    },
    sign: { width: 20, display: 'grid', placeItems: 'center' },
    error: { color: 'var(--gardener-err)' },
    warning: { color: 'var(--gardener-warn)' },
  },
  { name: 'GardenerShootFindingLines' },
);

/** How many shoots of a group have findings themselves: what its badge is for. */
export function ShootFindingLines(props: { readonly group: LandscapeGroup }) {
  const { errors, warnings } = props.group;
  const classes = useStyles();
  const l = useLandscapeTranslate();
  if (errors + warnings === 0) return null;
  const line = (severity: 'error' | 'warning', count: number) =>
    count > 0 && (
      <li>
        <span className={`${classes.sign} ${classes[severity]}`}>
          <SeverityIcon severity={severity} size={16} />
        </span>
        <span>{l(`panel.shootsWith.${severity}`, { count })}</span>
      </li>
    );
  return (
    <ul className={classes.lines}>
      {line('error', errors)}
      {line('warning', warnings)}
    </ul>
  );
}
