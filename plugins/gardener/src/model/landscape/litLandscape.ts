import type { Landscape } from 'backstage-plugin-gardener-common';
import { dimBeyond, Lit } from '../graph/dim';
import type { Graph } from '../graph/graph';
import {
  bundleEdgeId,
  frameId,
  groupNodeId,
  peeringEdgeId,
  shootNodeId,
} from '../graph/ids';

/**
 * The part of a landscape that is lit; all of it when nothing is looked for. What says the same as the drawing, a table or a
 * file, says it of this part. Both ends of each of its lines are in it.
 *
 * @param graph - of the landscape
 */
export function litLandscape(
  landscape: Landscape,
  graph: Graph,
  lit: Lit | undefined,
): Landscape {
  if (!lit) return landscape;
  const dimmed = dimBeyond(graph, lit);
  const isLit = (id: string) => !dimmed.has(id);
  return {
    ...landscape,
    groups: landscape.groups.filter(({ open, key }) =>
      isLit(open ? frameId(key) : groupNodeId(key)),
    ),
    shoots: landscape.shoots.filter(shoot => isLit(shootNodeId(shoot))),
    ghosts: landscape.ghosts.filter(ghost => isLit(shootNodeId(ghost))),
    peerings: landscape.peerings.filter(
      ({ id, a, b }) =>
        isLit(peeringEdgeId(id)) &&
        // One of a shoot with itself is no line, and so never dimmed.
        isLit(shootNodeId(a)) &&
        isLit(shootNodeId(b)),
    ),
    bundles: landscape.bundles.filter(({ id }) => isLit(bundleEdgeId(id))),
  };
}
