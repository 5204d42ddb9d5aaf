import { useEffect } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ChangeStep,
  PairChange,
  ShootRef,
} from 'backstage-plugin-gardener-common';
import { Deletion, phasesOf } from '../../model/deletion';
import { RemovalProgress, removalProgress } from '../../model/deletionProgress';
import { Failure, failureOf } from '../../model/failure';
import { operationFor } from '../../model/operationFor';
import { useChange } from '../../queries/useChange';
import { usePeerings } from '../../queries/usePeerings';
import { commaText } from '../../text/nameList';
import { useDialogTranslate } from '../../translation/useDialogTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { ActionButton } from '../ActionButton';
import { useChangeDialog } from '../change/ChangeDialogContext';
import { DialogBody, DialogFoot } from '../GardenerDialog';
import { FailureNote } from '../FailureNote';
import { Note } from '../Note';
import { DeletionPhases } from './DeletionPhases';
import { Problem } from './Problem';
import { AwaitedShoots } from './AwaitedShoots';

const useStyles = makeStyles(
  {
    now: { margin: '16px 0 8px' },
    quiet: {
      margin: '16px 0 0',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
    block: { marginTop: 16 },
  },
  { name: 'GardenerRemovalStage' },
);

/** Looks at the change and at what the Garden lists, and says what is not known of it if something is not. */
function useRemovalProgress(
  shoot: ShootRef,
  changeId: string,
  pairs: readonly PairChange[],
) {
  const change = useChange(changeId);
  const peerings = usePeerings(shoot);
  const view = peerings.data?.value;
  const error = change.error ?? peerings.error;
  const unknown = (): Failure | undefined => {
    if (error) return failureOf(error);
    // What nobody could look at may still be there.
    return view?.freshness.state === 'stale'
      ? { kind: 'unavailable', message: view.freshness.reason }
      : undefined;
  };
  const progress: RemovalProgress | undefined =
    change.data && view && removalProgress(change.data, view, pairs);
  return { change: change.data, progress, unknown: unknown() };
}

/** Entries are removed, and applied by every shoot that had one. */
export function RemovalStage(props: {
  readonly shoot: ShootRef;
  readonly state: Extract<Deletion, { at: 'removing' }>;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}) {
  const { shoot, state, onRemoved, onClose } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const shared = useTranslate();
  const changeDialog = useChangeDialog();
  const { change, progress, unknown } = useRemovalProgress(
    shoot,
    state.changeId,
    state.pairs,
  );

  const clear = progress?.kind === 'clear' && unknown === undefined;
  useEffect(() => {
    if (clear) onRemoved();
  }, [clear, onRemoved]);

  const operate = (step: ChangeStep) => {
    const operation = step.rollout && operationFor(step.rollout);
    if (!operation) return null;
    return (
      <ActionButton
        variant="outlined"
        size="small"
        onClick={() =>
          changeDialog.open({
            kind: 'review',
            request: {
              kind: 'operation',
              shoot: step.shoot,
              operation,
              source: 'portal',
            },
            title: shared(`steps.title.${operation}`, {
              shoot: step.shoot.name,
            }),
          })
        }
      >
        {shared(`steps.label.${operation}`)}
      </ActionButton>
    );
  };

  const content = () => {
    switch (progress?.kind) {
      case undefined:
        return <p className={classes.now}>{t('deletion.looking')}</p>;
      case 'writing':
        return (
          <p className={classes.now} role="status">
            {t('deletion.writing', {
              written: String(progress.written),
              total: String(progress.total),
            })}
          </p>
        );
      case 'stopped':
        return (
          <div className={classes.block}>
            <Problem
              title={t('deletion.writingFailed')}
              problem={progress.problem}
            />
          </div>
        );
      case 'waiting':
      case 'clear':
        return (
          <>
            <p className={classes.now} role="status">
              {progress.kind === 'waiting' && progress.listed.length > 0
                ? t('deletion.stillListed', {
                    names: commaText(shared, progress.listed),
                  })
                : t('deletion.waiting')}
            </p>
            {change && <AwaitedShoots steps={change.steps} />}
          </>
        );
      case 'held':
        return (
          <div className={classes.block} role="status">
            <Note severity="warning">
              <b>{t('deletion.held')}</b>{' '}
              {t('deletion.heldWhy', { shoot: shoot.name })}
            </Note>
            <AwaitedShoots steps={progress.steps} actionOf={operate} />
          </div>
        );
      default: {
        const never: never = progress;
        throw new Error(`Unknown progress ${JSON.stringify(never)}`);
      }
    }
  };

  const written =
    progress !== undefined &&
    progress.kind !== 'writing' &&
    progress.kind !== 'stopped';
  return (
    <>
      <DialogBody>
        <DeletionPhases phases={phasesOf(state, written)} shoot={shoot.name} />
        {content()}
        {unknown !== undefined && (
          <div className={classes.block}>
            <FailureNote
              severity="notChecked"
              title={t('deletion.notSeen')}
              failure={unknown}
            />
          </div>
        )}
        {progress?.kind !== 'stopped' && (
          <p className={classes.quiet}>{t('deletion.leaveNote')}</p>
        )}
      </DialogBody>
      <DialogFoot
        aside={
          <ActionButton
            variant="text"
            size="medium"
            onClick={() =>
              changeDialog.open({ kind: 'follow', changeId: state.changeId })
            }
          >
            {shared('banner.showSteps')}
          </ActionButton>
        }
      >
        <ActionButton variant="text" size="medium" onClick={onClose}>
          {t('deletion.close')}
        </ActionButton>
        {progress?.kind === 'held' && unknown === undefined && (
          <ActionButton variant="danger" onClick={onRemoved}>
            {t('deletion.goOn')}
          </ActionButton>
        )}
      </DialogFoot>
    </>
  );
}
