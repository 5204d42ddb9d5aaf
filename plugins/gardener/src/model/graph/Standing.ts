import { frameAround } from './frameOutline';
import { Box, holds, Point } from './geometry';
import type { GraphLayout } from './GraphLayout';
import type { OuterThing } from './outerThings';
import { sizeOfNode } from './sizes';

/** A thing of the drawing with its place. */
export interface Standing {
  readonly id: string;
  readonly box: Box;
  /** Where its nodes are, by id; of a node without a frame it itself. */
  readonly nodes: ReadonlyMap<string, Point>;
}

/** The boxes of those nodes of a thing that have a place. */
export function boxesOf(
  thing: OuterThing,
  places: ReadonlyMap<string, Point>,
): readonly Box[] {
  return thing.nodes.flatMap(node => {
    const place = places.get(node.id);
    return place ? { ...sizeOfNode(node), x: place.x, y: place.y } : [];
  });
}

/** A thing whose nodes are at these places. */
export function standingAt(
  thing: OuterThing,
  nodes: ReadonlyMap<string, Point>,
): Standing {
  const boxes = boxesOf(thing, nodes);
  return {
    id: thing.id,
    box: thing.isFrame ? frameAround(boxes) : boxes[0],
    nodes,
  };
}

/** The same with its middle at another place, and all nodes moved with it. */
export function movedTo(standing: Standing, place: Point): Standing {
  const { id, box, nodes } = standing;
  if (place.x === box.x && place.y === box.y) return standing;
  return {
    id,
    box: { ...box, x: place.x, y: place.y },
    nodes: new Map(
      [...nodes].map(([node, { x, y }]) => [
        node,
        { x: x - box.x + place.x, y: y - box.y + place.y },
      ]),
    ),
  };
}

function frameAt(layout: GraphLayout, place: Point): string | undefined {
  for (const [id, outline] of layout.frames) {
    if (holds(outline, place)) return id;
  }
  return undefined;
}

/**
 * What of a thing stands in a drawing from before; undefined where nothing does. A node that comes out of a frame that is
 * still drawn is placed anew: otherwise it would stay in the midst of others, or its new frame would reach through all
 * that is between.
 */
export function standingBefore(
  thing: OuterThing,
  before: GraphLayout,
  isDrawn: (frame: string) => boolean,
): Standing | undefined {
  const own = thing.isFrame ? thing.id : undefined;
  const nodes = new Map(
    thing.nodes.flatMap(({ id }) => {
      const place = before.nodes.get(id);
      if (!place) return [];
      const frame = frameAt(before, place);
      const stays =
        frame === own || (!own && frame !== undefined && !isDrawn(frame));
      return stays ? [[id, { x: place.x, y: place.y }] as const] : [];
    }),
  );
  return nodes.size > 0 ? standingAt(thing, nodes) : undefined;
}
