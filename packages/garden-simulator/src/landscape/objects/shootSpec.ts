import { JsonObject } from '../../store/KubeObject';
import { CLOUD_PROFILE } from './cloudProfile';
import { PEERING_EXTENSION } from './controllerRegistration';
import { ShootHome, ShootPlan, WorkerPlan } from './ShootPlan';

export const CREDENTIALS_BINDING = 'osc-credentials';
export const POD_NETWORK = '100.96.0.0/11';
export const SERVICE_NETWORK = '100.64.0.0/13';
export const DEFAULT_REGION = 'eu-de';

const DEFAULT_WORKERS: readonly WorkerPlan[] = [
  {
    name: 'general',
    machineType: 's3.xlarge.4',
    architecture: 'amd64',
    image: '1877.3.0',
    minimum: 2,
    maximum: 4,
  },
];

/** The external domain of a shoot; its API server stands under `api.` of it. */
export function shootDomain(home: ShootHome, name: string): string {
  return `${name}.${home.project}.shoot.${home.garden}.example.org`;
}

/** The workers of a plan. Empty for a workerless shoot. */
export function workersOf(plan: ShootPlan): readonly WorkerPlan[] {
  return plan.workers ?? DEFAULT_WORKERS;
}

/** The peering extension as it stands in `spec.extensions`, or nothing. */
function peeringExtension(plan: ShootPlan): JsonObject[] {
  const peering = plan.peering ?? { kind: 'none' };
  switch (peering.kind) {
    case 'none':
      return [];
    case 'raw':
      return [
        { type: PEERING_EXTENSION, providerConfig: peering.providerConfig },
      ];
    case 'entries':
      return [
        {
          type: PEERING_EXTENSION,
          ...(peering.disabled && { disabled: true }),
          providerConfig: {
            apiVersion: 'service.peering.extensions.osc.t-systems.com/v1',
            kind: 'PeeringConfig',
            shootPeerings: peering.entries.map(entry => ({ ...entry })),
          },
        },
      ];
    default: {
      const impossible: never = peering;
      return impossible;
    }
  }
}

const DNS_SERVICE: JsonObject = {
  type: 'shoot-dns-service',
  providerConfig: {
    apiVersion: 'service.dns.extensions.gardener.cloud/v1alpha1',
    kind: 'DNSConfig',
    syncProvidersFromShootSpecDNS: true,
  },
};

/** The extensions of a plan in their order. */
export function extensionsOf(plan: ShootPlan): JsonObject[] {
  return [
    ...(plan.extensionsBefore ?? []),
    ...peeringExtension(plan),
    ...(plan.extensionsAfter ?? [DNS_SERVICE]),
  ];
}

function worker(region: string, pool: WorkerPlan): JsonObject {
  return {
    name: pool.name,
    cri: { name: 'containerd' },
    machine: {
      type: pool.machineType,
      image: { name: 'gardenlinux', version: pool.image },
      architecture: pool.architecture,
    },
    minimum: pool.minimum,
    maximum: pool.maximum,
    maxSurge: 1,
    maxUnavailable: 0,
    volume: { type: 'premium-perf1', size: '50Gi' },
    zones: [`${region}-01`],
    systemComponents: { allow: true },
    updateStrategy: 'AutoRollingUpdate',
  };
}

function networking(plan: ShootPlan): JsonObject {
  const services = plan.services ?? SERVICE_NETWORK;
  const ipFamilies = [...(plan.ipFamilies ?? ['IPv4'])];
  if (workersOf(plan).length === 0) {
    return { services, ipFamilies };
  }
  return {
    type: 'calico',
    pods: POD_NETWORK,
    ...(plan.nodes !== null && { nodes: plan.nodes }),
    services,
    ipFamilies,
  };
}

function provider(plan: ShootPlan, region: string): JsonObject {
  const workers = workersOf(plan);
  if (workers.length === 0) {
    return { type: 'openstack' };
  }
  return {
    type: 'openstack',
    infrastructureConfig: {
      apiVersion: 'openstack.provider.extensions.gardener.cloud/v1alpha1',
      kind: 'InfrastructureConfig',
      floatingPoolName: 'admin_external_net',
      ...(plan.nodes !== null && { networks: { workers: plan.nodes } }),
    },
    workers: workers.map(pool => worker(region, pool)),
    workersSettings: { sshAccess: { enabled: true } },
  };
}

/** `spec` of a shoot with the defaults that the Garden fills in at creation. */
export function shootSpec(home: ShootHome, plan: ShootPlan): JsonObject {
  const region = plan.region ?? DEFAULT_REGION;
  const maintenance = plan.maintenance ?? {
    begin: '030000+0000',
    end: '040000+0000',
    confined: false,
  };
  const extensions = extensionsOf(plan);
  return {
    ...(plan.accessRestrictions && {
      accessRestrictions: plan.accessRestrictions.map(name => ({ name })),
    }),
    addons: {
      kubernetesDashboard: { enabled: false },
      nginxIngress: { enabled: false },
    },
    cloudProfile: { kind: 'CloudProfile', name: CLOUD_PROFILE },
    credentialsBindingName: CREDENTIALS_BINDING,
    dns: { domain: shootDomain(home, plan.name) },
    ...(extensions.length > 0 && { extensions }),
    ...((plan.hibernated !== undefined || plan.hibernationSchedules) && {
      hibernation: {
        enabled: plan.hibernated ?? false,
        ...(plan.hibernationSchedules && {
          schedules: [...plan.hibernationSchedules],
        }),
      },
    }),
    kubernetes: {
      version: plan.kubernetesVersion ?? '1.33.5',
      kubeAPIServer: {
        requests: { maxNonMutatingInflight: 400, maxMutatingInflight: 200 },
        eventTTL: '1h0m0s',
        logging: { verbosity: 2 },
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
    },
    maintenance: {
      autoUpdate: { kubernetesVersion: true, machineImageVersion: true },
      timeWindow: { begin: maintenance.begin, end: maintenance.end },
      ...(maintenance.confined && { confineSpecUpdateRollout: true }),
    },
    networking: networking(plan),
    provider: provider(plan, region),
    purpose: plan.purpose ?? 'evaluation',
    region,
    schedulerName: 'default-scheduler',
    ...(plan.seed !== null && { seedName: plan.seed }),
    systemComponents: { coreDNS: { autoscaling: { mode: 'horizontal' } } },
  };
}
