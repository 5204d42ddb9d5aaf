import type { Finding } from 'backstage-plugin-gardener-common';
import { useCreateTranslate } from '../../translation/useCreateTranslate';
import { FindingNote } from '../FindingNote';

/** A finding on a shoot that does not exist yet: its network can still be another one, so nothing has to be recreated. */
export function DraftFindingNote(props: { readonly finding: Finding }) {
  const { finding } = props;
  const t = useCreateTranslate();
  return (
    <FindingNote
      finding={finding}
      whatToDo={
        finding.code === 'CIDR_OVERLAP' ? t('review.otherBlock') : undefined
      }
    />
  );
}
