import {
  isSaidByStatus,
  LandscapeFinding,
  severities,
} from 'backstage-plugin-gardener-common';
import type { GraphEdge, GraphNode } from './graph';

/** Only what needs a person gets a badge: errors and warnings. */
export type BadgeSeverity = 'error' | 'warning';

/** The worst finding of a node or an edge. */
export interface Badge {
  readonly severity: BadgeSeverity;
  readonly finding: LandscapeFinding;
}

function isShown(finding: LandscapeFinding): boolean {
  return (
    !isSaidByStatus(finding) &&
    // A ghost says of itself that it is gone.
    finding.code !== 'TARGET_NOT_FOUND'
  );
}

/** In the order in which the codes are listed, which is the worst first. */
const RANK = new Map(Object.keys(severities).map((code, rank) => [code, rank]));

/** The worst of some findings that neither the line nor the node says already. */
export function badgeOf(
  findings: readonly LandscapeFinding[],
): Badge | undefined {
  let worst: Badge | undefined;
  const rank = ({ severity, finding }: Badge) =>
    (severity === 'error' ? 0 : 1_000) + (RANK.get(finding.code) ?? 999);
  for (const finding of findings) {
    const { severity } = finding;
    if (severity !== 'error' && severity !== 'warning') continue;
    if (!isShown(finding)) continue;
    const badge: Badge = { severity, finding };
    if (!worst || rank(badge) < rank(worst)) worst = badge;
  }
  return worst;
}

/** The badge of a shoot: of itself, not of its peerings. */
export function nodeBadge(node: GraphNode): Badge | undefined {
  return node.kind === 'shoot' ? badgeOf(node.shoot.findings) : undefined;
}

/** The badge of a peering. */
export function edgeBadge(edge: GraphEdge): Badge | undefined {
  return edge.kind === 'peering' ? badgeOf(edge.peering.findings) : undefined;
}

/** Findings of a severity on a node and on its lines, each once per line. */
export function countFindings(
  node: GraphNode,
  edges: readonly GraphEdge[],
): { readonly errors: number; readonly warnings: number } {
  if (node.kind === 'group') {
    return { errors: node.group.errors, warnings: node.group.warnings };
  }
  const all = [
    ...(node.kind === 'shoot' ? node.shoot.findings : []),
    ...edges.flatMap(edge =>
      edge.kind === 'peering' &&
      (edge.source === node.id || edge.target === node.id)
        ? edge.peering.findings
        : [],
    ),
  ].filter(finding => !isSaidByStatus(finding));
  return {
    errors: all.filter(({ severity }) => severity === 'error').length,
    warnings: all.filter(({ severity }) => severity === 'warning').length,
  };
}
