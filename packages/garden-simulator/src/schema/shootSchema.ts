import { kubernetesSchema } from './kubernetesSchema';
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
import { workerSchema } from './workerSchema';

const addon = { enabled: flag };
const textList = list(text);

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
  kubernetes: kubernetesSchema,
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
    workers: keyedList('name', workerSchema),
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
