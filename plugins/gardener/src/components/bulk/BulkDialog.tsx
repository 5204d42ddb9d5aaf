import { useId, useState } from 'react';
import { useAnnouncer } from '../../hooks/useAnnouncer';
import type { BulkStart } from '../../model/bulk/bulkStart';
import { useBulkTranslate } from '../../translation/useBulkTranslate';
import { GardenerDialog } from '../GardenerDialog';
import { LiveRegion } from '../LiveRegion';
import { BulkChangeStage } from './follow/BulkChangeStage';
import { BulkReviewStage } from './review/BulkReviewStage';

/** Pixels. */
const WIDTHS: Readonly<Record<BulkStart['kind'], number>> = {
  review: 1096,
  follow: 720,
};

/** The dialog in which a plan of many pairs is reviewed and applied, and a change of them followed. */
export function BulkDialog(props: {
  readonly start: BulkStart;
  readonly onClose: () => void;
  /** Told once something is being written. */
  readonly onApplied?: () => void;
}) {
  const { start, onClose, onApplied } = props;
  const t = useBulkTranslate();
  const titleId = useId();
  const { sentence, say } = useAnnouncer();
  const [stage, setStage] = useState<BulkStart>(start);

  const content = () => {
    switch (stage.kind) {
      case 'review':
        return (
          <BulkReviewStage
            titleId={titleId}
            request={stage.request}
            title={stage.title}
            projects={start.projects}
            onClose={onClose}
            onApplied={({ id }) => {
              setStage({ kind: 'follow', changeId: id });
              onApplied?.();
            }}
            say={say}
          />
        );
      case 'follow':
        return (
          <BulkChangeStage
            titleId={titleId}
            changeId={stage.changeId}
            projects={start.projects}
            onAgain={(garden, wishes) =>
              setStage({
                kind: 'review',
                request: { garden, units: [...wishes], source: 'portal' },
                title: t('follow.againTitle'),
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
      onClose={onClose}
    >
      <LiveRegion sentence={sentence} />
      {content()}
    </GardenerDialog>
  );
}
