import type { FindingsGrouping } from 'backstage-plugin-gardener-common';
import type { SlicedWork } from '../inSlices';
import { groupKeyOf } from '../LandscapeGraph';
import type { GraphRow } from './GraphRow';

/** Key of the group of all notes. */
export const NOTES = 'notes';

/** Findings with something in common; never none. */
export interface RowGroup {
  readonly key: string;
  /** The default node network that its shoots have in common. */
  readonly network: string | undefined;
  /** Worst first, then by the shoot. */
  readonly rows: readonly GraphRow[];
}

/** What a row has in common with its group. */
function homeOf(
  row: GraphRow,
  by: FindingsGrouping,
): Pick<RowGroup, 'key' | 'network'> {
  const { namespace, name } = row.shoot.shoot;
  switch (by) {
    case 'cause':
      return causeOf(row);
    case 'shoot':
      return { key: `${namespace}/${name}`, network: undefined };
    case 'project':
      return { key: groupKeyOf(row.shoot, 'project'), network: undefined };
    default: {
      const never: never = by;
      throw new Error(`Unknown grouping: ${JSON.stringify(never)}`);
    }
  }
}

/** All shoots on one default network are one cause: who of them could peer with whom is no finding of its own. */
function causeOf({
  weight,
  finding: { code, params },
}: GraphRow): Pick<RowGroup, 'key' | 'network'> {
  if (weight === 'note') return { key: NOTES, network: undefined };
  if (code !== 'DEFAULT_NODE_CIDR') return { key: code, network: undefined };
  const network = params.defaultNodes;
  return { key: `${code} ${network}`, network };
}

/**
 * Puts rows together. Of two groups the one with the worse finding comes first, then the larger one, then by key. Costs the
 * rows, and sorting the groups.
 *
 * @param rows - by their shoots, as they are read
 */
export function* groupRows(
  rows: readonly GraphRow[],
  by: FindingsGrouping,
): SlicedWork<RowGroup[]> {
  const groups = new Map<
    string,
    { readonly network?: string; readonly byRank: Map<number, GraphRow[]> }
  >();
  for (const row of rows) {
    const { key, network } = homeOf(row, by);
    const group = groups.get(key) ?? { network, byRank: new Map() };
    const { rank } = row.place;
    const alike = group.byRank.get(rank);
    if (alike) alike.push(row);
    else group.byRank.set(rank, [row]);
    groups.set(key, group);
    yield;
  }
  const made: RowGroup[] = [];
  for (const [key, { network, byRank }] of groups) {
    const inOrder = [...byRank].sort(([a], [b]) => a - b);
    made.push({ key, network, rows: inOrder.flatMap(([, alike]) => alike) });
    yield;
  }
  return made.sort(
    (a, b) =>
      a.rows[0].place.rank - b.rows[0].place.rank ||
      b.rows.length - a.rows.length ||
      (a.key < b.key ? -1 : 1),
  );
}
