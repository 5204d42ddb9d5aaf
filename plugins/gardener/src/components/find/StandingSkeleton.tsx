import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../translation/useTranslate';
import { VisuallyHidden } from '../VisuallyHidden';

const useStyles = makeStyles(
  {
    bar: {
      display: 'inline-block',
      width: 160,
      maxWidth: '100%',
      height: 12,
      borderRadius: 3,
      background: 'var(--gardener-skeleton)',
    },
  },
  { name: 'GardenerStandingSkeleton' },
);

/** Where the standing of a shoot will be. */
export function StandingSkeleton() {
  const classes = useStyles();
  const t = useTranslate();
  return (
    <>
      <span className={classes.bar} aria-hidden />
      <VisuallyHidden>{t('find.standing.loading')}</VisuallyHidden>
    </>
  );
}
