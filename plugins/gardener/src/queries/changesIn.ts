import type { Change, HistoryPage } from 'backstage-plugin-gardener-common';

/** The changes on some pages, each once: one that moved while it was read may stand on two. */
export function changesIn(pages: readonly HistoryPage[]): readonly Change[] {
  const changes = new Map<string, Change>();
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind === 'change' && !changes.has(item.change.id)) {
      changes.set(item.change.id, item.change);
    }
  }
  return [...changes.values()];
}
