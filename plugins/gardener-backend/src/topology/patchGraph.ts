import {
  shootKey,
  type Freshness,
  type Shoot,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import { compareNames } from './compareNames';
import { recountFacets } from './facts';
import { graphShoot } from './graphShoot';
import { byEnds, mergeSorted } from './inOrderOfEnds';
import type { SlicedWork } from './inSlices';
import type { PeeringSide } from './joinSides';
import type {
  GraphPeering,
  GraphShoot,
  LandscapeGraph,
} from './LandscapeGraph';
import { peeringMaker } from './peeringMaker';
import type { SeenPeering, ShootStanding } from './ShootStanding';

/** What a graph is mended from. */
export interface MendedFrom {
  /** Every shoot whose standing may be another one, as it is now; undefined when it is gone. */
  readonly dirty: ReadonlyMap<ShootKey, Shoot | undefined>;
  /** Name of the project that owns a namespace; the same as when the graph was drawn. */
  projectOf(namespace: string): string | undefined;
  readonly freshness: Freshness;
}

/** One shoot as it is now, of those of which something is another. */
interface Mended {
  readonly before: GraphShoot | undefined;
  readonly after: Pick<GraphShoot, 'shoot' | 'standing'> | undefined;
}

/**
 * The graph that `drawGraph` would draw now. Making standings, joining sides and counting cost the dirty shoots and their
 * peerings; what is left of the rest is to copy references, a few milliseconds for the largest Garden.
 *
 * @param standingOf - of each dirty shoot that is there
 * @returns the same graph when nothing of it changed
 */
export function* patchGraph(
  graph: LandscapeGraph,
  { dirty, projectOf, freshness }: MendedFrom,
  standingOf: (key: ShootKey, shoot: Shoot) => ShootStanding,
): SlicedWork<LandscapeGraph> {
  const mended = new Map<ShootKey, Mended>();
  for (const [key, shoot] of dirty) {
    const before = graph.shoots.get(key);
    const after = shoot && { shoot, standing: standingOf(key, shoot) };
    if (
      before?.shoot !== after?.shoot ||
      before?.standing !== after?.standing
    ) {
      mended.set(key, { before, after });
    }
    yield;
  }
  const isFresh = JSON.stringify(freshness) === JSON.stringify(graph.freshness);
  if (mended.size === 0) return isFresh ? graph : { ...graph, freshness };

  const ids = new Set<string>();
  for (const { before, after } of mended.values()) {
    before?.standing.peerings.forEach(({ id }) => ids.add(id));
    after?.standing.peerings.forEach(({ id }) => ids.add(id));
  }
  const taken = new Map<string, GraphPeering>();
  const left: GraphPeering[] = [];
  for (const peering of graph.peerings) {
    const { id } = peering.told;
    if (ids.has(id)) taken.set(id, peering);
    else left.push(peering);
  }
  yield;
  const sides = yield* sidesOf(graph, mended);

  const shoots = mendShoots(
    graph,
    mended,
    changedDegrees([...taken.values()], [...sides.values()]),
    projectOf,
  );
  yield;
  const make = peeringMaker(shoots.all, projectOf, taken);
  const made = [...sides.values()].map(([one, other]) => make(one, other));
  yield;
  const kept = left.map(peering => withEnds(peering, shoots.replaced));
  yield;
  return {
    garden: graph.garden,
    freshness,
    shoots: shoots.all,
    peerings: mergeSorted(kept, made.sort(byEnds), byEnds),
    facets: recountFacets(graph.facets, shoots.gone, shoots.come),
    timed: mendTimed(graph.timed, mended),
  };
}

/** What the shoots of each peering that may be another one see of it now; those of which nobody sees anything are gone. */
function* sidesOf(
  graph: LandscapeGraph,
  mended: ReadonlyMap<ShootKey, Mended>,
): SlicedWork<ReadonlyMap<string, readonly [PeeringSide, PeeringSide?]>> {
  const seenBy = new Map<ShootKey, ReadonlyMap<string, PeeringSide>>();
  const lookAt = (key: ShootKey): ReadonlyMap<string, PeeringSide> => {
    const known = seenBy.get(key);
    if (known) return known;
    const there = mended.has(key)
      ? mended.get(key)?.after
      : graph.shoots.get(key);
    const found = new Map(
      there?.standing.peerings.map((seen): [string, PeeringSide] => [
        seen.id,
        { shoot: there.shoot, seen },
      ]),
    );
    seenBy.set(key, found);
    return found;
  };
  const sides = new Map<string, readonly [PeeringSide, PeeringSide?]>();
  const look = (key: ShootKey, { id, other }: SeenPeering) => {
    if (sides.has(id)) return;
    // As when all shoots are gone through in the order of their keys.
    const [first, second] = [...new Set([key, shootKey(other)])]
      .sort()
      .flatMap(end => lookAt(end).get(id) ?? []);
    if (first) sides.set(id, second ? [first, second] : [first]);
  };
  for (const [key, { before, after }] of mended) {
    before?.standing.peerings.forEach(seen => look(key, seen));
    after?.standing.peerings.forEach(seen => look(key, seen));
    yield;
  }
  return sides;
}

/** By how many peerings shoots have more or less. */
function changedDegrees(
  before: readonly GraphPeering[],
  after: readonly (readonly [PeeringSide, PeeringSide?])[],
): ReadonlyMap<ShootKey, number> {
  const degrees = new Map<ShootKey, number>();
  const add = (key: ShootKey, change: number) =>
    degrees.set(key, (degrees.get(key) ?? 0) + change);
  for (const { ends } of before) ends.forEach(({ key }) => add(key, -1));
  for (const [{ shoot, seen }] of after) {
    add(shootKey(shoot), 1);
    if (seen.kind === 'visible') add(shootKey(seen.other), 1);
  }
  return degrees;
}

interface MendedShoots {
  readonly all: ReadonlyMap<ShootKey, GraphShoot>;
  readonly gone: readonly GraphShoot[];
  readonly come: readonly GraphShoot[];
  /** What stands now in the place of one that is gone, by that one. */
  readonly replaced: ReadonlyMap<GraphShoot, GraphShoot>;
}

function mendShoots(
  graph: LandscapeGraph,
  mended: ReadonlyMap<ShootKey, Mended>,
  degrees: ReadonlyMap<ShootKey, number>,
  projectOf: (namespace: string) => string | undefined,
): MendedShoots {
  const gone: GraphShoot[] = [];
  const come: GraphShoot[] = [];
  const replaced = new Map<GraphShoot, GraphShoot>();
  for (const key of new Set([...mended.keys(), ...degrees.keys()])) {
    const before = graph.shoots.get(key);
    const now = mended.has(key) ? mended.get(key)?.after : before;
    const after =
      now &&
      graphShoot(
        {
          key,
          shoot: now.shoot,
          project: projectOf(now.shoot.namespace),
          standing: now.standing,
          degree: (before?.degree ?? 0) + (degrees.get(key) ?? 0),
        },
        before,
      );
    if (before !== after) {
      if (before) gone.push(before);
      if (after) come.push(after);
      if (before && after) replaced.set(before, after);
    }
  }
  return { all: mendAll(graph.shoots, gone, come), gone, come, replaced };
}

/** In the order of their names, as before. */
function mendAll(
  before: LandscapeGraph['shoots'],
  gone: readonly GraphShoot[],
  come: readonly GraphShoot[],
): ReadonlyMap<ShootKey, GraphShoot> {
  const all = new Map(before);
  const coming = new Set(come.map(({ key }) => key));
  for (const { key } of gone) if (!coming.has(key)) all.delete(key);
  for (const shoot of come) all.set(shoot.key, shoot);
  if (come.every(({ key }) => before.has(key))) return all;
  // A new one was put last.
  const compare = (a: GraphShoot, b: GraphShoot) =>
    compareNames(a.shoot, b.shoot);
  const known = [...all.values()].filter(({ key }) => before.has(key));
  const added = come.filter(({ key }) => !before.has(key)).sort(compare);
  return new Map(
    mergeSorted(known, added, compare).map(shoot => [shoot.key, shoot]),
  );
}

/** The same peering between what its shoots are now. */
function withEnds(
  peering: GraphPeering,
  replaced: ReadonlyMap<GraphShoot, GraphShoot>,
): GraphPeering {
  const now = (end: GraphShoot) => replaced.get(end) ?? end;
  if (peering.kind === 'half') {
    const [end] = peering.ends;
    return replaced.has(end) ? { ...peering, ends: [now(end)] } : peering;
  }
  const [a, b] = peering.ends;
  return replaced.has(a) || replaced.has(b)
    ? { ...peering, ends: [now(a), now(b)] }
    : peering;
}

function mendTimed(
  before: ReadonlySet<ShootKey>,
  mended: ReadonlyMap<ShootKey, Mended>,
): ReadonlySet<ShootKey> {
  const timed = new Set(before);
  for (const [key, { after }] of mended) {
    if (after?.standing.dependsOnTime) timed.add(key);
    else timed.delete(key);
  }
  return timed;
}
