import type {
  LandscapeBundle,
  LandscapeGhost,
  LandscapeGroup,
  LandscapePeering,
  LandscapeShoot,
} from 'backstage-plugin-gardener-common';

/** A shoot that is drawn by itself. */
export interface ShootNode {
  readonly kind: 'shoot';
  readonly id: string;
  readonly shoot: LandscapeShoot;
  /** Id of the frame that it stands in. */
  readonly frame: string | undefined;
}

/** A target that is listed and can't be seen, or is gone. */
export interface GhostNode {
  readonly kind: 'ghost';
  readonly id: string;
  readonly ghost: LandscapeGhost;
  readonly frame: string | undefined;
}

/** A closed group: a circle. */
export interface CircleNode {
  readonly kind: 'group';
  readonly id: string;
  readonly group: LandscapeGroup;
  readonly frame: undefined;
}

export type GraphNode = ShootNode | GhostNode | CircleNode;

/** An open group: a box around its shoots. */
export interface GraphFrame {
  readonly kind: 'frame';
  readonly id: string;
  readonly group: LandscapeGroup;
}

/** One peering between two nodes. */
export interface PeeringEdge {
  readonly kind: 'peering';
  readonly id: string;
  /** The node of `a`. */
  readonly source: string;
  /** The node of `b`. */
  readonly target: string;
  readonly peering: LandscapePeering;
}

/** All peerings between two nodes of which one at least is a closed group. */
export interface BundleEdge {
  readonly kind: 'bundle';
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly bundle: LandscapeBundle;
}

export type GraphEdge = PeeringEdge | BundleEdge;

/** What is drawn, without places. Everything in it is in the order of its id. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly frames: readonly GraphFrame[];
  readonly edges: readonly GraphEdge[];
}

/** Whatever can be looked at, reached by keyboard and chosen. */
export type GraphItem = GraphNode | GraphFrame | GraphEdge;
