import type {
  Findings,
  FindingsQuery,
  Shoot,
} from 'backstage-plugin-gardener-common';
import {
  describeFindings,
  type FindingsBounds,
} from '../topology/findings/describeFindings';
import type { LandscapeGraph } from '../topology/LandscapeGraph';
import { atOnce, drawnGraph } from './drawnGraph';

/** The findings of some shoots, all of which the user may see, or of a graph. */
export function findingsOf(
  drawn: readonly Shoot[] | LandscapeGraph,
  query: Omit<FindingsQuery, 'garden'> = {},
  bounds: FindingsBounds = {},
): Findings {
  const graph = 'peerings' in drawn ? drawn : drawnGraph(drawn);
  return atOnce(describeFindings(graph, { garden: 'osc', ...query }, bounds));
}

/** Every row of an answer. */
export function rowsIn({ groups }: Findings): Findings['groups'][0]['rows'] {
  return groups.flatMap(({ rows }) => rows);
}
