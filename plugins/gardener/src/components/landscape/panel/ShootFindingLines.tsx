import type { LandscapeGroup } from 'backstage-plugin-gardener-common';
import { SeverityIcon } from '../../../icons/severity';
import { useLandscapeTranslate } from '../../../translation/useLandscapeTranslate';
import { useSignLines } from './signLines';

const SIGNS = { error: 'errors', warning: 'warnings' } as const;

/** How many shoots of a group have findings themselves: what its badge is for. */
export function ShootFindingLines(props: { readonly group: LandscapeGroup }) {
  const { errors, warnings } = props.group;
  const classes = useSignLines();
  const l = useLandscapeTranslate();
  if (errors + warnings === 0) return null;
  const line = (severity: 'error' | 'warning', count: number) =>
    count > 0 && (
      <li>
        <span className={`${classes.sign} ${classes[SIGNS[severity]]}`}>
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
