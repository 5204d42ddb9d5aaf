import { makeStyles } from '@material-ui/core/styles';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { useBarStyles } from './barStyles';

const SIGNS = [
  'nodes',
  'services',
  'pods',
  'idle',
  'error',
  'warning',
  'free',
  'kept',
] as const;

const useStyles = makeStyles(
  {
    legend: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '6px 18px',
      margin: 0,
      padding: '8px 20px 14px',
      listStyle: 'none',
      fontSize: 12,
      lineHeight: '16px',
    },
    item: { display: 'inline-flex', alignItems: 'center', gap: 8 },
    sign: { width: 22, height: 12, borderRadius: 2 },
  },
  { name: 'GardenerMapLegend' },
);

/** What the fills of bars mean. */
export function MapLegend() {
  const classes = useStyles();
  const bars = useBarStyles();
  const c = useCidrTranslate();
  return (
    <ul className={classes.legend} aria-label={c('legend.label')}>
      {SIGNS.map(sign => (
        <li key={sign} className={classes.item}>
          <span className={`${classes.sign} ${bars[sign]}`} />
          {c(`legend.${sign}`)}
        </li>
      ))}
    </ul>
  );
}
