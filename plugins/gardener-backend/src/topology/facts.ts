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

/**
 * The facets of other shoots: without some that went, and with some that came. Costs these, and the values that there are
 * when one of them counts another time.
 *
 * @returns the same object when nothing counts another time
 */
export function recountFacets(
  before: LandscapeFacets,
  gone: readonly GraphShoot[],
  come: readonly GraphShoot[],
): LandscapeFacets {
  const recount = (fact: Fact) => recounted(before[fact], fact, gone, come);
  const after = {
    project: recount('project'),
    region: recount('region'),
    seed: recount('seed'),
    purpose: recount('purpose'),
  };
  return FACTS.every(fact => after[fact] === before[fact]) ? before : after;
}

function recounted(
  before: LandscapeFacets['project'],
  fact: Fact,
  gone: readonly GraphShoot[],
  come: readonly GraphShoot[],
): LandscapeFacets['project'] {
  const changes = new Map<string, number>();
  const add = (shoot: GraphShoot, change: number) => {
    const value = factOf(shoot, fact);
    changes.set(value, (changes.get(value) ?? 0) + change);
  };
  gone.forEach(shoot => add(shoot, -1));
  come.forEach(shoot => add(shoot, 1));
  if ([...changes.values()].every(change => change === 0)) return before;
  const counts = new Map(before.map(({ value, shoots }) => [value, shoots]));
  for (const [value, change] of changes) {
    const count = (counts.get(value) ?? 0) + change;
    if (count > 0) counts.set(value, count);
    else counts.delete(value);
  }
  return sorted(counts);
}

function sorted(
  counts: ReadonlyMap<string, number>,
): LandscapeFacets['project'] {
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, shoots]) => ({ value, shoots }));
}
