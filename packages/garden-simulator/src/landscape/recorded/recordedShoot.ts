import { JsonObject, KubeObject } from '../../store/KubeObject';
import { uidOf } from '../objects/identity';
import { managedBy } from '../objects/managedFields';
import { PeeringEntry } from '../objects/ShootPlan';
import { UNTOUCHED_STATUS } from '../objects/shootStatus';

const CORE = 'core.gardener.cloud/v1beta1';
const RECORDED_AT = '2026-11-20T18:26:01Z';

/** A shoot of the recorded world in the terms in which it differs from the others. */
export interface RecordedShoot {
  readonly project: string;
  readonly namespace: string;
  readonly name: string;
  /** `spec.networking.nodes`; null for the workerless one. */
  readonly nodes: string | null;
  /** Hour of the day, UTC, in which its maintenance window begins. */
  readonly maintenanceHour: number;
  readonly createdBy?: string;
  readonly seed?: string | null;
  readonly statusSeed?: string;
  readonly generation?: number;
  readonly extensions?: readonly JsonObject[];
  readonly hibernated?: boolean;
  readonly confined?: boolean;
  /** Annotations besides those that the server sets. */
  readonly annotations?: Readonly<Record<string, string>>;
  readonly deletionTimestamp?: string;
  readonly health?: string;
  readonly lastOperation?: JsonObject;
  readonly lastErrors?: readonly JsonObject[];
  readonly controlPlaneBroken?: boolean;
  /** Was it never touched by a gardenlet? Then it has no finalizer and an empty status. */
  readonly untouched?: boolean;
  /** Was its status written by hand, so that it has no finalizer and no health label? */
  readonly bare?: boolean;
}

/** The peering extension that lists these shoots. */
export function peeringTo(...entries: PeeringEntry[]): JsonObject {
  return {
    type: 'osc-peering-service',
    providerConfig: {
      apiVersion: 'service.peering.extensions.osc.t-systems.com/v1',
      kind: 'PeeringConfig',
      shootPeerings: entries.map(entry => ({ ...entry })),
    },
  };
}

export const RECORDED_DNS_SERVICE: JsonObject = {
  type: 'shoot-dns-service',
  providerConfig: {
    apiVersion: 'service.dns.extensions.gardener.cloud/v1alpha1',
    kind: 'DNSConfig',
    syncProvidersFromShootSpecDNS: true,
  },
};

function labelsOf(shoot: RecordedShoot): Record<string, string> {
  const labels: Record<string, string> = {
    'provider.extensions.gardener.cloud/openstack': 'true',
    // Globally enabled in the recorded Garden: a label without an entry.
    'extensions.extensions.gardener.cloud/shoot-cert-service': 'true',
  };
  for (const { type, disabled } of shoot.extensions ?? []) {
    const label = `extensions.extensions.gardener.cloud/${type}`;
    if (disabled === true) {
      delete labels[label];
    } else {
      labels[label] = 'true';
    }
  }
  if (shoot.nodes !== null) {
    labels['networking.extensions.gardener.cloud/calico'] = 'true';
    labels['operatingsystemconfig.extensions.gardener.cloud/gardenlinux'] =
      'true';
  }
  if (!shoot.untouched && !shoot.bare) {
    labels['shoot.gardener.cloud/status'] = shoot.health ?? 'healthy';
  }
  return labels;
}

const WORKER: JsonObject = {
  cri: { name: 'containerd' },
  name: 'w1',
  machine: {
    type: 'g_c2_m8',
    image: { name: 'gardenlinux', version: '1312.3.0' },
    architecture: 'amd64',
  },
  maximum: 3,
  minimum: 1,
  maxSurge: 1,
  maxUnavailable: 0,
  volume: { type: 'premium-perf1', size: '50Gi' },
  zones: ['eu-de-1a'],
  systemComponents: { allow: true },
};

function hours(hour: number): string {
  return `${String(hour % 24).padStart(2, '0')}0000+0000`;
}

