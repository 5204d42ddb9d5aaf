import type {
  LandscapeExport,
  LandscapeExportQuery,
  ShootKey,
} from 'backstage-plugin-gardener-common';
import { FACTS } from './facts';
import {
  filterGraph,
  type LandscapeLeftOut,
  type Selection,
} from './filterGraph';
import type { SlicedWork } from './inSlices';
import type { LandscapeGraph } from './LandscapeGraph';
import { sortedLeftOut } from './LeftOut';
import { nearFocus } from './nearFocus';
import { toldGhosts, toldShoot } from './toldEnds';

const NOTHING: Selection = {
  shoots: new Map(),
  peerings: [],
  focus: new Set(),
  found: new Set(),
};

/**
 * All of a graph that a query asks for, one by one: each shoot, each peering and each target that can't be drawn as a shoot
 * once. Costs the shoots and the peerings.
 */
export function* exportedLandscape(
  graph: LandscapeGraph,
  query: LandscapeExportQuery,
): SlicedWork<LandscapeExport> {
  const leftOut: LandscapeLeftOut[] = [];
  const filtered = filterGraph(graph, query, leftOut);
  const selection = asksForNothing(query, leftOut) ? NOTHING : filtered;
  yield;
  const near = nearFocus(selection, query.depth ?? 1, Infinity);
  yield;
  const drawn = new Set(
    near.peerings.flatMap(({ ends }) => ends.map(({ key }) => key)),
  );
  const isWanted = (key: ShootKey) =>
    query.alone !== false ||
    drawn.has(key) ||
    near.focus.has(key) ||
    near.found.has(key);
  const shoots: LandscapeExport['shoots'] = [];
  for (const [key, shoot] of near.shoots) {
    if (isWanted(key)) shoots.push(toldShoot(graph.garden, shoot, 'project'));
    yield;
  }
  return {
    garden: graph.garden,
    freshness: graph.freshness,
    leftOut: sortedLeftOut(leftOut),
    shoots,
    ghosts: toldGhosts(near.peerings, 'project'),
    peerings: near.peerings.map(({ told }) => told),
  };
}

/** Nothing has what one of the filters asks for. A page then goes on without the filter and says so; a table can't say it. */
function asksForNothing(
  query: LandscapeExportQuery,
  leftOut: readonly LandscapeLeftOut[],
): boolean {
  return [...FACTS, 'focus' as const].some(parameter => {
    const asked = new Set(query[parameter]);
    const unknown = leftOut.filter(one => one.parameter === parameter);
    return asked.size > 0 && unknown.length === asked.size;
  });
}
