import { makeStyles } from '@material-ui/core/styles';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';

const useStyles = makeStyles(
  {
    frame: { minHeight: 320 },
    text: { margin: '0 0 16px' },
    bar: {
      height: 12,
      marginBottom: 12,
      borderRadius: 3,
      background: 'var(--gardener-skeleton)',
    },
  },
  { name: 'GardenerPlanLoading' },
);

/** Widths in percent, so that the bars look like lines. */
const LINES = [38, 64, 58, 61, 42, 55, 30, 62, 57];

/** The frame of a plan while it is made. */
export function PlanLoading() {
  const classes = useStyles();
  const t = useDialogTranslate();
  return (
    <div className={classes.frame}>
      <p className={classes.text} role="status">
        {t('change.review.planning')}
      </p>
      <div aria-hidden>
        {LINES.map((width, index) => (
          <div
            key={index}
            className={classes.bar}
            style={{ width: `${width}%` }}
          />
        ))}
      </div>
    </div>
  );
}
