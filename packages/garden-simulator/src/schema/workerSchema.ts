import { kubeletSchema } from './kubernetesSchema';
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

/** One entry of `spec.provider.workers`. */
export const workerSchema = struct('Worker', {
  annotations: texts,
  caBundle: text,
  cri: struct('CRI', {
    name: text,
    containerRuntimes: list(
      struct('ContainerRuntime', { type: text, providerConfig: raw }),
    ),
  }),
  kubernetes: struct('WorkerKubernetes', {
    kubelet: kubeletSchema,
    version: text,
  }),
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
