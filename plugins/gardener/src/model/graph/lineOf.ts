import type { Graph, PeeringEdge } from './graph';

/**
 * The line that says most about a ghost, which has no page: a peering of which a table has the row, else the first one.
 *
 * @param isListed - whether the table has a row for the peering of that id
 */
export function lineOf(
  { edges }: Pick<Graph, 'edges'>,
  ghost: string,
  isListed: (peering: string) => boolean,
): PeeringEdge | undefined {
  const lines = edges.flatMap(edge =>
    edge.kind === 'peering' && (edge.source === ghost || edge.target === ghost)
      ? [edge]
      : [],
  );
  return lines.find(({ peering }) => isListed(peering.id)) ?? lines[0];
}
