import type { Link } from './components';
import type { Graph } from './graph';

/** How many lines each node is away from the nearest of some; nodes that can't be reached are not in it. O(N + E). */
export function stepsFrom(
  links: readonly Link[],
  starts: readonly string[],
): ReadonlyMap<string, number> {
  const beside = new Map<string, string[]>();
  const join = (from: string, to: string) => {
    const known = beside.get(from);
    if (known) known.push(to);
    else beside.set(from, [to]);
  };
  for (const { source, target } of links) {
    join(source, target);
    join(target, source);
  }
  const steps = new Map(starts.map(start => [start, 0]));
  for (const [id, away] of steps) {
    for (const next of beside.get(id) ?? []) {
      if (!steps.has(next)) steps.set(next, away + 1);
    }
  }
  return steps;
}

/**
 * The part of a graph that is at most `depth` lines away from a node. A line between two that are just as far away is
 * one step too far: at depth 1 only the node's own peerings are left, as its table has them.
 */
export function nearby(graph: Graph, start: string, depth: number): Graph {
  const steps = stepsFrom(graph.edges, [start]);
  const away = (id: string) => steps.get(id) ?? Infinity;
  return {
    frames: graph.frames,
    nodes: graph.nodes.filter(({ id }) => away(id) <= depth),
    edges: graph.edges.filter(
      ({ source, target }) => Math.min(away(source), away(target)) < depth,
    ),
  };
}
