import type { Graph, GraphItem } from '../graph/graph';

/** What is chosen, as it is in a graph; undefined when it is not there, or not any more. */
export function selectedItem(
  graph: Graph,
  selected: string | undefined,
): GraphItem | undefined {
  if (selected === undefined) return undefined;
  const items: readonly GraphItem[] = [
    ...graph.nodes,
    ...graph.frames,
    ...graph.edges,
  ];
  return items.find(({ id }) => id === selected);
}
