import type { ShootKey } from '../../garden/ShootRef';
import type { NetworkClash, ShootNetworks } from './networkClashes';

/**
 * A shoot that is there, or that others list. Others are meant by their index among all places: such lists are plain numbers,
 * which cost nothing to hold and are looked up side by side in memory.
 */
export interface Place {
  readonly key: ShootKey;
  readonly namespace: string;
  readonly index: number;
  /** Undefined while there is no such shoot. */
  networks: ShootNetworks | undefined;
  /** Whether what it lists counts. */
  inForce: boolean;
  /** Whom it lists, in force or not, each once; never itself. */
  listed: readonly number[];
  /** Who lists it, each once. */
  listers: number[];
  /** One with each peer that it can't do with; only where there is any. */
  conflicts: PlaceConflict[] | undefined;
}

/** What two peers can't both have, once for both. */
export interface PlaceConflict {
  readonly place: Place;
  readonly peer: Place;
  /** As they are for the first of the two. */
  readonly clashes: readonly NetworkClash[];
}
