import { JsonObject, KubeObject } from '../../store/KubeObject';
import { ClusterGrant, Landscape, SimulatedUser } from '../Landscape';
import { uidOf } from '../objects/identity';
import { managedBy } from '../objects/managedFields';
import { namespaceObject } from '../objects/project';
import { recordedShoot } from './recordedShoot';
import {
  DEV_NAMESPACE,
  OPS_NAMESPACE,
  PROD_NAMESPACE,
  RECORDED_SHOOTS,
  SECRET_NAMESPACE,
} from './recordedShoots';

const GARDEN = 'recorded';
const CORE = 'core.gardener.cloud/v1beta1';
const RBAC = 'rbac.authorization.k8s.io';
const AT = '2026-11-20T18:25:59Z';

function clusterObject(
  kind: string,
  name: string,
  more: JsonObject & { metadata?: JsonObject },
): KubeObject {
  const { metadata, ...rest } = more;
  return {
    apiVersion: CORE,
    kind,
    metadata: {
      name,
      uid: uidOf(`${GARDEN}/${kind}/${name}`),
      generation: 1,
      creationTimestamp: AT,
      ...metadata,
    },
    ...rest,
  };
}

interface Member {
  readonly kind: 'User' | 'Group';
  readonly name: string;
  readonly role: string;
  readonly roles?: string[];
}

function project(
  name: string,
  namespace: string,
  members: readonly Member[],
): KubeObject[] {
  const owner = { apiGroup: RBAC, kind: 'User', name: 'owner@osc.example' };
  const spec = {
    createdBy: { apiGroup: RBAC, kind: 'User', name: 'admin' },
    description: `project ${name}`,
    owner,
    purpose: 'testing',
    members: [
      ...members.map(member => ({ apiGroup: RBAC, ...member })),
      { ...owner, role: 'admin', roles: ['owner'] },
    ],
    namespace,
  };
  const status = { observedGeneration: 1, phase: 'Ready' };
  const object = clusterObject('Project', name, {
    metadata: {
      managedFields: [
        managedBy('gardenlet', CORE, AT, { spec }),
        managedBy('gardenlet', CORE, AT, { status }, 'status'),
      ],
    },
    spec,
    status,
  });
  return [
    object,
    namespaceObject(GARDEN, namespace, AT, {
      labels: {
        'gardener.cloud/role': 'project',
        'project.gardener.cloud/name': name,
      },
      annotations: {
        'namespace.gardener.cloud/project': object.metadata.uid ?? '',
      },
    }),
    secretBinding(namespace),
    secret(namespace, 'osc-creds'),
  ];
}

function secret(namespace: string, name: string): KubeObject {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name,
      namespace,
      uid: uidOf(`${GARDEN}/Secret/${namespace}/${name}`),
      creationTimestamp: AT,
      managedFields: [
        managedBy('gardenlet', 'v1', AT, { data: { x: '' }, type: '' }),
      ],
    },
    data: { x: 'eQ==' },
    type: 'Opaque',
  };
}

function secretBinding(namespace: string): KubeObject {
  const bound = {
    secretRef: { name: 'osc-creds', namespace },
    provider: { type: 'openstack' },
  };
  return {
    apiVersion: CORE,
    kind: 'SecretBinding',
    metadata: {
      name: 'osc-creds',
      namespace,
      uid: uidOf(`${GARDEN}/SecretBinding/${namespace}`),
      creationTimestamp: AT,
      labels: { 'provider.extensions.gardener.cloud/openstack': 'true' },
      managedFields: [managedBy('gardenlet', CORE, AT, bound)],
    },
    ...bound,
  };
}

