import type { Graph } from './graph';
import { stepsFrom } from './nearby';

/** Some nodes that are looked for, and how many lines around them are looked at. */
export interface Lit {
  readonly nodes: readonly string[];
  readonly depth: number;
}

/** Ids of the nodes that are lit; none when nothing that is looked for is there. O(N + E). */
export function litNodes(graph: Graph, lit: Lit): ReadonlySet<string> {
  const there = new Set(graph.nodes.map(({ id }) => id));
  const steps = stepsFrom(
    graph.edges,
    lit.nodes.filter(id => there.has(id)),
  );
  return new Set(
    [...steps].filter(([, away]) => away <= lit.depth).map(([id]) => id),
  );
}

/**
 * What is dimmed while some nodes are looked for: all that is farther away, and lines that don't lead to what is nearer.
 * Nothing is dimmed when nothing that is looked for is there.
 */
export function dimBeyond(graph: Graph, lit: Lit): ReadonlySet<string> {
  const bright = litNodes(graph, lit);
  if (bright.size === 0) return new Set();
  const inner = litNodes(graph, { ...lit, depth: lit.depth - 1 });
  const frames = new Set(
    graph.nodes.filter(({ id }) => bright.has(id)).map(({ frame }) => frame),
  );
  const isLit = ({ source, target }: { source: string; target: string }) =>
    bright.has(source) &&
    bright.has(target) &&
    (lit.depth === 0 || inner.has(source) || inner.has(target));
  return new Set([
    ...graph.nodes.map(({ id }) => id).filter(id => !bright.has(id)),
    ...graph.frames.map(({ id }) => id).filter(id => !frames.has(id)),
    ...graph.edges.filter(edge => !isLit(edge)).map(({ id }) => id),
  ]);
}

/**
 * What is dimmed while one thing is looked at: all but it, its lines and what they lead to. Looking at a line leaves its
 * two ends; looking at a frame leaves what stands in it, and its lines. Nothing is dimmed while nothing is looked at.
 */
export function dim(
  graph: Graph,
  looked: string | undefined,
): ReadonlySet<string> {
  if (looked === undefined) return new Set();
  const bright = new Set([looked]);
  for (const { id, frame } of graph.nodes) {
    if (frame === looked) bright.add(id);
  }
  const starts = new Set(bright);
  for (const { id, source, target } of graph.edges) {
    if (id === looked || starts.has(source) || starts.has(target)) {
      bright.add(id);
      bright.add(source);
      bright.add(target);
    }
  }
  // What is looked at may be gone by now.
  const all = [...graph.nodes, ...graph.edges, ...graph.frames];
  if (!all.some(({ id }) => id === looked)) return new Set();
  const frames = new Set(
    graph.nodes.filter(({ id }) => bright.has(id)).map(({ frame }) => frame),
  );
  return new Set(
    all.map(({ id }) => id).filter(id => !bright.has(id) && !frames.has(id)),
  );
}
