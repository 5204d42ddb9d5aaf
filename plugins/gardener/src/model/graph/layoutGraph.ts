import type { Link } from './components';
import { around, Box, Point } from './geometry';
import type { Graph, GraphNode } from './graph';
import { layoutBoxes } from './layoutBoxes';
import type { SizedBox } from './SizedBox';
import { sizeOfNode } from './sizes';

/** Between two cards: an arrowhead, and a line that is seen to be one. */
const CARD_GAP = 26;

/** Between what does not hang together. */
const COMPONENT_GAP = 40;

/** Between two frames: lines with badges run there. */
const FRAME_GAP = 56;

/** Around the cards of a frame. */
const FRAME_PADDING = 20;

/** The line with the name of a group. */
export const FRAME_HEAD = 34;

/** Where everything is. */
export interface GraphLayout {
  readonly nodes: ReadonlyMap<string, Box>;
  readonly frames: ReadonlyMap<string, Box>;
}

/** Nothing is anywhere yet. */
export const NO_PLACES: ReadonlyMap<string, Point> = new Map();

function frameAround(boxes: readonly Box[]): Box {
  const { x, y, width, height } = around(boxes);
  return {
    x,
    y: y - FRAME_HEAD / 2,
    width: width + 2 * FRAME_PADDING,
    height: height + 2 * FRAME_PADDING + FRAME_HEAD,
  };
}

function sized(node: GraphNode): SizedBox {
  return { id: node.id, ...sizeOfNode(node) };
}

/** Links between what nodes stand in, each once, in order, none from one thing to itself. */
function linksBetween(
  graph: Graph,
  standsIn: (node: string) => string | undefined,
): readonly Link[] {
  const found = new Map<string, Link>();
  for (const edge of graph.edges) {
    const source = standsIn(edge.source);
    const target = standsIn(edge.target);
    if (source === undefined || target === undefined || source === target) {
      continue;
    }
    const [first, second] = [source, target].sort();
    found.set(`${first} ${second}`, { source: first, target: second });
  }
  return [...found.keys()].sort().flatMap(key => found.get(key) ?? []);
}

/**
 * Places a graph: the shoots of each frame by themselves, then frames and what stands in none. The same for the same
 * data; what had a place keeps it. Gives the hand back after each small step, so that a caller can stop in between.
 */
export function* layoutGraph(
  graph: Graph,
  options: {
    /** Where nodes were before. */
    readonly before: ReadonlyMap<string, Point>;
    /** The node in the middle. */
    readonly focus?: string;
  },
): Generator<void, GraphLayout> {
  const { before, focus } = options;
  const frameOf = new Map(graph.nodes.map(({ id, frame }) => [id, frame]));
  const inner = new Map<string, ReadonlyMap<string, Point>>();
  const outlines = new Map<string, Box>();
  const outerBefore = new Map<string, Point>();

  for (const { id: frame } of graph.frames) {
    const members = graph.nodes.filter(node => node.frame === frame);
    const kept = new Map(
      members.flatMap(({ id }) => {
        const place = before.get(id);
        return place ? [[id, place] as const] : [];
      }),
    );
    const places: ReadonlyMap<string, Point> = yield* layoutBoxes(
      members.map(sized),
      linksBetween(graph, id => (frameOf.get(id) === frame ? id : undefined)),
      { kept, gap: CARD_GAP, componentGap: CARD_GAP },
    );
    const outline = frameAround(
      members.flatMap(node => {
        const place = places.get(node.id);
        return place ? { ...sizeOfNode(node), ...place } : [];
      }),
    );
    inner.set(frame, places);
    outlines.set(frame, outline);
    if (kept.size > 0) outerBefore.set(frame, outline);
  }

  const free = graph.nodes.filter(({ frame }) => frame === undefined);
  for (const { id } of free) {
    const place = before.get(id);
    if (place) outerBefore.set(id, place);
  }
  const outerBoxes: readonly SizedBox[] = [
    ...graph.frames.flatMap(({ id }) => {
      const outline = outlines.get(id);
      return outline ? { id, ...outline } : [];
    }),
    ...free.map(sized),
  ];
  const outer: ReadonlyMap<string, Point> = yield* layoutBoxes(
    [...outerBoxes].sort((a, b) => (a.id < b.id ? -1 : 1)),
    linksBetween(graph, id => frameOf.get(id) ?? id),
    {
      kept: outerBefore,
      focus,
      gap: graph.frames.length > 0 ? FRAME_GAP : CARD_GAP,
      componentGap: graph.frames.length > 0 ? FRAME_GAP : COMPONENT_GAP,
    },
  );

  const nodes = new Map<string, Box>();
  const frames = new Map<string, Box>();
  for (const { id } of graph.frames) {
    const outline = outlines.get(id);
    const place = outer.get(id);
    if (outline && place) frames.set(id, { ...outline, ...place });
  }
  for (const node of graph.nodes) {
    const size = sizeOfNode(node);
    if (node.frame === undefined) {
      const place = outer.get(node.id);
      if (place) nodes.set(node.id, { ...size, ...place });
      continue;
    }
    const place = inner.get(node.frame)?.get(node.id);
    const outline = outlines.get(node.frame);
    const moved = outer.get(node.frame);
    if (!place || !outline || !moved) continue;
    nodes.set(node.id, {
      ...size,
      x: place.x - outline.x + moved.x,
      y: place.y - outline.y + moved.y,
    });
  }
  return { nodes, frames };
}