function kubernetes(workerless: boolean): JsonObject {
  const server = {
    requests: { maxNonMutatingInflight: 400, maxMutatingInflight: 200 },
    enableAnonymousAuthentication: false,
    eventTTL: '1h0m0s',
    logging: { verbosity: 2 },
  };
  const common = { version: '1.28.2', enableStaticTokenKubeconfig: false };
  if (workerless) {
    return { kubeAPIServer: server, kubeControllerManager: {}, ...common };
  }
  return {
    kubeAPIServer: {
      ...server,
      defaultNotReadyTolerationSeconds: 300,
      defaultUnreachableTolerationSeconds: 300,
    },
    kubeControllerManager: {
      nodeCIDRMaskSize: 24,
      nodeMonitorGracePeriod: '40s',
    },
    kubeScheduler: { profile: 'balanced' },
    kubeProxy: { mode: 'IPTables', enabled: true },
    kubelet: {
      failSwapOn: true,
      kubeReserved: { cpu: '80m', memory: '1Gi', pid: '20k' },
      imageGCHighThresholdPercent: 50,
      imageGCLowThresholdPercent: 40,
      serializeImagePulls: true,
    },
    ...common,
  };
}

function specOf(shoot: RecordedShoot): JsonObject {
  const workerless = shoot.nodes === null;
  const scheduled = shoot.seed !== null;
  // Pods and services are filled in at binding; a shoot without a seed has none yet, and here no nodes either.
  const networks = scheduled
    ? {
        ...(!workerless && { pods: '100.96.0.0/11', nodes: shoot.nodes }),
        services: '100.64.0.0/13',
      }
    : {};
  return {
    ...(!workerless && {
      addons: {
        kubernetesDashboard: { enabled: false, authenticationMode: 'token' },
      },
    }),
    cloudProfileName: 'osc',
    ...(scheduled && {
      dns: { domain: `${shoot.name}.${shoot.project}.shoot.osc.example` },
    }),
    ...(shoot.extensions && { extensions: [...shoot.extensions] }),
    ...(shoot.hibernated && { hibernation: { enabled: true } }),
    kubernetes: kubernetes(workerless),
    networking: {
      ...(!workerless && { type: 'calico' }),
      ...networks,
      ipFamilies: ['IPv4'],
    },
    maintenance: {
      autoUpdate: {
        kubernetesVersion: true,
        ...(!workerless && { machineImageVersion: true }),
      },
      timeWindow: {
        begin: hours(shoot.maintenanceHour),
        end: hours(shoot.maintenanceHour + 1),
      },
      ...(shoot.confined && { confineSpecUpdateRollout: true }),
    },
    provider: workerless
      ? { type: 'openstack' }
      : {
          type: 'openstack',
          infrastructureConfig: {
            apiVersion: 'openstack.provider.extensions.gardener.cloud/v1alpha1',
            kind: 'InfrastructureConfig',
            floatingPoolName: 'ext',
            networks: { workers: shoot.nodes },
          },
          workers: [WORKER],
          workersSettings: { sshAccess: { enabled: true } },
        },
    purpose: 'testing',
    region: 'eu-de-1',
    ...(!workerless && { secretBindingName: 'osc-creds' }),
    ...(scheduled && { seedName: shoot.seed ?? 'seed-1' }),
    ...(!workerless && {
      systemComponents: { coreDNS: { autoscaling: { mode: 'horizontal' } } },
    }),
    schedulerName: 'default-scheduler',
  };
}

const CONDITIONS = [
  'APIServerAvailable',
  'ControlPlaneHealthy',
  'ObservabilityComponentsHealthy',
  'EveryNodeReady',
  'SystemComponentsHealthy',
];

const CONDITION_REASONS: Readonly<Record<string, string>> = {
  APIServerAvailable: 'APIServerHealthzOK',
};

