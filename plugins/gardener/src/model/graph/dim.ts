import type { Graph } from './graph';

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
