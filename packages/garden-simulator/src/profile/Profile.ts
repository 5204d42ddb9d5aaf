/**
 * What differs between the Gardens that are out there. `1.83` is the version of the recorded answers, `1.150` the
 * current one. Code asks for the property, never for the name.
 */
export interface Profile {
  readonly name: '1.83' | '1.150';
  /** Version that `status.gardener.version` and the version table show. */
  readonly gardenerVersion: string;
  /** A second extension of one type: refused with 422, or silently reduced to the last one. */
  readonly refusesDuplicateExtensions: boolean;
  /** `spec.networking.nodes` may change once it is set. In 1.83 this is a feature gate that is off by default. */
  readonly nodesMutable: boolean;
  /** Everybody who is logged in may read ControllerRegistrations. */
  readonly controllerRegistrationsReadable: boolean;
  /** `shoots/viewerkubeconfig`, NamespacedCloudProfiles, CredentialsBindings and WorkloadIdentities exist. */
  readonly hasCurrentResources: boolean;
  /** Gardener's own refusals (403) come before field validation (422), or after it. */
  readonly admissionBeforeValidation: boolean;
  /** Overlap with the seed is refused for IPv4 too. Since the double NAT of the VPN only for IPv6. */
  readonly refusesSeedOverlap: boolean;
  /** 240.0.0.0/8 to 244.0.0.0/8 are refused for a shoot's networks. */
  readonly hasReservedRanges: boolean;
  /** `name.seed.gardener.cloud/<seed>` labels are kept on shoots. */
  readonly keepsSeedNameLabels: boolean;
  /** A list that asks for a resourceVersion it just got may wait for ever: no progress requests to etcd yet. */
  readonly cacheKnowsProgress: boolean;
  /** `sendInitialEvents` works on the Garden's own resources. */
  readonly hasWatchList: boolean;
  /** `adminkubeconfig` looks for the CA objects `<shoot>.ca-client` and `<shoot>.ca-cluster` in the Garden. */
  readonly looksUpShootCa: boolean;
}

const profile183: Profile = {
  name: '1.83',
  gardenerVersion: 'v1.83.0',
  refusesDuplicateExtensions: false,
  nodesMutable: false,
  controllerRegistrationsReadable: false,
  hasCurrentResources: false,
  admissionBeforeValidation: true,
  refusesSeedOverlap: true,
  hasReservedRanges: false,
  keepsSeedNameLabels: false,
  cacheKnowsProgress: false,
  hasWatchList: false,
  looksUpShootCa: true,
};

const profile1150: Profile = {
  name: '1.150',
  gardenerVersion: 'v1.150.0',
  refusesDuplicateExtensions: true,
  nodesMutable: true,
  controllerRegistrationsReadable: true,
  hasCurrentResources: true,
  admissionBeforeValidation: false,
  refusesSeedOverlap: false,
  hasReservedRanges: true,
  keepsSeedNameLabels: true,
  cacheKnowsProgress: true,
  hasWatchList: true,
  looksUpShootCa: false,
};

/** The profile of that name. */
export function profileNamed(name: Profile['name']): Profile {
  return name === '1.83' ? profile183 : profile1150;
}
