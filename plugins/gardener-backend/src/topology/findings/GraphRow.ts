import type {
  FindingRepair,
  FindingWeight,
  LandscapeFinding,
} from 'backstage-plugin-gardener-common';
import type { GraphGhost, GraphShoot } from '../LandscapeGraph';
import type { RowPlace } from './RowPlace';

/** The other shoot of a peering, or what stands for it. */
export type RowPeer =
  | { readonly kind: 'shoot'; readonly shoot: GraphShoot }
  | { readonly kind: 'ghost'; readonly ghost: GraphGhost };

/** One finding of a graph. */
export interface GraphRow {
  /** Stable for what it is about. */
  readonly id: string;
  readonly place: RowPlace;
  readonly weight: FindingWeight;
  readonly finding: LandscapeFinding;
  /** The shoot that has it; of a peering the one whose entry it is about. */
  readonly shoot: GraphShoot;
  readonly peer: RowPeer | undefined;
  /** How many peers of the shoot it is about. */
  readonly peers: number;
  readonly repair: FindingRepair;
}

/** The shoots that a row is about. */
export function shootsOf({
  shoot,
  peer,
}: Pick<GraphRow, 'shoot' | 'peer'>): readonly GraphShoot[] {
  return peer?.kind === 'shoot' ? [shoot, peer.shoot] : [shoot];
}
