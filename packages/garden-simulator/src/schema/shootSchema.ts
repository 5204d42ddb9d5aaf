import { metadataSchema } from './metadataSchema';
import {
  flag,
  keyedList,
  list,
  number,
  ObjectSchema,
  raw,
  Schema,
  struct,
  text,
  texts,
  unlisted,
} from './Schema';

const addon = { enabled: flag };
const textList = list(text);

const kubeletReserved = struct('KubeletConfigReserved', {
  cpu: text,
  memory: text,
  ephemeralStorage: text,
  pid: text,
});
const kubelet = struct('KubeletConfig', {
  featureGates: { kind: 'map', value: flag },
  podPidsLimit: number,
  cpuCFSQuota: flag,
  cpuManagerPolicy: text,
  evictionHard: texts,
  evictionMaxPodGracePeriod: number,
  evictionMinimumReclaim: texts,
  evictionPressureTransitionPeriod: text,
  evictionSoft: texts,
  evictionSoftGracePeriod: texts,
  maxPods: number,
  failSwapOn: flag,
  kubeReserved: kubeletReserved,
  systemReserved: kubeletReserved,
  imageGCHighThresholdPercent: number,
  imageGCLowThresholdPercent: number,
  serializeImagePulls: flag,
  registryPullQPS: number,
  registryBurst: number,
  seccompDefault: flag,
  containerLogMaxSize: text,
  containerLogMaxFiles: number,
  protectKernelDefaults: flag,
  streamingConnectionIdleTimeout: text,
  memorySwap: struct('MemorySwapConfiguration', { swapBehavior: text }),
  maxParallelImagePulls: number,
  imageMinimumGCAge: text,
  imageMaximumGCAge: text,
});

const kubernetes = struct('Kubernetes', {
  allowPrivilegedContainers: flag,
  clusterAutoscaler: unlisted,
  kubeAPIServer: struct('KubeAPIServerConfig', {
    featureGates: { kind: 'map', value: flag },
    admissionPlugins: list(
      struct('AdmissionPlugin', {
        name: text,
        config: raw,
        disabled: flag,
        kubeconfigSecretName: text,
      }),
    ),
    apiAudiences: textList,
    auditConfig: unlisted,
    oidcConfig: unlisted,
    runtimeConfig: { kind: 'map', value: flag },
    serviceAccountConfig: unlisted,
    watchCacheSizes: unlisted,
    requests: struct('APIServerRequests', {
      maxNonMutatingInflight: number,
      maxMutatingInflight: number,
    }),
    enableAnonymousAuthentication: flag,
    eventTTL: text,
    logging: struct('APIServerLogging', {
      verbosity: number,
      httpAccessVerbosity: number,
    }),
    defaultNotReadyTolerationSeconds: number,
    defaultUnreachableTolerationSeconds: number,
    encryptionConfig: unlisted,
    structuredAuthentication: unlisted,
    structuredAuthorization: unlisted,
    autoscaling: unlisted,
  }),
  kubeControllerManager: struct('KubeControllerManagerConfig', {
    featureGates: { kind: 'map', value: flag },
    horizontalPodAutoscaler: unlisted,
    nodeCIDRMaskSize: number,
    podEvictionTimeout: text,
    nodeMonitorGracePeriod: text,
    nodeCIDRMaskSizeIPv6: number,
  }),
  kubeScheduler: struct('KubeSchedulerConfig', {
    featureGates: { kind: 'map', value: flag },
    kubeMaxPDVols: text,
    profile: text,
  }),
  kubeProxy: struct('KubeProxyConfig', {
    featureGates: { kind: 'map', value: flag },
    mode: text,
    enabled: flag,
  }),
  kubelet,
  etcd: unlisted,
  version: text,
  verticalPodAutoscaler: unlisted,
  enableStaticTokenKubeconfig: flag,
});

const worker = struct('Worker', {
  annotations: texts,
  caBundle: text,
  cri: struct('CRI', {
    name: text,
    containerRuntimes: list(
      struct('ContainerRuntime', { type: text, providerConfig: raw }),
    ),
  }),
  kubernetes: struct('WorkerKubernetes', { kubelet, version: text }),
  labels: texts,
  name: text,
  machine: struct('Machine', {
    type: text,
    image: struct('ShootMachineImage', {
      name: text,
      providerConfig: raw,
      version: text,
    }),
    architecture: text,
  }),
  maximum: number,
  minimum: number,
  maxSurge: unlisted,
  maxUnavailable: unlisted,
  providerConfig: raw,
  taints: unlisted,
  volume: struct('Volume', {
    name: text,
    type: text,
    size: text,
    encrypted: flag,
  }),
  dataVolumes: unlisted,
  kubeletDataVolumeName: text,
  zones: textList,
  systemComponents: struct('WorkerSystemComponents', { allow: flag }),
  machineControllerManager: unlisted,
  sysctls: texts,
  clusterAutoscaler: unlisted,
  priority: number,
  updateStrategy: text,
  controlPlane: unlisted,
});

/** One entry of `spec.extensions`. The list is atomic; the server has no key for it. */
const extension = struct('Extension', {
  type: text,
  providerConfig: raw,
  disabled: flag,
});

