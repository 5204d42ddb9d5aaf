import {
  LANDSCAPE_NONE,
  type LandscapeFacets,
} from 'backstage-plugin-gardener-common';
import { groupKeyOf, type GraphShoot } from './LandscapeGraph';

/** What shoots are filtered by. */
export type Fact = keyof LandscapeFacets;

export const FACTS: readonly Fact[] = ['project', 'region', 'seed', 'purpose'];

/** One fact of a shoot, as filters and facets name it. */
export function factOf(
  shoot: Pick<GraphShoot, 'shoot' | 'project'>,
  fact: Fact,
): string {
  return fact === 'purpose'
    ? shoot.shoot.purpose ?? LANDSCAPE_NONE
    : groupKeyOf(shoot, fact);
}

/** How many shoots have which facts, sorted. Costs the shoots. */
export function facetsOf(shoots: Iterable<GraphShoot>): LandscapeFacets {
  const counts: Record<Fact, Map<string, number>> = {
    project: new Map(),
    region: new Map(),
    seed: new Map(),
    purpose: new Map(),
  };
  for (const shoot of shoots) {
    for (const fact of FACTS) {
      const value = factOf(shoot, fact);
      counts[fact].set(value, (counts[fact].get(value) ?? 0) + 1);
    }
  }
  return {
    project: sorted(counts.project),
    region: sorted(counts.region),
    seed: sorted(counts.seed),
    purpose: sorted(counts.purpose),
  };
}

function sorted(
  counts: ReadonlyMap<string, number>,
): LandscapeFacets['project'] {
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, shoots]) => ({ value, shoots }));
}
