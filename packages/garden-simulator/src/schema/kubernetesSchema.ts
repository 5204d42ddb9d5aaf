import {
  flag,
  list,
  number,
  raw,
  struct,
  text,
  texts,
  unlisted,
} from './Schema';

const textList = list(text);

const kubeletReserved = struct('KubeletConfigReserved', {
  cpu: text,
  memory: text,
  ephemeralStorage: text,
  pid: text,
});
/** `kubelet` of a shoot or of one of its workers. */
export const kubeletSchema = struct('KubeletConfig', {
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

/** `spec.kubernetes` of a shoot. */
export const kubernetesSchema = struct('Kubernetes', {
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
  kubelet: kubeletSchema,
  etcd: unlisted,
  version: text,
  verticalPodAutoscaler: unlisted,
  enableStaticTokenKubeconfig: flag,
});
