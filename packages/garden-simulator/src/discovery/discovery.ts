import { createHash } from 'node:crypto';
import { apiVersionOf, ResourceType } from '../resources/ResourceType';
import { JsonObject } from '../store/KubeObject';

const objectVerbs = [
  'create',
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'update',
  'watch',
];

interface ReviewType {
  readonly group: string;
  readonly resource: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

const reviewTypes: readonly ReviewType[] = [
  {
    group: 'authentication.k8s.io',
    resource: 'selfsubjectreviews',
    kind: 'SelfSubjectReview',
    namespaced: false,
  },
  {
    group: 'authentication.k8s.io',
    resource: 'tokenreviews',
    kind: 'TokenReview',
    namespaced: false,
  },
  {
    group: 'authorization.k8s.io',
    resource: 'localsubjectaccessreviews',
    kind: 'LocalSubjectAccessReview',
    namespaced: true,
  },
  {
    group: 'authorization.k8s.io',
    resource: 'selfsubjectaccessreviews',
    kind: 'SelfSubjectAccessReview',
    namespaced: false,
  },
  {
    group: 'authorization.k8s.io',
    resource: 'selfsubjectrulesreviews',
    kind: 'SelfSubjectRulesReview',
    namespaced: false,
  },
  {
    group: 'authorization.k8s.io',
    resource: 'subjectaccessreviews',
    kind: 'SubjectAccessReview',
    namespaced: false,
  },
];

interface GroupVersion {
  readonly group: string;
  readonly version: string;
}

function storageHash(type: ResourceType): string {
  return createHash('sha256')
    .update(`${type.group}/${type.version}/${type.kind}`)
    .digest()
    .subarray(0, 8)
    .toString('base64');
}

/** What the Garden serves, in the several forms in which clients ask for it. */
export class Discovery {
  private readonly groupVersions: readonly GroupVersion[];

  constructor(private readonly types: readonly ResourceType[]) {
    const seen = new Map<string, GroupVersion>();
    for (const { group, version } of [
      ...reviewTypes.map(review => ({ group: review.group, version: 'v1' })),
      ...types,
    ]) {
      seen.set(`${group}/${version}`, { group, version });
    }
    this.groupVersions = [...seen.values()];
  }

  /** True if this group version is served. The core group is the empty string. */
  serves(group: string, version: string): boolean {
    return this.groupVersions.some(
      known => known.group === group && known.version === version,
    );
  }

  /** The document for a discovery path, undefined if there is none. */
  document(
    path: string,
    address: string,
    aggregated: boolean,
  ): JsonObject | undefined {
    const parts = path.split('/').filter(part => part !== '');
    if (parts[0] === 'api') {
      if (parts.length === 1) {
        return aggregated
          ? this.aggregated(group => group === '')
          : {
              kind: 'APIVersions',
              versions: ['v1'],
              serverAddressByClientCIDRs: [
                { clientCIDR: '0.0.0.0/0', serverAddress: address },
              ],
            };
      }
      return parts.length === 2 ? this.resourceList('', parts[1]) : undefined;
    }
    switch (parts.length) {
      case 1:
        return aggregated
          ? this.aggregated(group => group !== '')
          : {
              kind: 'APIGroupList',
              apiVersion: 'v1',
              groups: this.groups()
                .filter(group => group !== '')
                .map(group => this.groupEntry(group)),
            };
      case 2:
        return this.groups().includes(parts[1])
          ? {
              kind: 'APIGroup',
              apiVersion: 'v1',
              ...this.groupEntry(parts[1]),
            }
          : undefined;
      case 3:
        return this.resourceList(parts[1], parts[2]);
      default:
        return undefined;
    }
  }

  private groups(): string[] {
    return [...new Set(this.groupVersions.map(known => known.group))];
  }

  private versionsOf(group: string): string[] {
    return this.groupVersions
      .filter(known => known.group === group)
      .map(known => known.version);
  }

  private groupEntry(group: string): JsonObject {
    const versions = this.versionsOf(group).map(version => ({
      groupVersion: apiVersionOf({ group, version }),
      version,
    }));
    return { name: group, versions, preferredVersion: versions[0] };
  }

