import { useId, useReducer, useState } from 'react';
import type {
  BulkPlanRequest,
  Change,
  Garden,
} from 'backstage-plugin-gardener-common';
import { useAnnouncer } from '../../hooks/useAnnouncer';
import { EMPTY_MESH, meshDraft, requestOf } from '../../model/mesh/meshDraft';
import { useIsWriting } from '../../queries/useWriteChange';
import { useMeshTranslate } from '../../translation/useMeshTranslate';
import { BulkChangeStage } from '../bulk/follow/BulkChangeStage';
import { BulkReviewStage } from '../bulk/review/BulkReviewStage';
import { DiscardDialog } from '../change/DiscardDialog';
import { GardenerDialog } from '../GardenerDialog';
import { LiveRegion } from '../LiveRegion';
import { MeshChooseStage } from './MeshChooseStage';
import { MeshConflicts } from './MeshConflicts';

/** Where the dialog is. */
type MeshStage =
  | { readonly kind: 'choose' }
  | {
      readonly kind: 'review';
      readonly request: BulkPlanRequest;
      /** What is left of a mesh that was written in part; there is nothing chosen behind it any more. */
      readonly again: boolean;
    }
  | { readonly kind: 'follow'; readonly changeId: string };

/** Pixels. */
const WIDTHS: Readonly<Record<MeshStage['kind'], number>> = {
  choose: 960,
  review: 1096,
  follow: 720,
};

/** Whether what was chosen is lost when the dialog closes. */
function holdsDraft(stage: MeshStage): boolean {
  return stage.kind === 'choose' || (stage.kind === 'review' && !stage.again);
}

/**
 * The dialog in which many shoots are peered with each other: chosen, reviewed and applied. What was chosen is kept until
 * it closes, and closing asks.
 */
export function MeshDialog(props: {
  readonly garden: Garden;
  readonly onClose: () => void;
}) {
  const { garden, onClose } = props;
  const m = useMeshTranslate();
  const titleId = useId();
  const { sentence, say } = useAnnouncer();
  const [draft, dispatch] = useReducer(meshDraft, EMPTY_MESH);
  const [stage, setStage] = useState<MeshStage>({ kind: 'choose' });
  const [asking, setAsking] = useState(false);
  const writing = useIsWriting();

  const leave = () => {
    const isLost = draft.shoots.length > 0 && holdsDraft(stage);
    // What is being sent is not lost: the history has it.
    if (isLost && !writing) setAsking(true);
    else onClose();
  };
  const content = () => {
    switch (stage.kind) {
      case 'choose':
        return (
          <MeshChooseStage
            titleId={titleId}
            garden={garden}
            draft={draft}
            dispatch={dispatch}
            onCancel={leave}
            onReview={() =>
              setStage({
                kind: 'review',
                request: requestOf(garden.name, draft),
                again: false,
              })
            }
          />
        );
      case 'review':
        return (
          <BulkReviewStage
            titleId={titleId}
            request={stage.request}
            title={m(stage.again ? 'againTitle' : 'reviewTitle')}
            overview={plan => <MeshConflicts plan={plan} />}
            onBack={
              stage.again ? undefined : () => setStage({ kind: 'choose' })
            }
            onClose={leave}
            onApplied={({ id }: Change) =>
              setStage({ kind: 'follow', changeId: id })
            }
            say={say}
          />
        );
      case 'follow':
        return (
          <BulkChangeStage
            titleId={titleId}
            changeId={stage.changeId}
            onAgain={(name, wishes) =>
              setStage({
                kind: 'review',
                request: { garden: name, units: [...wishes], source: 'portal' },
                again: true,
              })
            }
            onClose={onClose}
            say={say}
          />
        );
      default: {
        const never: never = stage;
        throw new Error(`Unknown stage ${JSON.stringify(never)}`);
      }
    }
  };
  return (
    <>
      <GardenerDialog
        width={WIDTHS[stage.kind]}
        labelledBy={titleId}
        onClose={leave}
      >
        <LiveRegion sentence={sentence} />
        {content()}
      </GardenerDialog>
      {asking && (
        <DiscardDialog
          what={m('draft', { count: draft.shoots.length })}
          onKeep={() => setAsking(false)}
          onDiscard={onClose}
        />
      )}
    </>
  );
}
