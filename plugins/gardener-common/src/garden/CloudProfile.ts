/**
 * A region of a cloud profile.
 *
 * @public
 */
export interface CloudRegion {
  readonly name: string;
  readonly zones: readonly string[];
  /** Names of restrictions that a shoot there may have. */
  readonly accessRestrictions: readonly string[];
}

/**
 * A machine type that can be used.
 *
 * @public
 */
export interface MachineType {
  readonly name: string;
  /** Quantities as the Garden writes them. */
  readonly cpu: string;
  readonly memory: string;
  readonly architecture: string;
}

/**
 * A version of Kubernetes.
 *
 * @public
 */
export interface KubernetesVersion {
  readonly version: string;
  /** `supported`, `preview`, `deprecated`, or what a newer Gardener adds. */
  readonly classification: string;
  /** Epoch milliseconds; undefined: it does not expire. */
  readonly expiresAt: number | undefined;
}

/**
 * Something that an OpenStack offers by name, in one region or in all of them.
 *
 * @public
 */
export interface NamedInRegion {
  readonly name: string;
  /** Undefined: in every one. */
  readonly region: string | undefined;
}

/**
 * A cloud profile, as far as peering and the creation of shoots need it.
 *
 * @public
 */
export interface CloudProfile {
  readonly name: string;
  /** `spec.type`, for example `openstack`; empty when absent. */
  readonly provider: string;
  /**
   * `spec.providerConfig.defaultNodesCIDR`: what the Gardener dashboard offers as node network of a new
   * shoot. As written; undefined when the profile names none.
   */
  readonly defaultNodes: string | undefined;
  readonly regions: readonly CloudRegion[];
  readonly machineTypes: readonly MachineType[];
  readonly kubernetesVersions: readonly KubernetesVersion[];
  /** Those that can be used. */
  readonly volumeTypes: readonly string[];
  /** Of OpenStack. */
  readonly floatingPools: readonly NamedInRegion[];
  /** Of OpenStack. */
  readonly loadBalancerProviders: readonly NamedInRegion[];
}
