import { JsonObject, KubeObject } from '../../store/KubeObject';
import { uidOf } from './identity';
import { managedBy } from './managedFields';

export interface SeedPlan {
  readonly garden: string;
  readonly name: string;
  readonly region: string;
  /** Node network of the seed itself. No shoot's node network may overlap it on older Gardens. */
  readonly nodes: string;
  readonly pods: string;
  readonly services: string;
  readonly createdAt: string;
  /** Time of the last word from its gardenlet. */
  readonly seenAt: string;
  readonly accessRestrictions: readonly string[];
}

const CORE = 'core.gardener.cloud/v1beta1';
const CONDITIONS = [
  'GardenletReady',
  'BackupBucketsReady',
  'ExtensionsReady',
  'SeedSystemComponentsHealthy',
];

/** A Seed that is ready to take shoots. */
export function seedObject(plan: SeedPlan): KubeObject {
  const spec: JsonObject = {
    accessRestrictions: plan.accessRestrictions.map(name => ({ name })),
    backup: {
      provider: 'openstack',
      region: plan.region,
      credentialsRef: {
        apiVersion: 'v1',
        kind: 'Secret',
        name: 'backup-credentials',
        namespace: 'garden',
      },
    },
    dns: {
      provider: {
        type: 'openstack-designate',
        secretRef: { name: 'ingress-credentials', namespace: 'garden' },
      },
    },
    ingress: {
      domain: `ingress.${plan.name}.${plan.garden}.example.org`,
      controller: { kind: 'nginx' },
    },
    networks: {
      nodes: plan.nodes,
      pods: plan.pods,
      services: plan.services,
      shootDefaults: { pods: '100.96.0.0/11', services: '100.64.0.0/13' },
      ipFamilies: ['IPv4'],
    },
    provider: {
      type: 'openstack',
      region: plan.region,
      zones: [`${plan.region}-01`, `${plan.region}-02`],
    },
    settings: {
      scheduling: { visible: true },
      excessCapacityReservation: { enabled: true },
      verticalPodAutoscaler: { enabled: true },
    },
  };
  const status: JsonObject = {
    clusterIdentity: plan.name,
    conditions: CONDITIONS.map(type => ({
      type,
      status: 'True',
      reason: `${type}OK`,
      message: 'All checks passed.',
      lastTransitionTime: plan.createdAt,
      lastUpdateTime: plan.seenAt,
    })),
    gardener: {
      id: uidOf(`${plan.garden}/gardenlet/${plan.name}`),
      name: `gardenlet-${plan.name}`,
      version: 'v1.150.0',
    },
    kubernetesVersion: 'v1.33.5',
    observedGeneration: 1,
  };
  return {
    apiVersion: CORE,
    kind: 'Seed',
    metadata: {
      name: plan.name,
      uid: uidOf(`${plan.garden}/Seed/${plan.name}`),
      generation: 1,
      creationTimestamp: plan.createdAt,
      labels: {
        'dnsrecord.extensions.gardener.cloud/openstack-designate': 'true',
        'provider.extensions.gardener.cloud/openstack': 'true',
        'seed.gardener.cloud/region': plan.region,
      },
      managedFields: [
        managedBy('gardenlet', CORE, plan.createdAt, { spec }),
        managedBy('gardenlet', CORE, plan.seenAt, { status }, 'status'),
      ],
    },
    spec,
    status,
  };
}
