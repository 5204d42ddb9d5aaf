import type { Edge, Node } from '@xyflow/react';
import type {
  BundleEdge as GraphBundle,
  CircleNode,
  GraphFrame,
  GhostNode as GraphGhost,
  PeeringEdge as GraphPeering,
  ShootNode as GraphShoot,
} from '../../model/graph/graph';
import type { PaintedEdge } from '../../model/graph/paint';

/** What every node is told besides what it is. A type, because React Flow wants what an interface is not. */
type Shown = {
  /** The name as it is written on it. */
  readonly title: string;
};

export type ShootFlowNode = Node<
  Shown & {
    readonly node: GraphShoot;
    readonly detail: string;
    readonly inFocus: boolean;
    readonly connectable: boolean;
  },
  'shoot'
>;
export type GhostFlowNode = Node<
  Shown & { readonly node: GraphGhost; readonly detail: string },
  'ghost'
>;
export type GroupFlowNode = Node<
  Shown & { readonly node: CircleNode },
  // React Flow has looks of its own for a type `group`.
  'circle'
>;
export type FrameFlowNode = Node<
  Shown & {
    readonly frame: GraphFrame;
    readonly count: string;
    readonly closable: boolean;
  },
  'frame'
>;

/** A node as React Flow paints it. */
export type FlowNode =
  | ShootFlowNode
  | GhostFlowNode
  | GroupFlowNode
  | FrameFlowNode;

export type PeeringFlowEdge = Edge<
  { readonly edge: GraphPeering; readonly painted: PaintedEdge },
  'peering'
>;
export type BundleFlowEdge = Edge<
  {
    readonly edge: GraphBundle;
    readonly painted: PaintedEdge;
    readonly label: string;
  },
  'bundle'
>;

/** A line as React Flow paints it. */
export type FlowEdge = PeeringFlowEdge | BundleFlowEdge;
