import { useId } from 'react';
import type {
  PeeringsView,
  PlanRequest,
} from 'backstage-plugin-gardener-common';
import { useDeletion } from '../../hooks/useDeletion';
import { Deletion, phasesOf } from '../../model/deletion';
import { usePeerings } from '../../queries/usePeerings';
import { useDialogTranslate } from '../../translation/useDialogTranslate';
import { DialogHead, GardenerDialog } from '../GardenerDialog';
import { AcceptedStage } from './AcceptedStage';
import { DeletingStage } from './DeletingStage';
import { DeletionChoiceStage } from './DeletionChoiceStage';
import { DeletionPhases } from './DeletionPhases';
import { DeletionPlanStage } from './DeletionPlanStage';
import { RemovalStage } from './RemovalStage';

/** What is asked of the plan while one is read; undefined at all other times. */
function requestAt(
  state: Deletion,
  { shoot }: PeeringsView,
): PlanRequest | undefined {
  switch (state.at) {
    case 'reviewing':
      return {
        kind: 'peerings',
        shoot: shoot.ref,
        pairs: [...state.pairs],
        source: 'portal',
      };
    case 'confirming':
      return { kind: 'deletion', shoot: shoot.ref, source: 'portal' };
    default:
      return undefined;
  }
}

/**
 * Deletes a cluster: its entries and the reverse ones first, then, when they are gone and applied, the shoot. Nothing is
 * deleted while this is closed.
 */
export function DeleteDialog(props: {
  /** As it was when the dialog was opened. */
  readonly opened: PeeringsView;
  readonly onClose: () => void;
}) {
  const { opened, onClose } = props;
  const t = useDialogTranslate();
  const titleId = useId();
  const deletion = useDeletion();
  const { state } = deletion;
  const view = usePeerings(opened.shoot.ref).data?.value ?? opened;
  const { ref, project, purpose } = opened.shoot;

  const phases = (
    <DeletionPhases phases={phasesOf(state, false)} shoot={ref.name} />
  );
  const request = requestAt(state, opened);
  const stage = () => {
    switch (state.at) {
      case 'choosing':
        return (
          <DeletionChoiceStage
            view={view}
            onRemoveFirst={deletion.removeFirst}
            onWithoutRemoving={deletion.withoutRemoving}
            onClose={onClose}
          />
        );
      case 'reviewing':
        return (
          request && (
            <DeletionPlanStage
              key={JSON.stringify(request)}
              request={request}
              lead={t(
                state.later.length > 0
                  ? 'deletion.removesSome'
                  : 'deletion.removesThese',
              )}
              applyLabel={t('deletion.removeNow')}
              atOnce={false}
              phases={phases}
              onApplied={deletion.removalApplied}
              onNothing={deletion.removed}
              onBack={deletion.back}
            />
          )
        );
      case 'removing':
        return (
          <RemovalStage
            key={state.changeId}
            shoot={ref}
            state={state}
            onRemoved={deletion.removed}
            onClose={onClose}
          />
        );
      case 'confirming':
        return (
          request && (
            <DeletionPlanStage
              request={request}
              lead={t('deletion.deletesThis')}
              applyLabel={t('deletion.delete')}
              atOnce={state.atOnce}
              phases={phases}
              onApplied={deletion.deletionApplied}
              onBack={deletion.back}
            />
          )
        );
      case 'deleting':
        return (
          <DeletingStage
            shoot={ref}
            state={state}
            onAccepted={deletion.accepted}
            onAgain={deletion.again}
            onClose={onClose}
          />
        );
      case 'accepted':
        return <AcceptedStage onClose={onClose} />;
      default: {
        const never: never = state;
        throw new Error(`Unknown place ${JSON.stringify(never)}`);
      }
    }
  };

  return (
    <GardenerDialog width={632} labelledBy={titleId} onClose={onClose}>
      <DialogHead
        titleId={titleId}
        phase={state.at}
        title={t(
          state.at === 'accepted' ? 'deletion.acceptedTitle' : 'deletion.title',
          { shoot: ref.name },
        )}
        subtitle={[
          `${project ?? ref.namespace} / ${ref.name}`,
          ...(purpose === null ? [] : [purpose]),
        ].join(' · ')}
      />
      {stage()}
    </GardenerDialog>
  );
}
