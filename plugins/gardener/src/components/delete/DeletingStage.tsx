import { useEffect } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { ShootRef } from 'backstage-plugin-gardener-common';
import { Deletion, phasesOf } from '../../model/deletion';
import { deletionProgress, problemOf } from '../../model/deletionProgress';
import { failureOf } from '../../model/failure';
import { useChange } from '../../queries/useChange';
import { useDialogTranslate } from '../../translation/useDialogTranslate';
import { ActionButton } from '../ActionButton';
import { DialogBody, DialogFoot } from '../GardenerDialog';
import { FailureNote } from '../FailureNote';
import { DeletionPhases } from './DeletionPhases';
import { Problem } from './Problem';

const useStyles = makeStyles(
  { now: { margin: '16px 0 0' }, block: { marginTop: 16 } },
  { name: 'GardenerDeletingStage' },
);

/** The deletion was sent: whether the Garden takes it. */
export function DeletingStage(props: {
  readonly shoot: ShootRef;
  readonly state: Extract<Deletion, { at: 'deleting' }>;
  readonly onAccepted: () => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}) {
  const { shoot, state, onAccepted, onAgain, onClose } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const { data: change, error } = useChange(state.changeId);
  const progress = change && deletionProgress(change);

  useEffect(() => {
    if (progress === 'accepted') onAccepted();
  }, [progress, onAccepted]);

  return (
    <>
      <DialogBody>
        <DeletionPhases phases={phasesOf(state, true)} shoot={shoot.name} />
        {change && progress === 'refused' ? (
          <div className={classes.block}>
            <Problem
              title={t('deletion.deletionRefused')}
              problem={problemOf(change)}
            />
          </div>
        ) : (
          <p className={classes.now} role="status">
            {t('deletion.deleting', { shoot: shoot.name })}
          </p>
        )}
        {error && (
          <div className={classes.block}>
            <FailureNote
              severity="notChecked"
              title={t('deletion.notAnswered')}
              failure={failureOf(error)}
            />
          </div>
        )}
      </DialogBody>
      <DialogFoot>
        <ActionButton variant="text" size="medium" onClick={onClose}>
          {t('deletion.close')}
        </ActionButton>
        {progress === 'refused' && (
          <ActionButton variant="danger" onClick={onAgain}>
            {t('deletion.tryAgain')}
          </ActionButton>
        )}
      </DialogFoot>
    </>
  );
}