function seed(name: string, region: string, octet: number): KubeObject {
  const spec: JsonObject = {
    backup: {
      provider: 'openstack',
      region,
      secretRef: { name: 'backup-secret', namespace: 'garden' },
    },
    dns: {
      provider: {
        type: 'openstack-designate',
        secretRef: { name: 'ingress-secret', namespace: 'garden' },
      },
    },
    networks: {
      nodes: `10.${octet}.0.0/16`,
      pods: `10.${octet + 1}.128.0/17`,
      services: `10.${octet + 1}.0.0/17`,
      shootDefaults: { pods: '100.96.0.0/11', services: '100.64.0.0/13' },
      ipFamilies: ['IPv4'],
    },
    provider: { type: 'openstack', region, zones: [`${region}a`] },
    settings: {
      excessCapacityReservation: {
        configs: [{ resources: { cpu: '2', memory: '6Gi' } }],
      },
      scheduling: { visible: true },
      verticalPodAutoscaler: { enabled: true },
      dependencyWatchdog: {
        endpoint: { enabled: true },
        probe: { enabled: true },
        weeder: { enabled: true },
        prober: { enabled: true },
      },
      topologyAwareRouting: { enabled: false },
    },
    ingress: {
      domain: `ingress.${name}.osc.example`,
      controller: { kind: 'nginx' },
    },
  };
  const status: JsonObject = {
    gardener: { id: 'x', name: `gardenlet-${name}`, version: 'v1.83.0' },
    kubernetesVersion: 'v1.27.6',
    conditions: [
      'GardenletReady',
      'Bootstrapped',
      'BackupBucketsReady',
      'ExtensionsReady',
      'SeedSystemComponentsHealthy',
    ].map(type => ({
      type,
      status: 'True',
      lastTransitionTime: AT,
      lastUpdateTime: AT,
      reason: 'OK',
      message: 'ok',
    })),
    observedGeneration: 1,
    clusterIdentity: name,
  };
  return clusterObject('Seed', name, {
    metadata: {
      labels: {
        'dnsrecord.extensions.gardener.cloud/openstack-designate': 'true',
        'provider.extensions.gardener.cloud/openstack': 'true',
        'seed.gardener.cloud/eu-access': 'true',
      },
      managedFields: [
        managedBy('gardenlet', CORE, AT, { spec }),
        managedBy('gardenlet', CORE, AT, { status }, 'status'),
      ],
    },
    spec,
    status,
  });
}

const CLOUD_PROFILE = clusterObject('CloudProfile', 'osc', {
  spec: {
    type: 'openstack',
    kubernetes: {
      versions: [
        { version: '1.29.0', classification: 'preview' },
        { version: '1.28.2', classification: 'supported' },
        { version: '1.27.6', classification: 'supported' },
      ],
    },
    machineImages: [
      {
        name: 'gardenlinux',
        versions: [
          {
            version: '1312.3.0',
            architectures: ['amd64'],
            cri: [{ name: 'containerd' }],
          },
        ],
      },
    ],
    machineTypes: [
      {
        name: 'g_c2_m8',
        cpu: '2',
        gpu: '0',
        memory: '8Gi',
        architecture: 'amd64',
        usable: true,
      },
    ],
    volumeTypes: [{ name: 'premium-perf1', class: 'premium', usable: true }],
    regions: [
      { name: 'eu-de-1', zones: [{ name: 'eu-de-1a' }] },
      { name: 'eu-de-2', zones: [{ name: 'eu-de-2a' }] },
    ],
  },
});

