import { byId } from './byId';
import type { Graph, GraphNode } from './graph';
import { frameId, groupNodeId } from './ids';

/** What stands by itself in a drawing: a frame with its nodes, or a node without a frame. */
export interface OuterThing {
  /** Of the frame, else of the node. */
  readonly id: string;
  readonly isFrame: boolean;
  /** In the order of their ids. */
  readonly nodes: readonly GraphNode[];
  /** Id of the same group's circle, or its frame, as which it stood in the drawing before it was opened or closed. */
  readonly formerly: string | undefined;
}

/** What stands by itself, in the order of ids; a frame without nodes is none. O(N log N). */
export function outerThings(graph: Graph): readonly OuterThing[] {
  const inFrames = new Map<string, GraphNode[]>(
    graph.frames.map(({ id }) => [id, []]),
  );
  const free: OuterThing[] = [];
  for (const node of graph.nodes) {
    if (node.frame !== undefined) {
      inFrames.get(node.frame)?.push(node);
      continue;
    }
    free.push({
      id: node.id,
      isFrame: false,
      nodes: [node],
      formerly: node.kind === 'group' ? frameId(node.group.key) : undefined,
    });
  }
  const frames = graph.frames.map(({ id, group }) => ({
    id,
    isFrame: true,
    nodes: inFrames.get(id) ?? [],
    formerly: groupNodeId(group.key),
  }));
  return byId([...frames.filter(({ nodes }) => nodes.length > 0), ...free]);
}
