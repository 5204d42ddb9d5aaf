import type { Link } from './components';
import type { Graph } from './graph';

/** Links between what nodes stand in, each once, in order, none from one thing to itself. */
export function linksBetween(
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