/** In v1.83 an extension is switched on for every shoot by `globallyEnabled`. */
function registrations(): KubeObject[] {
  const of = (name: string, resources: readonly JsonObject[]) =>
    clusterObject('ControllerRegistration', name, {
      spec: {
        resources: resources.map(resource => ({ primary: true, ...resource })),
      },
    });
  return [
    of(
      'provider-openstack',
      ['ControlPlane', 'Infrastructure', 'Worker', 'Bastion'].map(kind => ({
        kind,
        type: 'openstack',
      })),
    ),
    of('networking-calico', [{ kind: 'Network', type: 'calico' }]),
    of('os-gardenlinux', [
      { kind: 'OperatingSystemConfig', type: 'gardenlinux' },
    ]),
    of('dns-openstack', [{ kind: 'DNSRecord', type: 'openstack-designate' }]),
    of('shoot-dns-service', [
      {
        kind: 'Extension',
        type: 'shoot-dns-service',
        workerlessSupported: true,
      },
    ]),
    of('shoot-cert-service', [
      {
        kind: 'Extension',
        type: 'shoot-cert-service',
        globallyEnabled: true,
        workerlessSupported: true,
      },
    ]),
    of('osc-peering', [{ kind: 'Extension', type: 'osc-peering-service' }]),
  ];
}

const SYSTEM_NAMESPACES = [
  'default',
  'garden',
  'gardener-system-seed-lease',
  'kube-node-lease',
  'kube-public',
  'kube-system',
];

const CLUSTER_IDENTITY: KubeObject = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {
    name: 'cluster-identity',
    namespace: 'kube-system',
    uid: uidOf(`${GARDEN}/ConfigMap/cluster-identity`),
    creationTimestamp: AT,
    managedFields: [
      managedBy('gardener-apiserver', 'v1', AT, {
        data: { 'cluster-identity': '', origin: '' },
        immutable: true,
      }),
    ],
  },
  immutable: true,
  data: { 'cluster-identity': 'real-garden', origin: 'gardener-apiserver' },
};

function user(name: string, groups: readonly string[]): SimulatedUser {
  const context = name.split(':').at(-1) ?? name;
  return { name, groups, context, token: `recorded-token-of-${context}` };
}

const PORTAL = 'system:serviceaccount:garden:backstage';

const USERS: readonly SimulatedUser[] = [
  user('alice', ['oidc:team-dev', 'oidc:everyone']),
  user('bob', []),
  user('carol', []),
  user(PORTAL, ['system:serviceaccounts', 'system:serviceaccounts:garden']),
  user('admin', ['system:masters']),
];

const GRANTS: readonly ClusterGrant[] = [
  { subject: { kind: 'User', name: PORTAL }, role: 'portal' },
];

/**
 * The Garden in which the recordings of the conformance suite were made, as gardener-apiserver v1.83 showed it.
 *
 * alice is admin of dev and prod, and by her group oidc:team-dev viewer of ops, whose namespace isn't
 * `garden-<project>`; bob is viewer of dev and manages the members of ops without seeing its shoots; carol is admin of
 * secret; scale is empty.
 */
export function recordedLandscape(): Landscape {
  const member = (name: string, role: string): Member => ({
    kind: 'User',
    name,
    role,
  });
  return {
    gardenName: GARDEN,
    users: USERS,
    grants: GRANTS,
    objects: [
      ...SYSTEM_NAMESPACES.map(name => namespaceObject(GARDEN, name, AT)),
      CLUSTER_IDENTITY,
      secret('garden', 'backup-secret'),
      secret('garden', 'ingress-secret'),
      secret('garden', 'internal-domain'),
      secret('garden', 'openid-config'),
      CLOUD_PROFILE,
      ...registrations(),
      seed('seed-1', 'eu-de-1', 240),
      seed('seed-2', 'eu-de-2', 242),
      ...project('dev', DEV_NAMESPACE, [
        member('alice', 'admin'),
        member('bob', 'viewer'),
      ]),
      ...project('prod', PROD_NAMESPACE, [member('alice', 'admin')]),
      ...project('secret', SECRET_NAMESPACE, [member('carol', 'admin')]),
      ...project('ops', OPS_NAMESPACE, [
        { kind: 'Group', name: 'oidc:team-dev', role: 'viewer' },
        member('bob', 'uam'),
      ]),
      ...project('scale', 'garden-scale', []),
      ...RECORDED_SHOOTS.map(recordedShoot),
    ],
  };
}
