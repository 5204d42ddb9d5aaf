import type { PeeringCounts } from 'backstage-plugin-gardener-common';
import type { GraphPeering } from './LandscapeGraph';

/** How many of some peerings have which status, and how many hold a finding. */
export function countPeerings(
  peerings: Iterable<Pick<GraphPeering, 'told' | 'worst'>>,
): PeeringCounts {
  const counts: PeeringCounts = {
    configured: 0,
    incomplete: 0,
    notAccessible: 0,
    errors: 0,
    warnings: 0,
  };
  for (const { told, worst } of peerings) {
    counts[told.status] += 1;
    if (worst === 'error') counts.errors += 1;
    if (worst === 'warning') counts.warnings += 1;
  }
  return counts;
}
