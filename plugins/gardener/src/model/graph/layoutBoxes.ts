import { components, Link } from './components';
import { forceLayout } from './forceLayout';
import { around, Box, Point } from './geometry';
import { packShelves } from './packShelves';
import { ringLayout } from './ringLayout';
import { openRoom, Room } from './Room';
import type { SizedBox } from './SizedBox';

/** What hangs together and has no anchor in the drawing: its places are among each other. */
interface Loose {
  readonly places: ReadonlyMap<string, Point>;
  readonly outline: SizedBox & Box;
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
 * What had a place keeps it, so of these none may cover another. No two boxes cover each other afterwards.
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
    /** Where what is new may stand beside what is kept; anywhere unless given. */
    readonly room?: Room;
  },
): Generator<void, ReadonlyMap<string, Point>> {
  const { focus, gap, componentGap } = options;
  const sizes = new Map(boxes.map(box => [box.id, box]));
  const result = new Map(
    boxes.flatMap(({ id }) => {
      const place = options.kept.get(id);
      return place ? [[id, place] as const] : [];
    }),
  );
  const loose: Loose[] = [];
  for (const ids of components(
    boxes.map(({ id }) => id),
    links,
  )) {
    const fixed = new Map(
      ids.flatMap(id => {
        const place = result.get(id);
        return place ? [[id, place] as const] : [];
      }),
    );
    // Nothing is new in it.
    if (fixed.size === ids.length) continue;
    const members = new Set(ids);
    const own = ids.flatMap(id => sizes.get(id) ?? []);
    const ownLinks = links.filter(({ source }) => members.has(source));
    const anchored = fixed.size > 0;
    // What has no anchor is placed as if it were alone, and moved as a whole afterwards.
    const taken = anchored
      ? boxesOf(new Map([...result].filter(([id]) => !members.has(id))), sizes)
      : [];
    const places: ReadonlyMap<string, Point> =
      focus !== undefined && members.has(focus)
        ? yield* ringLayout(own, ownLinks, {
            middle: focus,
            fixed,
            taken,
          })
        : yield* forceLayout(own, ownLinks, {
            fixed,
            taken,
            gap,
            room: (anchored && options.room) || openRoom(gap),
          });
    if (anchored) {
      places.forEach((place, id) => result.set(id, place));
    } else {
      const outline = { id: ids[0], ...around(boxesOf(places, sizes)) };
      loose.push({ places, outline });
    }
  }

  const packed =
    result.size === 0
      ? packShelves(
          loose.map(({ outline }) => outline),
          componentGap,
        )
      : undefined;
  const room = options.room ?? openRoom(componentGap);
  const stands = boxesOf(result, sizes);
  const there = around(stands);
  for (const { places, outline } of loose) {
    const below = {
      ...outline,
      x: there.x,
      y: there.y + (there.height + outline.height) / 2 + componentGap,
    };
    const target = packed?.get(outline.id) ?? room.freePlace(below, stands);
    const { x, y } = target ?? below;
    for (const [id, place] of places) {
      const box = sizes.get(id);
      if (!box) continue;
      const moved = {
        ...box,
        x: place.x - outline.x + x,
        y: place.y - outline.y + y,
      };
      // What finds no place as a whole finds one box by box.
      const stand = target ? moved : room.somePlace(moved, stands);
      result.set(id, { x: stand.x, y: stand.y });
      stands.push({ ...moved, ...stand });
      if (!target) yield;
    }
    yield;
  }
  return result;
}
