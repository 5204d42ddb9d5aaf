import type { Peering } from 'backstage-plugin-gardener-common';
import { filterPeerings } from './filterPeerings';
import { pageOf } from './paging';
import { sortPeerings } from './sortPeerings';
import { INITIAL_TABLE_STATE, TableState } from './tableState';

/**
 * What has to change for a row to be open and seen: a filter that hides it is cleared, and its page is turned to.
 * Undefined where the table has no such row.
 */
export function showRow(
  peerings: readonly Peering[],
  id: string,
  options: {
    readonly state: TableState;
    readonly wordsOf: (peering: Peering) => readonly string[];
    readonly rowsPerPage: number;
  },
): Partial<TableState> | undefined {
  const { state, wordsOf, rowsPerPage } = options;
  if (!peerings.some(peering => peering.id === id)) return undefined;
  const matching = filterPeerings(peerings, state, wordsOf);
  const isHidden = !matching.some(peering => peering.id === id);
  const rows = sortPeerings(
    isHidden ? peerings : matching,
    state.sort,
    state.descending,
  );
  const row = rows.findIndex(peering => peering.id === id);
  return {
    open: id,
    page: pageOf(rows, Math.floor(row / rowsPerPage), rowsPerPage).page,
    ...(isHidden && {
      text: INITIAL_TABLE_STATE.text,
      status: undefined,
      finding: undefined,
    }),
  };
}
