import { FrameRoom } from './FrameRoom';
import { freePlace } from './freePlace';
import { CARD_GAP, COMPONENT_GAP, FRAME_GAP } from './gaps';
import { Box, collide, Point } from './geometry';
import type { Graph } from './graph';
import type { GraphLayout } from './GraphLayout';
import { layoutBoxes } from './layoutBoxes';
import { linksBetween } from './linksBetween';
import { OuterThing, outerThings } from './outerThings';
import type { Room } from './Room';
import { sizeOfNode } from './sizes';
import { movedTo, Standing, standingAt, standingBefore } from './Standing';

/** What has its place in the drawing, by id. */
type Stage = Map<string, Standing>;

function besideOf(stage: Stage, id: string): readonly Standing[] {
  return [...stage.values()].filter(other => other.id !== id);
}

/** The thing, at the free place that is nearest to the wanted one. */
function placedNear(
  standing: Standing,
  wanted: Point,
  stage: Stage,
  gap: number,
): Standing {
  const others = besideOf(stage, standing.id).map(({ box }) => box);
  return movedTo(
    standing,
    freePlace({ ...standing.box, x: wanted.x, y: wanted.y }, others, gap),
  );
}

/** What stood in the drawing before, where it stood; a circle that has grown over another thing is settled here. */
function* enterAsBefore(
  things: readonly OuterThing[],
  before: GraphLayout,
  gap: number,
): Generator<void, Stage> {
  const area = ({ box }: Standing) => box.width * box.height;
  const stage: Stage = new Map();
  const drawnNow = new Set(things.map(({ id }) => id));
  const stood = things
    .flatMap(
      thing => standingBefore(thing, before, id => drawnNow.has(id)) ?? [],
    )
    .sort((a, b) => area(b) - area(a));
  for (const standing of stood) {
    const { id, box } = standing;
    const isCovered = [...stage.values()].some(other =>
      collide(box, other.box),
    );
    stage.set(id, isCovered ? placedNear(standing, box, stage, gap) : standing);
    yield;
  }
  return stage;
}

/** Places the nodes of a thing among each other, those that stand already where they are. */
function* layoutInside(
  thing: OuterThing,
  graph: Graph,
  stood: Standing | undefined,
  room: Room | undefined,
): Generator<void, Standing> {
  if (!thing.isFrame) {
    return standingAt(thing, new Map([[thing.id, { x: 0, y: 0 }]]));
  }
  const ids = new Set(thing.nodes.map(({ id }) => id));
  const places: ReadonlyMap<string, Point> = yield* layoutBoxes(
    thing.nodes.map(node => ({ id: node.id, ...sizeOfNode(node) })),
    linksBetween(graph, id => (ids.has(id) ? id : undefined)),
    {
      kept: stood?.nodes ?? new Map(),
      gap: CARD_GAP,
      componentGap: CARD_GAP,
      room,
    },
  );
  return standingAt(thing, places);
}

/** Which thing a node stands in. */
function outerOf(
  things: readonly OuterThing[],
): (node: string) => string | undefined {
  const found = new Map(
    things.flatMap(({ id, nodes }) =>
      nodes.map(node => [node.id, id] as const),
    ),
  );
  return node => found.get(node);
}

/** All things at their places, and all nodes of them; in the order of the graph. */
function drawn(
  graph: Graph,
  things: readonly OuterThing[],
  standings: ReadonlyMap<string, Standing>,
  places: ReadonlyMap<string, Point>,
): GraphLayout {
  const outlines = new Map<string, Box>();
  const points = new Map<string, Point>();
  for (const thing of things) {
    const standing = standings.get(thing.id);
    const place = places.get(thing.id);
    if (!standing || !place) continue;
    const inside = movedTo(standing, place).nodes;
    inside.forEach((point, node) => points.set(node, point));
    // Of the nodes, and not moved with them: so the same nodes have the same frame, to the last digit.
    outlines.set(thing.id, standingAt(thing, inside).box);
  }
  const nodes = graph.nodes.flatMap((node): readonly [string, Box][] => {
    const point = points.get(node.id);
    return point ? [[node.id, { ...sizeOfNode(node), ...point }]] : [];
  });
  const frames = graph.frames.flatMap(({ id }): readonly [string, Box][] => {
    const outline = outlines.get(id);
    return outline ? [[id, outline]] : [];
  });
  return { nodes: new Map(nodes), frames: new Map(frames) };
}

/**
 * Places a graph: the shoots of each frame by themselves, then frames and what stands in none. The same for the same
 * data. Gives the hand back after each small step, so that a caller can stop in between.
 *
 * What has a place keeps it to the pixel, whatever comes, changes or goes:
 *
 * - What is new in a frame is put where the frame can grow around it into free space. What goes leaves a gap, and its frame
 *   shrinks around what stays.
 * - A group that is opened gets its frame at the free place nearest to its circle, and one that is closed its circle
 *   at the free place nearest to the middle of its frame. Nothing makes room for it: the frame of a large group may come to be
 *   at the border of the drawing instead.
 *
 * Three things move nevertheless, as something would be covered otherwise, each to the nearest free place:
 *
 * - Where a frame that grows is enclosed on all sides, the smallest thing: see {@link FrameRoom}.
 * - A circle is drawn the larger the more shoots its group has. Where it has grown over another thing, the smaller of the
 *   two.
 * - A node whose frame is another one now: a shoot with a new seed, say, where seeds are groups, or what a shoot lists in a
 *   group that is opened.
 */
export function* layoutGraph(
  graph: Graph,
  options: {
    /** What was drawn before in the same view. */
    readonly before: GraphLayout;
    /** The node in the middle. */
    readonly focus?: string;
  },
): Generator<void, GraphLayout> {
  const { before, focus } = options;
  const things = outerThings(graph);
  const hasFrames = graph.frames.length > 0;
  const gap = hasFrames ? FRAME_GAP : CARD_GAP;
  const stage = yield* enterAsBefore(things, before, gap);

  const fresh: Standing[] = [];
  for (const thing of things) {
    const { id } = thing;
    const stood = stage.get(id);
    if (stood?.nodes.size === thing.nodes.length) continue;
    const room = stood && new FrameRoom(stood, besideOf(stage, id));
    const standing = yield* layoutInside(thing, graph, stood, room);
    if (!room) {
      fresh.push(standing);
      continue;
    }
    stage.set(id, standing);
    for (const gone of room.goes) {
      const mover = stage.get(gone);
      if (mover) stage.set(gone, placedNear(mover, mover.box, stage, gap));
    }
  }

  const former = new Map(things.map(({ id, formerly }) => [id, formerly]));
  for (const standing of fresh) {
    const was = former.get(standing.id) ?? '';
    const wanted = before.nodes.get(was) ?? before.frames.get(was);
    if (!wanted) continue;
    stage.set(standing.id, placedNear(standing, wanted, stage, gap));
    yield;
  }

  const all = new Map(fresh.map(standing => [standing.id, standing]));
  stage.forEach((standing, id) => all.set(id, standing));
  const outer: ReadonlyMap<string, Point> = yield* layoutBoxes(
    things.flatMap(({ id }) => {
      const standing = all.get(id);
      return standing ? { id, ...standing.box } : [];
    }),
    linksBetween(graph, outerOf(things)),
    {
      kept: new Map([...stage].map(([id, { box }]) => [id, box])),
      focus,
      gap,
      componentGap: hasFrames ? FRAME_GAP : COMPONENT_GAP,
    },
  );
  return drawn(graph, things, all, outer);
}
