import type { DraftSummary } from '../model/draftRows';
import { DialogTranslate } from '../translation/gardenerDialogsTranslationRef';

/** "2 to add, 1 to remove, 1 row open". */
export function draftCounts(t: DialogTranslate, summary: DraftSummary): string {
  const { add, remove, open } = summary;
  const parts = [
    ...(add > 0
      ? [t('change.choose.counts.add', { number: String(add) })]
      : []),
    ...(remove > 0
      ? [t('change.choose.counts.remove', { number: String(remove) })]
      : []),
    ...(open > 0 ? [t('change.choose.counts.open', { count: open })] : []),
  ];
  return parts.length > 0
    ? parts.join(', ')
    : t('change.choose.counts.nothing');
}
