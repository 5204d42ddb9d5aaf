import { Profile } from '../profile/Profile';
import { ResourceName } from '../store/ObjectStore';

/** A subresource such as `shoots/status`. */
export interface SubresourceType {
  readonly name: string;
  readonly verbs: readonly string[];
  /** Kind that it takes and gives, if it is not the kind of its resource. */
  readonly of?: {
    readonly group: string;
    readonly version: string;
    readonly kind: string;
  };
}

/** One kind of object that the simulated Garden serves. */
export interface ResourceType {
  readonly group: string;
  readonly version: string;
  readonly resource: ResourceName;
  readonly singular: string;
  readonly kind: string;
  readonly namespaced: boolean;
  readonly shortNames: readonly string[];
  readonly categories: readonly string[];
  readonly subresources: readonly SubresourceType[];
  /** `metadata.generation` is kept and rises with the spec. */
  readonly hasGeneration: boolean;
  /** Served by the Garden's own API server behind the aggregation layer, not by the kube-apiserver. */
  readonly aggregated: boolean;
  /** Not served by the profile 1.83. */
  readonly current: boolean;
}

/** `v1` or `core.gardener.cloud/v1beta1`. */
export function apiVersionOf({
  group,
  version,
}: {
  readonly group: string;
  readonly version: string;
}): string {
  return group ? `${group}/${version}` : version;
}

const gardenCore = 'core.gardener.cloud';
const status: SubresourceType = {
  name: 'status',
  verbs: ['get', 'patch', 'update'],
};

interface TypeOptions {
  readonly namespaced?: boolean;
  readonly shortNames?: readonly string[];
  readonly categories?: readonly string[];
  readonly subresources?: readonly SubresourceType[];
  readonly hasGeneration?: boolean;
  readonly current?: boolean;
}

function type(
  groupVersion: readonly [group: string, version: string],
  resource: string,
  kind: string,
  options: TypeOptions = {},
): ResourceType {
  const group = groupVersion[0];
  return {
    group,
    version: groupVersion[1],
    resource,
    singular: kind.toLowerCase(),
    kind,
    namespaced: options.namespaced ?? false,
    shortNames: options.shortNames ?? [],
    categories: options.categories ?? [],
    subresources: options.subresources ?? [],
    hasGeneration: options.hasGeneration ?? false,
    aggregated: group.endsWith('gardener.cloud'),
    current: options.current ?? false,
  };
}

function kubeconfigRequest(name: string, kind: string): SubresourceType {
  return {
    name,
    verbs: ['create'],
    of: { group: 'authentication.gardener.cloud', version: 'v1alpha1', kind },
  };
}

const core = [gardenCore, 'v1beta1'] as const;
const kube = ['', 'v1'] as const;
const seedManagement = ['seedmanagement.gardener.cloud', 'v1alpha1'] as const;
const security = ['security.gardener.cloud', 'v1alpha1'] as const;
const all = ['all'];

const viewerKubeconfig = kubeconfigRequest(
  'viewerkubeconfig',
  'ViewerKubeconfigRequest',
);

