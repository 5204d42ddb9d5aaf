import type { Link } from './components';
import { freePlace } from './freePlace';
import { Box, collide, Point } from './geometry';
import { stepsFrom } from './nearby';
import type { SizedBox } from './SizedBox';

/** The first ring, wide and low as a card of a page is. With nine peers it fits into 600 by 440. */
const FIRST_RING: Point = { x: 232, y: 178 };

/** From ring to ring: a card and a piece of line. */
const NEXT_RING: Point = { x: 176, y: 92 };

/** Between two cards on a ring: less than elsewhere, because no line runs between them. */
const GAP = 12;

/** Where a new peer may stand among those that stay, on each ring. */
const FINE_PLACES = 24;

/** Rings that are tried before the nearest free place is taken, wherever it is. */
const MOST_RINGS = 12;

function onRing(middle: Point, ring: number, angle: number): Point {
  return {
    x: middle.x + (FIRST_RING.x + ring * NEXT_RING.x) * Math.cos(angle),
    y: middle.y + (FIRST_RING.y + ring * NEXT_RING.y) * Math.sin(angle),
  };
}

/** Clockwise from the top, so that no peer stands straight above the middle where there are several. */
function evenly(middle: Point, ring: number, count: number): Point[] {
  return Array.from({ length: count }, (_, place) =>
    onRing(
      middle,
      ring,
      -Math.PI / 2 + Math.PI / count + (2 * Math.PI * place) / count,
    ),
  );
}

/** How many boxes of a size stand evenly on a ring without touching. */
function capacity(ring: number, size: SizedBox): number {
  const fits = (count: number) => {
    const boxes = evenly({ x: 0, y: 0 }, ring, count).map(place => ({
      ...size,
      ...place,
    }));
    return boxes.every(
      (box, place) => !collide(box, boxes[(place + 1) % count], GAP),
    );
  };
  let count = 2;
  while (fits(count + 1)) count += 1;
  return count;
}

/** As many places as wanted, ring after ring. */
function rings(
  middle: Point,
  wanted: number,
  size: SizedBox,
): { readonly places: readonly Point[]; readonly used: number } {
  const places: Point[] = [];
  let ring = 0;
  for (; places.length < wanted; ring += 1) {
    const count = Math.min(wanted - places.length, capacity(ring, size));
    places.push(...evenly(middle, ring, count));
  }
  return { places, used: ring };
}

/**
 * Places the boxes of one component around one of them: its peers on a ring, on several where they are many, and what is
 * further away beyond the peer by which it is reached. What is fixed stays; what is new gets the first free place.
 * A step is one box, O(N) for each place that it tries.
 */
export function* ringLayout(
  boxes: readonly SizedBox[],
  links: readonly Link[],
  options: {
    readonly middle: string;
    readonly fixed: ReadonlyMap<string, Point>;
    readonly taken: readonly Box[];
  },
): Generator<void, ReadonlyMap<string, Point>> {
  const { fixed } = options;
  const sizes = new Map(boxes.map(box => [box.id, box]));
  const places = new Map(fixed);
  const taken: Box[] = [...options.taken];
  for (const [id, place] of fixed) {
    const size = sizes.get(id);
    if (size) taken.push({ ...size, ...place });
  }
  const put = (box: SizedBox, wanted: Point) => {
    const place = freePlace({ ...box, ...wanted }, taken, GAP);
    places.set(box.id, place);
    taken.push({ ...box, ...place });
    return place;
  };

  const middleBox = sizes.get(options.middle);
  if (!middleBox) return places;
  const middle = places.get(options.middle) ?? put(middleBox, { x: 0, y: 0 });
  const steps = stepsFrom(links, [options.middle]);
  const peers = boxes.filter(({ id }) => steps.get(id) === 1);
  const [first] = peers;
  if (!first) return places;
  const { places: even, used } = rings(middle, peers.length, first);
  const fine = Array.from({ length: MOST_RINGS }, (_, ring) =>
    evenly(middle, ring, FINE_PLACES),
  ).flat();
  for (const peer of peers) {
    if (places.has(peer.id)) continue;
    const isFree = (place: Point) =>
      !taken.some(box => collide({ ...peer, ...place }, box, GAP));
    put(peer, even.find(isFree) ?? fine.find(isFree) ?? even[0]);
    yield;
  }

  const further = boxes
    .filter(({ id }) => (steps.get(id) ?? 0) > 1)
    .sort((a, b) => (steps.get(a.id) ?? 0) - (steps.get(b.id) ?? 0));
  for (const box of further) {
    if (places.has(box.id)) continue;
    const away = steps.get(box.id) ?? 0;
    const nearer = links.flatMap(({ source, target }) => {
      const other = source === box.id ? target : source;
      const isNearer =
        (source === box.id || target === box.id) &&
        (steps.get(other) ?? 0) < away;
      return isNearer ? places.get(other) ?? [] : [];
    });
    const [from = middle] = nearer;
    const angle = Math.atan2(
      (from.y - middle.y) / FIRST_RING.y,
      (from.x - middle.x) / FIRST_RING.x,
    );
    put(box, onRing(middle, used + away - 2, angle));
    yield;
  }
  return places;
}
