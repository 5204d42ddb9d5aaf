import { dimBeyond, Lit } from '../graph/dim';
import type { Graph } from '../graph/graph';
import { peeringEdgeId } from '../graph/ids';
import type { LandscapeRow } from './landscapeRows';

/** The rows of the lines that are lit; all when nothing is looked for. */
export function litRows(
  rows: readonly LandscapeRow[],
  graph: Graph,
  lit: Lit | undefined,
): readonly LandscapeRow[] {
  if (!lit) return rows;
  const dimmed = dimBeyond(graph, lit);
  return rows.filter(({ peering }) => !dimmed.has(peeringEdgeId(peering.id)));
}
