import type {
  Landscape,
  LandscapeBundleEnd,
} from 'backstage-plugin-gardener-common';
import { byId } from './byId';
import { Graph, GraphEdge, GraphFrame, GraphNode } from './graph';
import {
  bundleEdgeId,
  frameId,
  groupNodeId,
  peeringEdgeId,
  shootNodeId,
} from './ids';

function endId(end: LandscapeBundleEnd): string {
  return end.kind === 'group' ? groupNodeId(end.key) : shootNodeId(end);
}

/**
 * What there is to draw of an answer. The same for the same data, in whatever order they come. An edge of which an end
 * is not in the answer is left out, and so is one from a shoot to itself: it would be a line of no length, and the shoot
 * has a finding that says it. O(N log N) for N shoots, groups and peerings.
 */
export function toGraph(
  landscape: Pick<
    Landscape,
    'groups' | 'shoots' | 'ghosts' | 'peerings' | 'bundles'
  >,
  options: { readonly frames: boolean },
): Graph {
  const open = landscape.groups.filter(group => group.open);
  const framed = new Set(options.frames ? open.map(({ key }) => key) : []);
  const frameOf = (key: string | null) =>
    key !== null && framed.has(key) ? frameId(key) : undefined;

  const nodes: readonly GraphNode[] = [
    ...landscape.shoots.map(shoot => ({
      kind: 'shoot' as const,
      id: shootNodeId(shoot),
      shoot,
      frame: frameOf(shoot.group),
    })),
    ...landscape.ghosts.map(ghost => ({
      kind: 'ghost' as const,
      id: shootNodeId(ghost),
      ghost,
      frame: frameOf(ghost.group),
    })),
    ...landscape.groups
      .filter(group => !group.open)
      .map(group => ({
        kind: 'group' as const,
        id: groupNodeId(group.key),
        group,
        frame: undefined,
      })),
  ];
  const drawn = new Set(nodes.map(({ id }) => id));
  const inhabited = new Set(nodes.map(({ frame }) => frame));
  const frames: readonly GraphFrame[] = open
    .map(group => ({ kind: 'frame' as const, id: frameId(group.key), group }))
    .filter(({ id }) => inhabited.has(id));
  const edges: readonly GraphEdge[] = [
    ...landscape.peerings.map(peering => ({
      kind: 'peering' as const,
      id: peeringEdgeId(peering.id),
      source: shootNodeId(peering.a),
      target: shootNodeId(peering.b),
      peering,
    })),
    ...landscape.bundles.map(bundle => ({
      kind: 'bundle' as const,
      id: bundleEdgeId(bundle.id),
      source: endId(bundle.a),
      target: endId(bundle.b),
      bundle,
    })),
  ].filter(
    ({ source, target }) =>
      source !== target && drawn.has(source) && drawn.has(target),
  );
  return { nodes: byId(nodes), frames: byId(frames), edges: byId(edges) };
}
