import { makeStyles } from '@material-ui/core/styles';
import { ChevronIcon } from '../../icons/signs';
import type { TrialShoot } from '../../model/cidr/trialShoots';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { useFilterStyles } from '../page/filterStyles';

const useStyles = makeStyles(
  {
    label: {
      display: 'block',
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 700,
    },
    field: { width: '100%', marginTop: 4 },
    select: {
      appearance: 'none',
      font: 'inherit',
      fontSize: 14,
      fontWeight: 400,
      width: '100%',
      height: '100%',
      padding: '0 30px 0 10px',
      border: 0,
      outline: 0,
      background: 'transparent',
      color: 'var(--gardener-text)',
      cursor: 'pointer',
      textOverflow: 'ellipsis',
      // Native lists take their colours from here and not from the page.
      '& option': {
        color: 'var(--gardener-text)',
        background: 'var(--gardener-paper)',
      },
    },
    chevron: { position: 'absolute', right: 10, pointerEvents: 'none' },
  },
  { name: 'GardenerForSelect' },
);

/** Whom a block is tried for. */
export function ForSelect(props: {
  readonly shoots: readonly TrialShoot[];
  readonly value: string | undefined;
  readonly onChange: (shoot: string | undefined) => void;
}) {
  const { shoots, value = '', onChange } = props;
  const classes = useStyles();
  const filter = useFilterStyles();
  const c = useCidrTranslate();
  return (
    <label className={classes.label}>
      {c('trial.for')}
      <span className={`${filter.field} ${classes.field}`}>
        <select
          className={classes.select}
          value={value}
          onChange={event => onChange(event.target.value || undefined)}
        >
          <option value="">{c('trial.newCluster')}</option>
          {shoots.map(shoot => (
            <option key={shoot.value} value={shoot.value}>
              {shoot.project} / {shoot.name}
            </option>
          ))}
        </select>
        <span className={classes.chevron}>
          <ChevronIcon open size={14} />
        </span>
      </span>
    </label>
  );
}
