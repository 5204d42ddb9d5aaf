import { PEERING_EXTENSION } from '../landscape/objects/controllerRegistration';
import {
  peeringError,
  RANGE_ALREADY_ANNOUNCED,
} from '../landscape/objects/peeringFailure';
import { timestamp } from '../landscape/objects/time';
import { JsonObject, JsonValue, KubeObject } from '../store/KubeObject';
import { OperationType } from './nextStep';
import { objectOf, shootView, textOf } from './ShootView';

/** What the description says up to which percentage, as the flow of a gardenlet does. */
const STAGES: readonly (readonly [number, string])[] = [
  [15, 'Waiting until shoot infrastructure has been reconciled'],
  [45, 'Waiting until shoot API server rolled out'],
  [
    75,
    'Waiting until extension resources handled after kube-apiserver are ready',
  ],
  [100, 'Waiting until shoot worker nodes have been reconciled'],
];

/** How far an operation gets when the peering extension refuses, in percent. */
export const PEERING_STAGE = 88;

const DONE: Readonly<Record<OperationType, string>> = {
  Create: 'Shoot cluster has been successfully created.',
  Reconcile: 'Shoot cluster has been successfully reconciled.',
  Delete: 'Shoot cluster has been successfully deleted.',
  Migrate: 'Shoot cluster control plane has been successfully migrated.',
  Restore: 'Shoot cluster control plane has been successfully restored.',
};

function lastOperation(
  type: OperationType,
  state: 'Processing' | 'Succeeded' | 'Failed' | 'Pending',
  progress: number,
  description: string,
  now: Date,
): JsonObject {
  return { description, lastUpdateTime: timestamp(now), progress, state, type };
}

function stage(progress: number): string {
  const [, text] = STAGES.find(([upTo]) => progress <= upTo) ?? STAGES[0];
  return text;
}

function withStatus(shoot: KubeObject, change: JsonObject): KubeObject {
  return { ...shoot, status: { ...shoot.status, ...change } };
}

function withHealth(shoot: KubeObject, health: string): KubeObject {
  const labels = {
    ...shoot.metadata.labels,
    'shoot.gardener.cloud/status': health,
  };
  return { ...shoot, metadata: { ...shoot.metadata, labels } };
}

/** A shoot with a seed, and with the networks that come with one. The generation rises, as it does at binding. */
export function scheduled(shoot: KubeObject, seed: KubeObject): KubeObject {
  const spec = objectOf(shoot.spec);
  const networking = objectOf(spec.networking);
  const defaults = objectOf(
    objectOf(objectOf(seed.spec).networks).shootDefaults,
  );
  const workerless = !Array.isArray(objectOf(spec.provider).workers);
  const { metadata } = shoot;
  return {
    ...shoot,
    metadata: {
      ...metadata,
      generation: (metadata.generation ?? 1) + 1,
      labels: {
        ...metadata.labels,
        [`name.seed.gardener.cloud/${seed.metadata.name}`]: 'true',
      },
    },
    spec: {
      ...spec,
      seedName: seed.metadata.name,
      networking: {
        ...networking,
        ...(!workerless && { pods: networking.pods ?? defaults.pods }),
        services: networking.services ?? defaults.services,
      },
    },
  };
}

/** A shoot for which no seed was found. */
export function unschedulable(shoot: KubeObject, now: Date): KubeObject {
  return withStatus(shoot, {
    lastOperation: lastOperation(
      'Create',
      'Pending',
      0,
      'Failed to schedule Shoot: none of the seeds fits its region.',
      now,
    ),
  });
}

/** The first things that a gardenlet writes: who is at work, where, and on which generation. */
export function started(
  shoot: KubeObject,
  type: OperationType,
  home: { readonly garden: string; readonly project: string },
  now: Date,
): KubeObject {
  const { metadata } = shoot;
  const view = shootView(shoot);
  const technicalID =
    textOf(objectOf(shoot.status).technicalID) ??
    `shoot--${home.project}--${metadata.name}`;
  const seed = type === 'Migrate' ? view.statusSeed : view.seed;
  const finalizers = metadata.finalizers ?? [];
  const next = withStatus(shoot, {
    gardener: {
      id: 'a3f1c06be5d2',
      name: `gardenlet-${seed}`,
      version: 'v1.150.0',
    },
    lastOperation: lastOperation(type, 'Processing', 0, stage(0), now),
    observedGeneration: view.generation,
    ...(seed !== undefined && { seedName: seed }),
    technicalID,
    uid: metadata.uid,
    clusterIdentity: `${technicalID}-${metadata.uid}-${home.garden}`,
  });
  return finalizers.includes('gardener')
    ? next
    : {
        ...next,
        metadata: { ...metadata, finalizers: [...finalizers, 'gardener'] },
      };
}

