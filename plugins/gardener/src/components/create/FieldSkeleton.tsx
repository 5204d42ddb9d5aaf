import { makeStyles } from '@material-ui/core/styles';
import { useCreateTranslate } from '../../translation/useCreateTranslate';
import { VisuallyHidden } from '../VisuallyHidden';

const useStyles = makeStyles(
  {
    rows: { display: 'grid', gap: 12 },
    bar: {
      height: 36,
      maxWidth: 480,
      borderRadius: 4,
      background: 'var(--gardener-skeleton)',
    },
  },
  { name: 'GardenerFieldSkeleton' },
);

/** Keeps the room of a field whose answer is still to come. */
export function FieldSkeleton(props: { readonly rows?: number }) {
  const { rows = 1 } = props;
  const classes = useStyles();
  const t = useCreateTranslate();
  return (
    <div className={classes.rows} role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={classes.bar} aria-hidden />
      ))}
    </div>
  );
}