const spec = struct('ShootSpec', {
  addons: struct('Addons', {
    kubernetesDashboard: struct('KubernetesDashboard', {
      ...addon,
      authenticationMode: text,
    }),
    nginxIngress: struct('NginxIngress', {
      ...addon,
      loadBalancerSourceRanges: textList,
      config: texts,
      externalTrafficPolicy: text,
    }),
  }),
  cloudProfileName: text,
  dns: struct('DNS', { domain: text, providers: unlisted }),
  extensions: list(extension),
  hibernation: struct('Hibernation', {
    enabled: flag,
    schedules: list(
      struct('HibernationSchedule', { start: text, end: text, location: text }),
    ),
  }),
  kubernetes,
  networking: struct('Networking', {
    type: text,
    providerConfig: raw,
    pods: text,
    nodes: text,
    services: text,
    ipFamilies: textList,
  }),
  maintenance: struct('Maintenance', {
    autoUpdate: struct('MaintenanceAutoUpdate', {
      kubernetesVersion: flag,
      machineImageVersion: flag,
    }),
    timeWindow: struct('MaintenanceTimeWindow', { begin: text, end: text }),
    confineSpecUpdateRollout: flag,
    autoRotation: unlisted,
  }),
  monitoring: unlisted,
  provider: struct('Provider', {
    type: text,
    controlPlaneConfig: raw,
    infrastructureConfig: raw,
    workers: keyedList('name', worker),
    workersSettings: struct('WorkersSettings', {
      sshAccess: struct('SSHAccess', { enabled: flag }),
    }),
  }),
  purpose: text,
  region: text,
  secretBindingName: text,
  seedName: text,
  seedSelector: unlisted,
  resources: keyedList(
    'name',
    struct('NamedResourceReference', {
      name: text,
      resourceRef: struct('CrossVersionObjectReference', {
        kind: text,
        name: text,
        apiVersion: text,
      }),
    }),
  ),
  tolerations: keyedList(
    'key',
    struct('Toleration', { key: text, value: text }),
  ),
  exposureClassName: text,
  systemComponents: struct('SystemComponents', {
    coreDNS: struct('CoreDNS', {
      autoscaling: struct('CoreDNSAutoscaling', { mode: text }),
      rewriting: unlisted,
    }),
    nodeLocalDNS: unlisted,
  }),
  controlPlane: struct('ControlPlane', {
    highAvailability: struct('HighAvailability', {
      failureTolerance: struct('FailureTolerance', { type: text }),
    }),
  }),
  schedulerName: text,
  cloudProfile: struct('CloudProfileReference', { kind: text, name: text }),
  credentialsBindingName: text,
  accessRestrictions: list(
    struct('AccessRestrictionWithOptions', { name: text, options: texts }),
  ),
});

const condition = struct('Condition', {
  type: text,
  status: text,
  lastTransitionTime: text,
  lastUpdateTime: text,
  reason: text,
  message: text,
  codes: textList,
});
const status = struct('ShootStatus', {
  conditions: keyedList('type', condition),
  constraints: keyedList('type', condition),
  gardener: struct('Gardener', { id: text, name: text, version: text }),
  hibernated: flag,
  lastOperation: struct('LastOperation', {
    description: text,
    lastUpdateTime: text,
    progress: number,
    state: text,
    type: text,
  }),
  lastErrors: list(
    struct('LastError', {
      description: text,
      taskID: text,
      codes: textList,
      lastUpdateTime: text,
    }),
  ),
  observedGeneration: number,
  retryCycleStartTime: text,
  seedName: text,
  technicalID: text,
  uid: text,
  clusterIdentity: text,
  advertisedAddresses: keyedList(
    'name',
    struct('ShootAdvertisedAddress', { name: text, url: text }),
  ),
  migrationStartTime: text,
  credentials: unlisted,
  lastHibernationTriggerTime: text,
  lastMaintenance: unlisted,
  encryptedResources: unlisted,
  networking: struct('NetworkingStatus', {
    pods: textList,
    nodes: textList,
    services: textList,
    egressCIDRs: textList,
  }),
  inPlaceUpdates: unlisted,
  manualWorkerPoolRollout: unlisted,
  liveMigration: unlisted,
});

/** Fields that profile 1.83 does not have. */
const laterSpecFields = [
  'cloudProfile',
  'credentialsBindingName',
  'accessRestrictions',
];

function without(schema: ObjectSchema, names: readonly string[]): ObjectSchema {
  return {
    ...schema,
    fields: Object.fromEntries(
      Object.entries(schema.fields).filter(([name]) => !names.includes(name)),
    ),
  };
}

function shootSchemaWith(spec_: Schema, status_: Schema): ObjectSchema {
  return struct('Shoot', {
    kind: text,
    apiVersion: text,
    metadata: metadataSchema,
    spec: spec_,
    status: status_,
  });
}

/** A Shoot as the current version has it. */
export const currentShootSchema = shootSchemaWith(spec, status);

/** A Shoot as v1.83 has it. */
export const oldShootSchema = shootSchemaWith(
  without(spec, laterSpecFields),
  without(status, ['networking', 'inPlaceUpdates', 'liveMigration']),
);
