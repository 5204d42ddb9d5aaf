import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  SimulationLinkDatum,
  SimulationNodeDatum,
} from 'd3-force';
import type { Link } from './components';
import { Box, Point } from './geometry';
import type { Room } from './Room';
import type { SizedBox } from './SizedBox';

/** Beyond it nothing moves by more than a pixel, measured on 60 components with 300 shoots. */
const MOST_TICKS = 160;

/** A component of so many boxes gets all of them. */
const ALL_TICKS_UP_TO = 60;

/** Fewer leave knots. */
const LEAST_TICKS = 60;

/**
 * How often forces are reckoned. A tick of a large component costs more, and its places are coarser anyway: so the work of
 * one grows no faster than its size, and a project of 200 is there as soon as 300 shoots in small groups.
 */
export function ticksFor(boxes: number): number {
  return Math.max(
    LEAST_TICKS,
    Math.min(MOST_TICKS, Math.round((MOST_TICKS * ALL_TICKS_UP_TO) / boxes)),
  );
}

/**
 * From which tick on boxes keep off each other. They must find their places past each other first, and whether two touch is most
 * of what a tick of a large component costs: so in its first half nobody asks. Lines cross less for it, too.
 */
function collidingFrom(boxes: number, ticks: number): number {
  return boxes > ALL_TICKS_UP_TO ? Math.floor(ticks / 2) : 0;
}

/** So that an arrowhead at each end, a badge between them and a piece of line are seen. */
const LINE = 90;

/** Nodes that are not joined keep away from each other, so that lines do not run below cards. */
const CHARGE = -420;

/** Just enough to keep what hangs on one thread from drifting off. */
const PULL = 0.035;

interface Particle extends SimulationNodeDatum {
  readonly id: string;
  readonly radius: number;
}

/** Where a new box begins: in the middle of its neighbours that stay, a little aside so that two never begin in one place. */
function beginning(
  id: string,
  number: number,
  links: readonly Link[],
  fixed: ReadonlyMap<string, Point>,
): Partial<Point> {
  const places = links.flatMap(({ source, target }) => {
    if (source === id) return fixed.get(target) ?? [];
    if (target === id) return fixed.get(source) ?? [];
    return [];
  });
  if (places.length === 0) return {};
  const angle = number * 2.4;
  const mean = (axis: 'x' | 'y') =>
    places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  return {
    x: mean('x') + LINE * Math.cos(angle),
    y: mean('y') + LINE * Math.sin(angle),
  };
}

/**
 * Places the boxes of one component by forces, then moves each that still touches another to the nearest free place.
 * Boxes and links come sorted, the random numbers of d3-force begin with the same seed: the same data give the same
 * places. What is fixed stays, and nothing comes to lie on what is taken.
 *
 * A step is one tick, O((N + E) log N), or one box that finds its place.
 */
export function* forceLayout(
  boxes: readonly SizedBox[],
  links: readonly Link[],
  options: {
    readonly fixed: ReadonlyMap<string, Point>;
    readonly taken: readonly Box[];
    readonly gap: number;
    readonly room: Room;
  },
): Generator<void, ReadonlyMap<string, Point>> {
  const { fixed, gap, room } = options;
  const moving = boxes.filter(({ id }) => !fixed.has(id));
  if (moving.length === 0) return new Map(fixed);

  const particles = boxes.map(({ id, width, height }, number): Particle => {
    const place = fixed.get(id);
    return {
      id,
      radius: (Math.max(width, height) + gap) / 2,
      ...(place
        ? { x: place.x, y: place.y, fx: place.x, fy: place.y }
        : beginning(id, number, links, fixed)),
    };
  });
  if (particles.length > 1) {
    const middle = particles.find(({ fx }) => typeof fx === 'number');
    const ticks = ticksFor(particles.length);
    const colliding = collidingFrom(particles.length, ticks);
    const collide = forceCollide<Particle>(({ radius }) => radius);
    const simulation = forceSimulation(particles)
      .force(
        'link',
        forceLink<Particle, SimulationLinkDatum<Particle>>(
          links.map(({ source, target }) => ({ source, target })),
        )
          .id(({ id }) => id)
          .distance(({ source, target }) =>
            typeof source === 'object' && typeof target === 'object'
              ? (source.radius + target.radius) / 1.3 + LINE
              : LINE,
          ),
      )
      .force('charge', forceManyBody<Particle>().strength(CHARGE))
      .force('collide', colliding === 0 ? collide : null)
      .force('x', forceX<Particle>(middle?.x ?? 0).strength(PULL))
      .force('y', forceY<Particle>(middle?.y ?? 0).strength(PULL * 1.6))
      .alphaDecay(1 - 0.001 ** (1 / ticks))
      .stop();
    for (let tick = 0; tick < ticks; tick += 1) {
      if (tick === colliding) simulation.force('collide', collide);
      simulation.tick();
      yield;
    }
  }

  const places = new Map(fixed);
  const taken: Box[] = [...options.taken];
  const sizes = new Map(boxes.map(box => [box.id, box]));
  for (const [id, place] of fixed) {
    const size = sizes.get(id);
    if (size) taken.push({ ...size, ...place });
  }
  for (const { id, x = 0, y = 0 } of particles) {
    const size = sizes.get(id);
    if (!size || fixed.has(id)) continue;
    const { width, height } = size;
    const place = room.somePlace({ x, y, width, height }, taken);
    places.set(id, place);
    taken.push({ ...place, width, height });
    yield;
  }
  return places;
}