function conditionsOf(shoot: RecordedShoot): JsonObject[] {
  return CONDITIONS.map(type => {
    const broken = shoot.controlPlaneBroken && type === 'ControlPlaneHealthy';
    return {
      type,
      status: broken ? 'False' : 'True',
      lastTransitionTime: RECORDED_AT,
      lastUpdateTime: RECORDED_AT,
      reason: broken
        ? 'ControlPlaneUnhealthyReport'
        : CONDITION_REASONS[type] ?? `${type}OK`,
      message: broken ? 'something is wrong' : 'All fine.',
    };
  });
}

function statusOf(shoot: RecordedShoot, uid: string): JsonObject {
  if (shoot.untouched) {
    // The unscheduled shoot got its uid written by hand, and nothing else.
    return { ...UNTOUCHED_STATUS };
  }
  const technicalID = `shoot--${shoot.project}--${shoot.name}`;
  return {
    conditions: conditionsOf(shoot),
    constraints: [
      {
        type: 'HibernationPossible',
        status: 'True',
        lastTransitionTime: RECORDED_AT,
        lastUpdateTime: RECORDED_AT,
        reason: 'NoProblematicWebhooks',
        message: 'All webhooks are properly configured.',
      },
    ],
    gardener: { id: '0c4e', name: 'gardenlet-7d9f-x', version: 'v1.83.0' },
    hibernated: shoot.hibernated ?? false,
    lastOperation: {
      description: 'Shoot cluster has been successfully reconciled.',
      lastUpdateTime: RECORDED_AT,
      progress: 100,
      state: 'Succeeded',
      type: 'Reconcile',
      ...shoot.lastOperation,
    },
    ...(shoot.lastErrors && { lastErrors: [...shoot.lastErrors] }),
    observedGeneration: 2,
    seedName: shoot.statusSeed ?? shoot.seed ?? 'seed-1',
    technicalID,
    uid,
    clusterIdentity: `${technicalID}-${uid}-real-garden`,
    advertisedAddresses: [
      {
        name: 'external',
        url: `https://api.${shoot.name}.${shoot.project}.shoot.osc.example`,
      },
      {
        name: 'internal',
        url: `https://api.${shoot.name}.${shoot.project}.internal.osc.example`,
      },
    ],
  };
}

/** The whole Shoot as gardener-apiserver v1.83 shows it. */
export function recordedShoot(shoot: RecordedShoot): KubeObject {
  const uid = uidOf(`recorded/Shoot/${shoot.namespace}/${shoot.name}`);
  const spec = specOf(shoot);
  const status = statusOf(shoot, uid);
  const { seedName, dns, ...written } = spec;
  return {
    apiVersion: CORE,
    kind: 'Shoot',
    metadata: {
      name: shoot.name,
      namespace: shoot.namespace,
      uid,
      generation: shoot.generation ?? (shoot.seed === null ? 1 : 2),
      creationTimestamp: RECORDED_AT,
      ...(shoot.deletionTimestamp && {
        deletionTimestamp: shoot.deletionTimestamp,
        deletionGracePeriodSeconds: 0,
      }),
      labels: labelsOf(shoot),
      annotations: {
        ...shoot.annotations,
        'gardener.cloud/created-by': shoot.createdBy ?? 'alice',
        'shoot.gardener.cloud/tasks':
          'deployInfrastructure,deployDNSRecordInternal,deployDNSRecordExternal,deployDNSRecordIngress',
      },
      ...(!shoot.untouched && !shoot.bare && { finalizers: ['gardener'] }),
      managedFields: [
        managedBy('gardener-dashboard', CORE, RECORDED_AT, { spec: written }),
        ...(seedName === undefined
          ? []
          : [
              managedBy(
                'gardenlet',
                CORE,
                RECORDED_AT,
                { spec: { seedName } },
                'binding',
              ),
            ]),
        ...(shoot.untouched
          ? []
          : [
              managedBy('gardenlet', CORE, RECORDED_AT, {
                metadata: {
                  finalizers: ['gardener'],
                  labels: { 'shoot.gardener.cloud/status': '' },
                },
              }),
              managedBy('gardenlet', CORE, RECORDED_AT, { status }, 'status'),
            ]),
      ],
    },
    spec,
    status,
  };
}
