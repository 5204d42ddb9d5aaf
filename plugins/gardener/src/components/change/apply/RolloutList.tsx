import { Fragment } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ShootOperation,
  ShootRef,
} from 'backstage-plugin-gardener-common';
import { RolloutIcon } from '../../../icons/rollout';
import { operationFor } from '../../../model/operationFor';
import { percentOf, RolloutLine } from '../../../model/rolloutLines';
import { rolloutHint, rolloutText } from '../../../text/rolloutText';
import { windowText } from '../../../text/windowText';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { useTranslate } from '../../../translation/useTranslate';
import { Note } from '../../Note';
import { TextButton } from '../../TextButton';
import { rolloutColours } from '../../rolloutColours';

const useStyles = makeStyles(
  {
    grid: {
      display: 'grid',
      gridTemplateColumns:
        'minmax(0, 112px) 20px minmax(40px, 1fr) minmax(0, 128px)',
      gap: '14px 10px',
      alignItems: 'center',
      padding: '7px 0',
      '& b': { overflowWrap: 'anywhere' },
    },
    words: { fontSize: 12, lineHeight: '16px' },
    track: {
      height: 6,
      borderRadius: 3,
      background: 'var(--gardener-unkSoft)',
      overflow: 'hidden',
    },
    progress: {
      height: '100%',
      borderRadius: 3,
      background: 'currentColor',
      transition: 'width 150ms',
      '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
    },
    notes: { display: 'grid', gap: 8, marginTop: 10, '&:empty': { margin: 0 } },
    ...rolloutColours,
  },
  { name: 'GardenerRolloutList' },
);

/** How far each shoot has applied what was written, and what can be done where it waits or failed. */
export function RolloutList(props: {
  readonly lines: readonly RolloutLine[];
  readonly onOperate: (operation: ShootOperation, shoot: ShootRef) => void;
}) {
  const { lines, onOperate } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const shared = useTranslate();
  const now = Date.now();

  const note = ({ shoot, rollout }: RolloutLine) => {
    const operation = operationFor(rollout);
    if (!operation) return null;
    const action = (
      <TextButton onClick={() => onOperate(operation, shoot)}>
        {t(`change.apply.${operation}`)}
      </TextButton>
    );
    switch (rollout.state) {
      case 'waitingForMaintenance':
        return (
          <Note severity="note">
            {rollout.window
              ? t('change.apply.confinedAt', {
                  shoot: shoot.name,
                  window: windowText(t, rollout.window, now),
                  action,
                })
              : t('change.apply.confined', {
                  shoot: shoot.name,
                  action,
                })}
          </Note>
        );
      case 'failed':
        return (
          <Note severity="error">
            {t('change.apply.rolloutFailed', {
              shoot: shoot.name,
              action,
            })}
          </Note>
        );
      default:
        return null;
    }
  };

  return (
    <>
      <div className={classes.grid}>
        {lines.map(({ shoot, rollout }, index) => (
          <Fragment key={index}>
            <b>{shoot.name}</b>
            <span className={classes[rollout.state]}>
              <RolloutIcon state={rollout.state} size={16} />
            </span>
            <span
              className={`${classes.track} ${classes[rollout.state]}`}
              role="progressbar"
              aria-label={shared('rollout.progressLabel', {
                shoot: shoot.name,
              })}
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={percentOf(rollout)}
              aria-valuetext={rolloutText(shared, rollout, now)}
            >
              <div
                className={classes.progress}
                style={{ width: `${percentOf(rollout)}%` }}
              />
            </span>
            <span
              className={classes.words}
              title={rolloutHint(shared, rollout)}
            >
              {rolloutText(shared, rollout, now)}
            </span>
          </Fragment>
        ))}
      </div>
      <div className={classes.notes}>
        {lines.map((line, index) => (
          <Fragment key={index}>{note(line)}</Fragment>
        ))}
      </div>
    </>
  );
}
