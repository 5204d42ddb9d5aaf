import type { Peering } from 'backstage-plugin-gardener-common';
import { shownFindings } from './shownFindings';
import type { FindingFilter, TableState } from './tableState';

function hasFinding(peering: Peering, filter: FindingFilter): boolean {
  const shown = shownFindings(peering);
  if (filter === 'none') return shown.length === 0;
  return shown.some(
    finding => finding.code === filter || finding.severity === filter,
  );
}

/**
 * The rows that a reader wants to see. Every word of the text must occur in the row, in any case.
 *
 * @param wordsOf - the words that a row shows, in the reader's language
 */
export function filterPeerings(
  peerings: readonly Peering[],
  state: Pick<TableState, 'text' | 'status' | 'finding'>,
  wordsOf: (peering: Peering) => readonly string[],
): readonly Peering[] {
  const wanted = state.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return peerings.filter(peering => {
    if (state.status && peering.status !== state.status) return false;
    if (state.finding && !hasFinding(peering, state.finding)) return false;
    if (wanted.length === 0) return true;
    const words = wordsOf(peering).join('\n').toLocaleLowerCase();
    return wanted.every(word => words.includes(word));
  });
}
