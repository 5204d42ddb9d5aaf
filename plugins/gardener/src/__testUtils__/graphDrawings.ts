import type { Landscape } from 'backstage-plugin-gardener-common';
import { Box, collide } from '../model/graph/geometry';
import { GraphLayout, NO_PLACES } from '../model/graph/GraphLayout';
import { layoutGraph } from '../model/graph/layoutGraph';
import { toGraph } from '../model/graph/toGraph';
import { finish } from './finish';

/** A landscape with its places, in frames. */
export function layoutInFrames(
  landscape: Landscape,
  before: GraphLayout = NO_PLACES,
): GraphLayout {
  return finish(layoutGraph(toGraph(landscape, { frames: true }), { before }));
}

/** Ids of what is in both and is elsewhere now, by a hair at least. */
export function moved(
  before: GraphLayout,
  after: GraphLayout,
): readonly string[] {
  return [...before.nodes]
    .filter(([id, { x, y }]) => {
      const now = after.nodes.get(id);
      return now && (now.x !== x || now.y !== y);
    })
    .map(([id]) => id);
}

/** Pairs of boxes that cover each other. */
export function covered(boxes: ReadonlyMap<string, Box>): readonly string[] {
  const all = [...boxes];
  return all.flatMap(([id, box], number) =>
    all
      .slice(number + 1)
      .filter(([, other]) => collide(box, other))
      .map(([other]) => `${id} ${other}`),
  );
}

/** Which frames, and nodes without one, cover each other. */
export function coveredOutside(landscape: Landscape, drawn: GraphLayout) {
  const free = toGraph(landscape, { frames: true }).nodes.flatMap(
    ({ id, frame }): readonly [string, Box][] => {
      const box = drawn.nodes.get(id);
      return box && frame === undefined ? [[id, box]] : [];
    },
  );
  return covered(new Map([...drawn.frames, ...free]));
}
