import type {
  Change,
  EntryTarget,
  HistoryItem,
} from 'backstage-plugin-gardener-common';
import { Translate } from '../translation/gardenerTranslationRef';
import { capitalised } from './capitalised';
import { listText, shootNames } from './nameList';
import { dateTimeText } from './timeText';

type Outside = Extract<HistoryItem, { kind: 'outside' }>;
type Gap = Extract<HistoryItem, { kind: 'gap' }>;

/** The word for what became of a change. */
export function resultWord(t: Translate, change: Change): string {
  return t(`history.result.${change.state}`);
}

/** What was changed elsewhere: "Entry for clearing added outside the portal". */
export function outsideTitle(t: Translate, item: Outside): string {
  const names = (targets: readonly EntryTarget[]) =>
    listText(t, shootNames(targets, item.shoot));
  const parts = [
    ...(item.added.length > 0
      ? [
          t('history.outside.added', {
            count: item.added.length,
            names: names(item.added),
          }),
        ]
      : []),
    ...(item.removed.length > 0
      ? [
          t('history.outside.removed', {
            count: item.removed.length,
            names: names(item.removed),
          }),
        ]
      : []),
    ...(item.corrected > 0
      ? [t('history.outside.corrected', { count: item.corrected })]
      : []),
  ];
  return t('history.outside.title', {
    what: capitalised(
      parts.length > 0 ? parts.join(', ') : t('history.outside.something'),
    ),
  });
}

/** When the portal did not look, and what is not known because of it. */
export function gapText(t: Translate, gap: Gap): string {
  return t('history.gap', {
    from: dateTimeText(Date.parse(gap.from)),
    to: dateTimeText(Date.parse(gap.to)),
  });
}
