import {
  comparePeerings,
  Peering,
  Rollout,
  statusMessageKey,
} from 'backstage-plugin-gardener-common';
import type { SortKey } from './tableState';
import { targetFacts } from './targetFacts';
import type { Standing } from './vocabulary';

/** Numbers in names count as numbers, so 10.5.2.0 comes before 10.5.10.0 and edge-2 before edge-10. */
const collator = new Intl.Collator('en', { numeric: true });

const STANDING_RANK: Readonly<Record<Standing, number>> = {
  incompleteTarget: 0,
  incompleteHere: 1,
  notAccessible: 2,
  configured: 3,
};

const ROLLOUT_RANK: Readonly<Record<Rollout['state'], number>> = {
  failed: 0,
  notFound: 1,
  missing: 2,
  notVisible: 3,
  waitingForMaintenance: 4,
  pending: 5,
  reconciling: 6,
  hibernated: 7,
  applied: 8,
};

type Compare = (a: Peering, b: Peering) => number;

function byText(textOf: (peering: Peering) => string | null): Compare {
  return (a, b) => collator.compare(textOf(a) ?? '', textOf(b) ?? '');
}

function rolloutRank(peering: Peering): number {
  return Math.min(
    ROLLOUT_RANK[peering.rollout.here.state],
    ROLLOUT_RANK[peering.rollout.target.state],
  );
}

const COMPARE: Readonly<Record<SortKey, Compare>> = {
  worst: comparePeerings,
  status: (a, b) =>
    STANDING_RANK[statusMessageKey(a)] - STANDING_RANK[statusMessageKey(b)],
  target: byText(peering => targetFacts(peering.target).name),
  project: byText(peering => targetFacts(peering.target).project),
  nodes: byText(
    peering => targetFacts(peering.target).nodeNetworks?.[0] ?? null,
  ),
  seed: byText(peering => targetFacts(peering.target).seed),
  rollout: (a, b) => rolloutRank(a) - rolloutRank(b),
};

/**
 * The rows in the wanted order. Rows that are equal in it stand worst first, so that the order
 * never depends on how the answer came.
 */
export function sortPeerings(
  peerings: readonly Peering[],
  sort: SortKey,
  descending: boolean,
): readonly Peering[] {
  const sign = descending ? -1 : 1;
  return [...peerings].sort(
    (a, b) => sign * COMPARE[sort](a, b) || comparePeerings(a, b),
  );
}
