import { ReactNode, useId, useState } from 'react';
import type { Change } from 'backstage-plugin-gardener-common';
import { useAnnouncer } from '../../hooks/useAnnouncer';
import { useConfigure } from '../../hooks/useConfigure';
import { ChangeStage, firstStage, holdsDraft } from '../../model/changeStage';
import type { ChangeStart } from '../../model/changeStart';
import { useIsWriting } from '../../queries/useWriteChange';
import { draftCounts } from '../../text/draftCounts';
import { useDialogTranslate } from '../../translation/useDialogTranslate';
import { GardenerDialog } from '../GardenerDialog';
import { LiveRegion } from '../LiveRegion';
import { ApplyStage } from './apply/ApplyStage';
import { ChooseStage } from './choose/ChooseStage';
import { DiscardDialog } from './DiscardDialog';
import { ReviewStage } from './review/ReviewStage';

/** Pixels. */
const WIDTHS: Readonly<Record<ChangeStage['kind'], number>> = {
  choose: 960,
  review: 1096,
  apply: 576,
};

type Go = (stage: ChangeStage) => void;

/** The one frame around all stages, so that the focus stays in it. */
function StageFrame(props: {
  readonly stage: ChangeStage;
  readonly start: ChangeStart;
  readonly titleId: string;
  readonly go: Go;
  /** Stage `choose`, where there is one. */
  readonly choose?: ReactNode;
  /** Wants to close: by Esc, or a button. */
  readonly onLeave: () => void;
  readonly onClose: () => void;
}) {
  const { stage, start, titleId, go, choose, onLeave, onClose } = props;
  const t = useDialogTranslate();
  const { sentence, say } = useAnnouncer();

  const content = () => {
    switch (stage.kind) {
      case 'choose':
        return choose;
      case 'review': {
        const { back } = stage;
        const outside = start.kind === 'review' ? start.onBack : undefined;
        const goOutside =
          outside &&
          (() => {
            onClose();
            outside();
          });
        return (
          <ReviewStage
            titleId={titleId}
            request={stage.request}
            title={stage.title}
            onBack={back ? () => go(back) : goOutside}
            onClose={onLeave}
            onApplied={({ id }: Change) => go({ kind: 'apply', changeId: id })}
            say={say}
          />
        );
      }
      case 'apply':
        return (
          <ApplyStage
            titleId={titleId}
            changeId={stage.changeId}
            onOperate={(operation, shoot) =>
              go({
                kind: 'review',
                request: {
                  kind: 'operation',
                  shoot,
                  operation,
                  source: 'portal',
                },
                title: t(`change.apply.${operation}Title`, {
                  shoot: shoot.name,
                }),
                back: stage,
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
    <GardenerDialog
      width={WIDTHS[stage.kind]}
      labelledBy={titleId}
      onClose={onLeave}
    >
      <LiveRegion sentence={sentence} />
      {content()}
    </GardenerDialog>
  );
}

/** The dialog from choosing on. What was chosen is kept until it closes, and closing asks. */
function ConfigureDialog(props: {
  readonly start: Extract<ChangeStart, { kind: 'configure' }>;
  readonly onClose: () => void;
}) {
  const { start, onClose } = props;
  const t = useDialogTranslate();
  const titleId = useId();
  const [stage, setStage] = useState(() => firstStage(start));
  const [asking, setAsking] = useState(false);
  const { unsaved, summary, ...chosen } = useConfigure(start);
  const writing = useIsWriting();

  const leave = () => {
    // What is being sent is not lost: the history has it.
    if (unsaved && holdsDraft(stage) && !writing) setAsking(true);
    else onClose();
  };
  return (
    <>
      <StageFrame
        stage={stage}
        start={start}
        titleId={titleId}
        go={setStage}
        choose={
          <ChooseStage
            titleId={titleId}
            summary={summary}
            {...chosen}
            onCancel={leave}
            onReview={request =>
              setStage({
                kind: 'review',
                request,
                title: t('change.review.title'),
                back: { kind: 'choose' },
              })
            }
          />
        }
        onLeave={leave}
        onClose={onClose}
      />
      {asking && (
        <DiscardDialog
          what={draftCounts(t, summary)}
          onKeep={() => setAsking(false)}
          onDiscard={onClose}
        />
      )}
    </>
  );
}

/** The dialog from review or apply on, in which nothing is chosen. */
function PlainDialog(props: {
  readonly start: ChangeStart;
  readonly onClose: () => void;
}) {
  const { start, onClose } = props;
  const titleId = useId();
  const [stage, setStage] = useState(() => firstStage(start));
  return (
    <StageFrame
      stage={stage}
      start={start}
      titleId={titleId}
      go={setStage}
      onLeave={onClose}
      onClose={onClose}
    />
  );
}

/** The dialog in which a change is chosen, reviewed and applied. */
export function ChangeDialog(props: {
  readonly start: ChangeStart;
  readonly onClose: () => void;
}) {
  const { start, onClose } = props;
  return start.kind === 'configure' ? (
    <ConfigureDialog start={start} onClose={onClose} />
  ) : (
    <PlainDialog start={start} onClose={onClose} />
  );
}
