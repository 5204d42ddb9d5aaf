import { makeStyles } from '@material-ui/core/styles';
import type { Change } from 'backstage-plugin-gardener-common';
import {
  appliedShoots,
  countsOf,
  percentDone,
} from '../../../model/bulk/bulkProgress';
import { useBulkTranslate } from '../../../translation/useBulkTranslate';

const useStyles = makeStyles(
  {
    track: {
      height: 8,
      borderRadius: 4,
      background: 'var(--gardener-unkSoft)',
      overflow: 'hidden',
    },
    bar: {
      height: '100%',
      borderRadius: 4,
      background: 'var(--gardener-primary)',
      transition: 'width 150ms',
      '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
    },
    counts: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '4px 16px',
      margin: '8px 0 0',
      padding: 0,
      listStyle: 'none',
      minHeight: 20,
    },
    quiet: {
      margin: '4px 0 0',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerBulkProgress' },
);

/** How many pairs of a change are how far, and how many shoots have applied it. */
export function BulkProgress(props: { readonly change: Change }) {
  const { change } = props;
  const classes = useStyles();
  const t = useBulkTranslate();
  const percent = percentDone(change);
  const { applied, all } = appliedShoots(change);
  return (
    <div>
      <div
        role="progressbar"
        className={classes.track}
        aria-label={t('follow.progress', { percent: String(percent) })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <div className={classes.bar} style={{ width: `${percent}%` }} />
      </div>
      <ul className={classes.counts}>
        {countsOf(change).map(({ state, count }) => (
          <li key={state}>
            {t(`follow.counts.${state}`, { number: String(count) })}
          </li>
        ))}
      </ul>
      {all > 0 && (
        <p className={classes.quiet}>
          {t('follow.applied', { applied: String(applied), all: String(all) })}
        </p>
      )}
    </div>
  );
}
