import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { usePageTranslate } from '../../translation/usePageTranslate';

const useStyles = makeStyles(
  {
    page: { display: 'grid', gap: 16 },
    bar: { height: 104 },
    body: { height: 480 },
  },
  { name: 'GardenerPageSkeleton' },
);

/** A page while nothing is known yet, in the frame that it will have. */
export function PageSkeleton() {
  const classes = useStyles();
  const p = usePageTranslate();
  return (
    <div
      className={classes.page}
      role="status"
      aria-busy="true"
      aria-label={p('garden.loading')}
    >
      <Paper className={classes.bar} />
      <Paper className={classes.body} />
    </div>
  );
}