const everyType: readonly ResourceType[] = [
  type(kube, 'configmaps', 'ConfigMap', {
    namespaced: true,
    shortNames: ['cm'],
  }),
  type(kube, 'events', 'Event', { namespaced: true, shortNames: ['ev'] }),
  type(kube, 'namespaces', 'Namespace', {
    shortNames: ['ns'],
    subresources: [status],
  }),
  type(kube, 'secrets', 'Secret', { namespaced: true }),
  type(kube, 'serviceaccounts', 'ServiceAccount', {
    namespaced: true,
    shortNames: ['sa'],
    subresources: [
      {
        name: 'token',
        verbs: ['create'],
        of: {
          group: 'authentication.k8s.io',
          version: 'v1',
          kind: 'TokenRequest',
        },
      },
    ],
  }),
  type(core, 'backupbuckets', 'BackupBucket', {
    shortNames: ['bbc'],
    categories: all,
    subresources: [status],
    hasGeneration: true,
  }),
  type(core, 'backupentries', 'BackupEntry', {
    namespaced: true,
    shortNames: ['bec'],
    categories: all,
    subresources: [status],
    hasGeneration: true,
  }),
  type(core, 'cloudprofiles', 'CloudProfile', {
    shortNames: ['cprofile', 'cpfl'],
    hasGeneration: true,
  }),
  type(core, 'controllerdeployments', 'ControllerDeployment', {
    shortNames: ['ctrldeploy'],
    categories: all,
  }),
  type(core, 'controllerinstallations', 'ControllerInstallation', {
    shortNames: ['ctrlinst'],
    categories: all,
    subresources: [status],
    hasGeneration: true,
  }),
  type(core, 'controllerregistrations', 'ControllerRegistration', {
    shortNames: ['ctrlreg'],
    categories: all,
    hasGeneration: true,
  }),
  type(core, 'exposureclasses', 'ExposureClass', {
    shortNames: ['expclass', 'expcls'],
  }),
  type(core, 'internalsecrets', 'InternalSecret', {
    namespaced: true,
    shortNames: ['ins'],
  }),
  type(core, 'namespacedcloudprofiles', 'NamespacedCloudProfile', {
    namespaced: true,
    shortNames: ['nscpfl'],
    subresources: [status],
    hasGeneration: true,
    current: true,
  }),
  type(core, 'projects', 'Project', {
    subresources: [status],
    hasGeneration: true,
  }),
  type(core, 'quotas', 'Quota', { namespaced: true, shortNames: ['squota'] }),
  type(core, 'secretbindings', 'SecretBinding', {
    namespaced: true,
    shortNames: ['sb'],
  }),
  type(core, 'seeds', 'Seed', { subresources: [status], hasGeneration: true }),
  type(core, 'shoots', 'Shoot', {
    namespaced: true,
    categories: all,
    hasGeneration: true,
    subresources: [
      kubeconfigRequest('adminkubeconfig', 'AdminKubeconfigRequest'),
      { name: 'binding', verbs: ['get', 'patch', 'update'] },
      status,
      viewerKubeconfig,
    ],
  }),
  type(core, 'shootstates', 'ShootState', {
    namespaced: true,
    categories: all,
  }),
  type(security, 'credentialsbindings', 'CredentialsBinding', {
    namespaced: true,
    shortNames: ['cdb'],
    current: true,
  }),
  type(security, 'workloadidentities', 'WorkloadIdentity', {
    namespaced: true,
    shortNames: ['wlid'],
    current: true,
  }),
  type(seedManagement, 'managedseeds', 'ManagedSeed', {
    namespaced: true,
    shortNames: ['ms'],
    subresources: [status],
    hasGeneration: true,
  }),
  type(seedManagement, 'managedseedsets', 'ManagedSeedSet', {
    namespaced: true,
    shortNames: ['mss'],
    subresources: [
      {
        name: 'scale',
        verbs: ['get', 'patch', 'update'],
        of: { group: 'autoscaling', version: 'v1', kind: 'Scale' },
      },
      status,
    ],
    hasGeneration: true,
  }),
];

/** All kinds of objects that a Garden of this profile serves, sorted by group and name. */
export function resourceTypes(profile: Profile): readonly ResourceType[] {
  if (profile.hasCurrentResources) {
    return everyType;
  }
  return everyType
    .filter(candidate => !candidate.current)
    .map(candidate => ({
      ...candidate,
      subresources: candidate.subresources.filter(
        subresource => subresource !== viewerKubeconfig,
      ),
    }));
}

const byKind = new Map(
  everyType.map(entry => [`${apiVersionOf(entry)}/${entry.kind}`, entry]),
);

/** The resource type of an object, whatever the profile; undefined for a kind that is not simulated. */
export function resourceTypeOf(object: {
  readonly apiVersion: string;
  readonly kind: string;
}): ResourceType | undefined {
  return byKind.get(`${object.apiVersion}/${object.kind}`);
}