  private typesOf(group: string, version: string): readonly ResourceType[] {
    return this.types.filter(
      type => type.group === group && type.version === version,
    );
  }

  private resourceList(group: string, version: string): JsonObject | undefined {
    if (!this.serves(group, version)) {
      return undefined;
    }
    const reviews = reviewTypes
      .filter(review => review.group === group)
      .map(
        (review): JsonObject => ({
          name: review.resource,
          singularName: review.kind.toLowerCase(),
          namespaced: review.namespaced,
          kind: review.kind,
          verbs: ['create'],
        }),
      );
    const resources = this.typesOf(group, version).flatMap(type => [
      {
        name: type.resource,
        singularName: type.singular,
        namespaced: type.namespaced,
        kind: type.kind,
        verbs: [...objectVerbs],
        ...(type.shortNames.length > 0
          ? { shortNames: [...type.shortNames] }
          : {}),
        ...(type.categories.length > 0
          ? { categories: [...type.categories] }
          : {}),
        storageVersionHash: storageHash(type),
      } as JsonObject,
      ...type.subresources.map(
        (subresource): JsonObject => ({
          name: `${type.resource}/${subresource.name}`,
          singularName: '',
          namespaced: type.namespaced,
          ...(subresource.of
            ? { group: subresource.of.group, version: subresource.of.version }
            : {}),
          kind: subresource.of?.kind ?? type.kind,
          verbs: [...subresource.verbs],
        }),
      ),
    ]);
    return {
      kind: 'APIResourceList',
      ...(group ? { apiVersion: 'v1' } : {}),
      groupVersion: apiVersionOf({ group, version }),
      resources: [...reviews, ...resources],
    };
  }

  private aggregated(wanted: (group: string) => boolean): JsonObject {
    return {
      kind: 'APIGroupDiscoveryList',
      apiVersion: 'apidiscovery.k8s.io/v2',
      metadata: {},
      items: this.groups()
        .filter(wanted)
        .map(group => ({
          metadata: group ? { name: group } : {},
          versions: this.versionsOf(group).map(version => ({
            version,
            resources: [
              ...reviewTypes
                .filter(review => review.group === group)
                .map(review => ({
                  resource: review.resource,
                  responseKind: { group: '', version: '', kind: review.kind },
                  scope: review.namespaced ? 'Namespaced' : 'Cluster',
                  singularResource: review.kind.toLowerCase(),
                  verbs: ['create'],
                })),
              ...this.typesOf(group, version).map(type =>
                this.aggregatedResource(type),
              ),
            ],
            freshness: 'Current',
          })),
        })),
    };
  }

  private aggregatedResource(type: ResourceType): JsonObject {
    return {
      resource: type.resource,
      responseKind: { group: '', version: '', kind: type.kind },
      scope: type.namespaced ? 'Namespaced' : 'Cluster',
      singularResource: type.singular,
      verbs: [...objectVerbs],
      ...(type.shortNames.length > 0
        ? { shortNames: [...type.shortNames] }
        : {}),
      ...(type.categories.length > 0
        ? { categories: [...type.categories] }
        : {}),
      ...(type.subresources.length > 0
        ? {
            subresources: type.subresources.map(subresource => ({
              subresource: subresource.name,
              responseKind: subresource.of
                ? { ...subresource.of }
                : { group: '', version: '', kind: type.kind },
              verbs: [...subresource.verbs],
            })),
          }
        : {}),
    };
  }
}

/** Answer of `/version`: that of the kube-apiserver in front of the Garden's own API server. */
export const kubernetesVersion: JsonObject = {
  major: '1',
  minor: '36',
  emulationMajor: '1',
  emulationMinor: '36',
  minCompatibilityMajor: '1',
  minCompatibilityMinor: '35',
  gitVersion: 'v1.36.0',
  gitCommit: 'simulated',
  gitTreeState: 'clean',
  buildDate: '1970-01-01T00:00:00Z',
  goVersion: 'none',
  compiler: 'none',
  platform: 'linux/amd64',
};
