import type {
  Landscape,
  LandscapeBundle,
  LandscapeGroup,
  LandscapeGrouping,
  LandscapeHidden,
  LandscapeQuery,
  ShootKey,
} from 'backstage-plugin-gardener-common';
import { compareNames } from './compareNames';
import { countPeerings } from './countPeerings';
import {
  filterGraph,
  keysOf,
  type LandscapeLeftOut,
  type Selection,
} from './filterGraph';
import {
  groupShoots,
  type GroupedShoots,
  type ShootGroup,
} from './groupShoots';
import {
  groupKeyOf,
  type GraphPair,
  type LandscapeGraph,
} from './LandscapeGraph';
import type { SlicedWork } from './inSlices';
import { leastBundle } from './leastBundle';
import { knownOf, sortedLeftOut } from './LeftOut';
import { nearFocus, type Near } from './nearFocus';
import {
  placePeerings,
  type PeeringBundle,
  type PlacedPeerings,
} from './placePeerings';
import { toldGhosts, toldShoot } from './toldEnds';

/** So many circles without a line between can be taken in at a look. */
const READABLE_GROUPS = 60;

/** Bounds that tests make small. */
export interface LandscapeBounds {
  readonly singly?: number;
  readonly focused?: number;
}

/** Everything that an answer is told from. */
interface Parts {
  readonly graph: LandscapeGraph;
  readonly by: LandscapeGrouping;
  readonly near: Near;
  readonly grouped: GroupedShoots;
  readonly placed: PlacedPeerings;
  /** So many peerings are enough for a bundle to be given. */
  readonly least: number;
  readonly bundles: readonly PeeringBundle[];
  /** Groups that are given. */
  readonly shown: readonly ShootGroup[];
}

/**
 * The answer to one question about a graph: filtered, near its focus, in groups, with bundles between. Depends on nothing
 * else, and equal questions about equal graphs have equal answers, to the byte. Costs the shoots and the peerings, and
 * sorting them.
 */
export function* describeLandscape(
  graph: LandscapeGraph,
  query: LandscapeQuery,
  bounds: LandscapeBounds = {},
): SlicedWork<Landscape> {
  const leftOut: LandscapeLeftOut[] = [];
  const by = query.groupBy ?? 'project';
  const selection = filterGraph(graph, query, leftOut);
  yield;
  const near = nearFocus(selection, query.depth ?? 1, bounds.focused);
  yield;
  const isGroup = groupsOf(graph, by);
  const grouped = groupShoots(
    near,
    by,
    {
      open: [...knownOf('open', query.open, isGroup, leftOut)],
      closed: [...knownOf('closed', query.closed, isGroup, leftOut)],
      alone: query.alone,
    },
    bounds.singly,
  );
  yield;
  const placed = placePeerings(near.peerings, grouped);
  yield;
  const least =
    query.minBundle ??
    leastBundle(placed.bundles.map(({ peerings }) => peerings.length));
  const bundles = placed.bundles.filter(
    ({ peerings }) => peerings.length >= least,
  );
  const shown = shownGroups(grouped, bundles, near, query.alone ?? false);
  return told(
    { graph, by, near, grouped, placed, least, bundles, shown },
    leftOut,
  );
}

function groupsOf(
  { facets }: LandscapeGraph,
  by: LandscapeGrouping,
): (key: string) => boolean {
  const keys = new Set(facets[by].map(({ value }) => value));
  return key => keys.has(key);
}

/**
 * Open ones with something to draw, closed ones with a bundle; those that were asked for by name; all, if wanted. Where that is
 * none, as all peerings are inside of groups, those that have some, if they are few: an empty picture tells less. Closed ones
 * with a shoot that was found by itself, if they are few.
 */
function shownGroups(
  { groups, drawn }: GroupedShoots,
  bundles: readonly PeeringBundle[],
  { peerings, found }: Pick<Selection, 'peerings' | 'found'>,
  alone: boolean,
): readonly ShootGroup[] {
  const linked = new Set(
    bundles
      .flatMap(({ a, b }) => [a, b])
      .flatMap(end => (end.kind === 'group' ? [end.key] : [])),
  );
  const all = [...groups.values()];
  const having = (keys: ReadonlySet<ShootKey>, open: boolean) =>
    all.filter(
      group =>
        group.open === open && group.shoots.some(({ key }) => keys.has(key)),
    );
  const shown = new Set([
    ...all.filter(({ key, named }) => alone || named || linked.has(key)),
    ...having(drawn, true),
  ]);
  const peered = shown.size === 0 ? having(keysOf(peerings), false) : [];
  for (const few of [peered, having(found, false)]) {
    if (few.length <= READABLE_GROUPS) few.forEach(group => shown.add(group));
  }
  return all.filter(group => shown.has(group));
}

function told(parts: Parts, leftOut: readonly LandscapeLeftOut[]): Landscape {
  const { graph, by, near, grouped, placed, shown, bundles } = parts;
  const given = shown
    .filter(({ open }) => open)
    .flatMap(({ shoots }) => shoots)
    .filter(({ key }) => grouped.drawn.has(key))
    .sort((a, b) => compareNames(a.shoot, b.shoot));
  return {
    garden: graph.garden,
    freshness: graph.freshness,
    groupBy: by,
    totals: {
      shoots: near.shoots.size,
      groups: grouped.groups.size,
      projects: new Set(
        [...near.shoots.values()].map(shoot => groupKeyOf(shoot, 'project')),
      ).size,
      peerings: countPeerings(near.peerings),
    },
    groups: shown.map(group =>
      toldGroup(group, placed.inside.get(group) ?? []),
    ),
    shoots: given.map(shoot => toldShoot(graph.garden, shoot, by)),
    ghosts: toldGhosts(placed.single, by),
    peerings: placed.single.map(peering => peering.told),
    bundles: bundles.map(toldBundle),
    hidden: hiddenOf(parts, given.length),
    facets: graph.facets,
    leftOut: sortedLeftOut(leftOut),
  };
}

function toldGroup(
  { key, shoots, open }: ShootGroup,
  inside: readonly GraphPair[],
): LandscapeGroup {
  return {
    key,
    shoots: shoots.length,
    open,
    errors: shoots.filter(({ worst }) => worst === 'error').length,
    warnings: shoots.filter(({ worst }) => worst === 'warning').length,
    inside: countPeerings(inside),
  };
}

function toldBundle({ id, a, b, peerings }: PeeringBundle): LandscapeBundle {
  return { id, a, b, peerings: countPeerings(peerings) };
}

function hiddenOf(
  { near, grouped, placed, least, shown }: Parts,
  given: number,
): LandscapeHidden {
  const small = placed.bundles.filter(
    ({ peerings }) => peerings.length < least,
  );
  const inClosed = shown
    .filter(({ open }) => !open)
    .reduce((sum, { shoots }) => sum + shoots.length, 0);
  return {
    alone: {
      shoots: near.shoots.size - given - inClosed,
      groups: grouped.groups.size - shown.length,
    },
    inside: [...placed.inside]
      .filter(([{ open }]) => !open)
      .reduce((sum, [, peerings]) => sum + peerings.length, 0),
    smallBundles: {
      bundles: small.length,
      peerings: small.reduce((sum, { peerings }) => sum + peerings.length, 0),
      below: least,
    },
    unseen: placed.unseen.length,
    farther: near.farther,
  };
}
