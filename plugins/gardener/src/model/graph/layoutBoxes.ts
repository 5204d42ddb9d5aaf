import { components, Link } from './components';
import { forceLayout } from './forceLayout';
import { freePlace } from './freePlace';
import { around, Box, collide, Point } from './geometry';
import { packShelves } from './packShelves';
import { ringLayout } from './ringLayout';
import type { SizedBox } from './SizedBox';

/** What hangs together, and where its boxes came to be. */
interface Placed {
  readonly id: string;
  readonly places: ReadonlyMap<string, Point>;
  /** Whether one of its boxes was there before: then its places are those of the drawing. */
  readonly anchored: boolean;
}

function boxesOf(
  places: ReadonlyMap<string, Point>,
  sizes: ReadonlyMap<string, SizedBox>,
): Box[] {
  return [...places].flatMap(([id, place]) => {
    const size = sizes.get(id);
    return size ? { ...size, ...place } : [];
  });
}

/**
 * Places boxes, each component by itself and then the components beside each other: a change of one moves no other one.
 * What had a place keeps it, unless it has grown into a larger one's. No two boxes cover each other afterwards.
 */
export function* layoutBoxes(
  boxes: readonly SizedBox[],
  links: readonly Link[],
  options: {
    readonly kept: ReadonlyMap<string, Point>;
    /** Stands in the middle of its component. */
    readonly focus?: string;
    readonly gap: number;
    /** Between two components. */
    readonly componentGap: number;
  },
): Generator<void, ReadonlyMap<string, Point>> {
  const { focus, gap, componentGap } = options;
  const sizes = new Map(boxes.map(box => [box.id, box]));
  const kept = new Map<string, Point>();
  const stands: Box[] = [];
  // The larger ones first: a frame does not go out of the way of a card.
  const before = boxes
    .filter(({ id }) => options.kept.has(id))
    .sort((a, b) => b.width * b.height - a.width * a.height);
  for (const box of before) {
    const place = options.kept.get(box.id) ?? { x: 0, y: 0 };
    const isFree = !stands.some(other => collide({ ...box, ...place }, other));
    const stand = isFree ? place : freePlace({ ...box, ...place }, stands, gap);
    kept.set(box.id, stand);
    stands.push({ ...box, ...stand });
    yield;
  }

  const placed: Placed[] = [];
  for (const ids of components(
    boxes.map(({ id }) => id),
    links,
  )) {
    const members = new Set(ids);
    const own = ids.flatMap(id => sizes.get(id) ?? []);
    const ownLinks = links.filter(({ source }) => members.has(source));
    const fixed = new Map([...kept].filter(([id]) => members.has(id)));
    const anchored = fixed.size > 0;
    // What has no anchor is placed as if it were alone, and moved as a whole afterwards.
    const taken = anchored
      ? [
          ...boxesOf(
            new Map([...kept].filter(([id]) => !members.has(id))),
            sizes,
          ),
          ...placed
            .filter(other => other.anchored)
            .flatMap(other => boxesOf(other.places, sizes)),
        ]
      : [];
    const places: ReadonlyMap<string, Point> =
      focus !== undefined && members.has(focus)
        ? yield* ringLayout(own, ownLinks, {
            middle: focus,
            fixed,
            taken,
          })
        : yield* forceLayout(own, ownLinks, { fixed, taken, gap });
    placed.push({ id: ids[0], places, anchored });
  }

  const result = new Map(
    placed
      .filter(({ anchored }) => anchored)
      .flatMap(({ places }) => [...places]),
  );
  const loose = placed
    .filter(({ anchored }) => !anchored)
    .map(({ id, places }) => ({
      places,
      outline: { id, ...around(boxesOf(places, sizes)) },
    }));
  const packed =
    result.size === 0
      ? packShelves(
          loose.map(({ outline }) => outline),
          componentGap,
        )
      : undefined;
  for (const { places, outline } of loose) {
    const there = around(boxesOf(result, sizes));
    const target =
      packed?.get(outline.id) ??
      freePlace(
        {
          ...outline,
          x: there.x,
          y: there.y + (there.height + outline.height) / 2 + componentGap,
        },
        boxesOf(result, sizes),
        componentGap,
      );
    for (const [id, place] of places) {
      result.set(id, {
        x: place.x - outline.x + target.x,
        y: place.y - outline.y + target.y,
      });
    }
    yield;
  }
  return result;
}
