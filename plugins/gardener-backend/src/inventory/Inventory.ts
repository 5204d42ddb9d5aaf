import type {
  Cidr,
  CloudProfile,
  GardenState,
  Project,
  Shoot,
  ShootKey,
} from 'backstage-plugin-gardener-common';

export type { Project };

/** What changed; `resync` when the whole picture was filled anew. */
export type InventoryChange =
  | { readonly kind: 'shoots'; readonly keys: ReadonlySet<ShootKey> }
  | { readonly kind: 'surroundings' }
  | { readonly kind: 'resync' }
  | { readonly kind: 'state' };

/**
 * One Garden in memory: filled by list and watch, read without a call to the Garden.
 * Knows nothing of users: whoever reads must have decided access before.
 */
export interface Inventory {
  readonly garden: string;
  /** Rises with every change. */
  readonly version: number;
  readonly state: GardenState;
  /** Whether there is a picture at all, fresh or old. */
  readonly synced: boolean;
  shoot(key: ShootKey): Shoot | undefined;
  /** Shoots of a namespace, sorted by name. */
  shootsIn(namespace: string): readonly Shoot[];
  /** Namespaces that hold shoots or belong to a project, sorted. */
  namespaces(): readonly string[];
  shoots(): Iterable<Shoot>;
  readonly shootCount: number;
  /** Shoots that list the given one, by the entries in force or not. Costs its own degree. */
  listersOf(key: ShootKey): readonly Shoot[];
  /**
   * Shoots with a node network that shares an address with the given one, in no order. Costs what it finds; the first
   * question costs every shoot.
   */
  shootsAt(network: Cidr): readonly Shoot[];
  /**
   * Shoots that came, changed or went after a version. Costs them.
   *
   * @returns undefined when it is not known, or is too many
   */
  shootsChangedSince(version: number): ReadonlySet<ShootKey> | undefined;
  /** When the shoot was last seen changing; undefined when not since the first synchronisation. Epoch milliseconds. */
  changedAt(key: ShootKey): number | undefined;
  projectOf(namespace: string): Project | undefined;
  projects(): Iterable<Project>;
  /** `providerConfig.defaultNodesCIDR` of a cloud profile. */
  defaultNodesOf(cloudProfile: string): string | undefined;
  /** Every cloud profile, by name; undefined when the portal may not read them. */
  cloudProfiles(): readonly CloudProfile[] | undefined;
  /** Whether a controller is registered for the peering extension; undefined when that may not be read. */
  readonly extensionRegistered: boolean | undefined;
  /** Types of pod networking that controllers are registered for, sorted; undefined when that may not be read. */
  readonly networkTypes: readonly string[] | undefined;
  /** Calls back after each batch of changes. Returns the function that ends it. */
  subscribe(listener: (change: InventoryChange) => void): () => void;
}