export function progressed(
  shoot: KubeObject,
  type: OperationType,
  progress: number,
  now: Date,
): KubeObject {
  return withStatus(shoot, {
    lastOperation: lastOperation(
      type,
      'Processing',
      progress,
      stage(progress),
      now,
    ),
  });
}

/** The end of a rollout whose range somebody else announces already. */
export function failedByPeering(
  shoot: KubeObject,
  type: OperationType,
  now: Date,
): KubeObject {
  const { description, taskID, codes } = peeringError(
    textOf(objectOf(shoot.status).technicalID) ?? '',
    RANGE_ALREADY_ANNOUNCED,
  );
  const failed = withStatus(shoot, {
    lastOperation: lastOperation(type, 'Failed', PEERING_STAGE, taskID, now),
    lastErrors: [
      {
        description,
        taskID,
        codes: [...codes],
        lastUpdateTime: timestamp(now),
      },
    ],
  });
  return withHealth(failed, 'unhealthy');
}

/** The node networks that the infrastructure reports: the one of the spec, and those of other families. */
function nodesAfter(shoot: KubeObject): JsonValue | undefined {
  const { nodes } = objectOf(objectOf(shoot.spec).networking);
  const reported = objectOf(objectOf(shoot.status).networking).nodes;
  if (typeof nodes !== 'string') {
    return reported;
  }
  const family = nodes.includes(':');
  const others = (Array.isArray(reported) ? reported : []).filter(
    cidr => typeof cidr === 'string' && cidr.includes(':') !== family,
  );
  return [nodes, ...others];
}

function addresses(shoot: KubeObject): JsonObject[] {
  const domain = textOf(objectOf(objectOf(shoot.spec).dns).domain);
  return domain === undefined
    ? []
    : [{ name: 'external', url: `https://api.${domain}` }];
}

const CONDITIONS = [
  'APIServerAvailable',
  'ControlPlaneHealthy',
  'ObservabilityComponentsHealthy',
  'EveryNodeReady',
  'SystemComponentsHealthy',
];

function healthyConditions(shoot: KubeObject, now: Date): JsonValue {
  const workerless = !Array.isArray(
    objectOf(objectOf(shoot.spec).provider).workers,
  );
  return CONDITIONS.filter(
    type => !(workerless && type === 'EveryNodeReady'),
  ).map(type => ({
    type,
    status: 'True',
    reason: `${type}OK`,
    message: 'All checks passed.',
    lastTransitionTime: timestamp(now),
    lastUpdateTime: timestamp(now),
  }));
}

/**
 * The end of an operation that went well. Deletion is not among them: its end is the end of the object.
 *
 * @param statusNetworking - does this version of Gardener have `status.networking`?
 */
export function finished(
  shoot: KubeObject,
  type: OperationType,
  now: Date,
  statusNetworking: boolean,
): KubeObject {
  const { lastErrors, seedName, ...status } = objectOf(shoot.status);
  const view = shootView(shoot);
  const networking = objectOf(status.networking);
  const specNetworking = objectOf(objectOf(shoot.spec).networking);
  const nodes = nodesAfter(shoot);
  const done: KubeObject = {
    ...shoot,
    status: {
      ...status,
      conditions: status.conditions ?? healthyConditions(shoot, now),
      advertisedAddresses: status.advertisedAddresses ?? addresses(shoot),
      hibernated: view.hibernate,
      lastOperation: lastOperation(type, 'Succeeded', 100, DONE[type], now),
      ...(statusNetworking && {
        networking: {
          ...networking,
          ...(specNetworking.pods !== undefined && {
            pods: [specNetworking.pods],
          }),
          ...(nodes !== undefined && { nodes }),
          ...(specNetworking.services !== undefined && {
            services: [specNetworking.services],
          }),
        },
      }),
      // Between Migrate and Restore a shoot is on no seed.
      ...(type !== 'Migrate' && seedName !== undefined && { seedName }),
    },
  };
  return withHealth(done, 'healthy');
}

/** A shoot whose deletion is through: without its finalizer the store lets it go. */
export function released(shoot: KubeObject, now: Date): KubeObject {
  const deleted = withStatus(shoot, {
    lastOperation: lastOperation('Delete', 'Succeeded', 100, DONE.Delete, now),
  });
  const finalizers = (shoot.metadata.finalizers ?? []).filter(
    finalizer => finalizer !== 'gardener',
  );
  return { ...deleted, metadata: { ...shoot.metadata, finalizers } };
}

/** What was held back counts as a new generation now. */
export function rolledOut(shoot: KubeObject): KubeObject {
  const generation = (shoot.metadata.generation ?? 1) + 1;
  return { ...shoot, metadata: { ...shoot.metadata, generation } };
}

/** Does the shoot have the peering extension switched on? */
export function hasPeering(shoot: KubeObject): boolean {
  const label = `extensions.extensions.gardener.cloud/${PEERING_EXTENSION}`;
  return shoot.metadata.labels?.[label] === 'true';
}
