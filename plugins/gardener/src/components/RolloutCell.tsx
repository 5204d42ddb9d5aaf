import { Fragment } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { Rollout } from 'backstage-plugin-gardener-common';
import { RolloutIcon } from '../icons/rollout';
import { rolloutHint, rolloutText } from '../text/rolloutText';
import { useTranslate } from '../translation/useTranslate';
import { rolloutColours } from './rolloutColours';

const useStyles = makeStyles(
  {
    grid: {
      display: 'grid',
      gridTemplateColumns: '78px 16px minmax(0, 1fr)',
      gap: '2px 6px',
      alignItems: 'center',
      fontSize: 12,
      lineHeight: '16px',
    },
    name: {
      color: 'var(--gardener-text2)',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
    words: {
      display: 'flex',
      alignItems: 'center',
      gap: 6,
    },
    quiet: { color: 'var(--gardener-text2)' },
    track: {
      flex: 1,
      minWidth: 32,
      maxWidth: 72,
      height: 4,
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
    ...rolloutColours,
  },
  { name: 'GardenerRolloutCell' },
);

/** One side of a peering. */
export interface RolloutSide {
  readonly shoot: string;
  readonly rollout: Rollout;
}

/** The rollout of both sides: name, sign, word, and how far it is. */
export function RolloutCell(props: {
  readonly here: RolloutSide;
  readonly target: RolloutSide;
}) {
  const classes = useStyles();
  const t = useTranslate();
  const now = Date.now();
  return (
    <div className={classes.grid}>
      {[props.here, props.target].map(({ shoot, rollout }, side) => (
        <Fragment key={side}>
          <span className={classes.name} title={shoot}>
            {shoot}
          </span>
          <span className={classes[rollout.state]}>
            <RolloutIcon state={rollout.state} size={14} />
          </span>
          <span
            className={`${classes.words} ${
              rollout.state === 'applied' ? classes.quiet : ''
            }`}
            title={rolloutHint(t, rollout)}
          >
            {rolloutText(t, rollout, now)}
            {rollout.state === 'reconciling' && (
              <span
                className={classes.track}
                role="progressbar"
                aria-label={t('rollout.progressLabel', { shoot })}
                aria-valuemin={0}
                aria-valuemax={100}
                aria-valuenow={rollout.percent}
              >
                <div
                  className={classes.progress}
                  style={{ width: `${rollout.percent}%` }}
                />
              </span>
            )}
          </span>
        </Fragment>
      ))}
    </div>
  );
}
