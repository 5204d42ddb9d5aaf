import { makeStyles } from '@material-ui/core/styles';
import { useBulkTranslate } from '../../../translation/useBulkTranslate';

const useStyles = makeStyles(
  {
    frame: { minHeight: 320 },
    text: { margin: '0 0 16px' },
    bar: {
      height: 40,
      marginBottom: 8,
      borderRadius: 3,
      background: 'var(--gardener-skeleton)',
    },
  },
  { name: 'GardenerBulkPlanning' },
);

const BARS = 6;

/** The frame of a plan of many pairs while it is made. */
export function BulkPlanning() {
  const classes = useStyles();
  const t = useBulkTranslate();
  return (
    <div className={classes.frame}>
      <p className={classes.text} role="status">
        {t('review.planning')}
      </p>
      <div aria-hidden>
        {Array.from({ length: BARS }, (_, index) => (
          <div key={index} className={classes.bar} />
        ))}
      </div>
    </div>
  );
}
