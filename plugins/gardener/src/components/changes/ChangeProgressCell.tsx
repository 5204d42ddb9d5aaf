import { makeStyles } from '@material-ui/core/styles';
import type { Change } from 'backstage-plugin-gardener-common';
import { changeProgress } from '../../model/changes/changeProgress';
import { useChangesTranslate } from '../../translation/useChangesTranslate';

const useStyles = makeStyles(
  {
    track: {
      height: 4,
      maxWidth: 132,
      marginTop: 4,
      borderRadius: 2,
      background: 'var(--gardener-unkSoft)',
      overflow: 'hidden',
    },
    progress: {
      height: '100%',
      borderRadius: 2,
      background: 'var(--gardener-info)',
      transition: 'width 150ms',
      '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
    },
    failed: { color: 'var(--gardener-err)', fontWeight: 600 },
  },
  { name: 'GardenerChangeProgressCell' },
);

/** How much of a change is written, with a bar while that moves. */
export function ChangeProgressCell(props: {
  readonly change: Change;
  /** What the change is about. */
  readonly subject: string;
}) {
  const { change, subject } = props;
  const classes = useStyles();
  const c = useChangesTranslate();
  const progress = changeProgress(change);
  if (!progress) return <>{c('progress.none')}</>;
  const { of, written, total, failed } = progress;
  const text = c(`progress.${of}`, { written: String(written), count: total });
  const moves = change.state === 'writing' || change.state === 'paused';
  return (
    <>
      {text}
      {failed > 0 && (
        <>
          ,{' '}
          <span className={classes.failed}>
            {c('progress.failed', { failed: String(failed) })}
          </span>
        </>
      )}
      {moves && (
        <div
          className={classes.track}
          role="progressbar"
          aria-label={c('progress.label', { subject })}
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={written}
          aria-valuetext={text}
        >
          <div
            className={classes.progress}
            style={{ width: `${total === 0 ? 0 : (written / total) * 100}%` }}
          />
        </div>
      )}
    </>
  );
}
