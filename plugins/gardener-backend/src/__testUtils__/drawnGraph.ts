import type {
  Landscape,
  LandscapeQuery,
  Shoot,
} from 'backstage-plugin-gardener-common';
import {
  describeLandscape,
  type LandscapeBounds,
} from '../topology/describeLandscape';
import { drawGraph } from '../topology/drawGraph';
import type { SlicedWork } from '../topology/inSlices';
import { KeptStandings } from '../topology/KeptStandings';
import type { LandscapeGraph } from '../topology/LandscapeGraph';
import {
  developPicture,
  takeFrame,
  takePicture,
} from '../topology/LandscapePicture';
import { aPortalGarden, type GardenChoices } from './aPortalGarden';
import { aScope } from './aScope';
import { FakeInventory } from './FakeInventory';

/** Does work that would be done in slices, without a pause. */
export function atOnce<T>(work: SlicedWork<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * The graph of some shoots, in projects called as their namespaces without `garden-`.
 *
 * @param visible - namespaces that the user may list; all of them unless given
 */
export function drawnGraph(
  shoots: readonly Shoot[],
  visible: readonly string[] = namespacesOf(shoots),
  choices: Pick<GardenChoices, 'recreated'> = {},
): LandscapeGraph {
  const inventory = new FakeInventory(shoots);
  for (const namespace of namespacesOf(shoots)) {
    inventory.addProject({ name: namespace.replace('garden-', ''), namespace });
  }
  const scope = aScope(visible);
  const frame = takeFrame(aPortalGarden({ ...choices, inventory }), scope, 0);
  const picture = atOnce(developPicture(takePicture(frame, scope)));
  const standings = new KeptStandings();
  return atOnce(
    drawGraph(picture, (key, shoot) => standings.of(picture, key, shoot)),
  );
}

/** An answer about a graph. */
export function landscapeOf(
  graph: LandscapeGraph,
  query: Omit<LandscapeQuery, 'garden'> = {},
  bounds: LandscapeBounds = {},
): Landscape {
  return atOnce(describeLandscape(graph, { garden: 'osc', ...query }, bounds));
}

function namespacesOf(shoots: readonly Shoot[]): readonly string[] {
  return [...new Set(shoots.map(({ namespace }) => namespace))];
}
