import { HELD_OPERATIONS, heldKey } from '../landscape/objects/heldOperations';
import { JsonObject, KubeObject } from '../store/KubeObject';
import { ObjectKey, ObjectStore } from '../store/ObjectStore';
import { announcedBefore } from './announcedRanges';
import { Clock, SYSTEM_CLOCK } from './Clock';
import { nextStep, OperationType, Step } from './nextStep';
import {
  failedByPeering,
  finished,
  hasPeering,
  PEERING_STAGE,
  progressed,
  released,
  rolledOut,
  scheduled,
  started,
  unschedulable,
} from './operations';
import { objectOf, ShootView, shootView } from './ShootView';

export interface ReconcilerOptions {
  readonly store: ObjectStore;
  readonly gardenName: string;
  readonly clock?: Clock;
  /** Milliseconds from one step of an operation to the next. Default 500. */
  readonly stepMilliseconds?: number;
  /** Percent by which a step takes an operation on. Default 4, so that one takes about 13 s. */
  readonly stride?: number;
  /** Does this version of Gardener write `status.networking`? Default true. */
  readonly statusNetworking?: boolean;
}

export interface Reconciler {
  stop(): void;
}

/** So many shoots are looked at in one step when the reconciler begins, so that a large Garden starts at once. */
const FIRST_LOOK = 100;

function keyOf(namespace: string | undefined, name: string): ObjectKey {
  return { resource: 'shoots', namespace, name };
}

/**
 * Gardenlet, scheduler and controller manager in one: moves shoots from what they are to what their spec says.
 *
 * An operation that stands in the held operations of the landscape stays as it is as long as the generation of
 * its shoot stays as it is.
 */
export function startReconciler(options: ReconcilerOptions): Reconciler {
  const { store, gardenName } = options;
  const clock = options.clock ?? SYSTEM_CLOCK;
  const stride = options.stride ?? 4;
  const statusNetworking = options.statusNetworking ?? true;
  const awake = new Map<string, ObjectKey>();
  let unseen = store.keys('shoots');

  const wake = (key: ObjectKey) =>
    awake.set(`${key.namespace}/${key.name}`, key);

  let held: JsonObject = {};
  const isHeld = ({ metadata }: KubeObject, view: ShootView) => {
    const generation = held[heldKey(metadata.namespace ?? '', metadata.name)];
    return generation === String(view.generation);
  };

  const seedFor = (view: ShootView) => {
    const seeds = store.list('seeds').filter(({ spec }) => {
      const scheduling = objectOf(objectOf(objectOf(spec).settings).scheduling);
      return scheduling.visible !== false;
    });
    return seeds.find(
      ({ spec }) => objectOf(objectOf(spec).provider).region === view.region,
    );
  };

  const projectOf = (namespace: string | undefined) => {
    const key = { resource: 'namespaces', name: namespace ?? '' };
    return (
      store.get(key)?.metadata.labels?.['project.gardener.cloud/name'] ?? ''
    );
  };

  /** Is this the moment in which the peering extension finds a range that is announced already? */
  const isRefused = (shoot: KubeObject, type: OperationType) =>
    (type === 'Create' || type === 'Reconcile') &&
    hasPeering(shoot) &&
    announcedBefore(shoot, (namespace, name) =>
      store.get(keyOf(namespace, name)),
    ) !== undefined;

  const after = (shoot: KubeObject): KubeObject | undefined => {
    const view = shootView(shoot);
    const now = clock.now();
    const step: Step = isHeld(shoot, view)
      ? { kind: 'rest' }
      : nextStep(view, now, stride);
    if (step.kind === 'rest') {
      awake.delete(`${shoot.metadata.namespace}/${shoot.metadata.name}`);
    }
    switch (step.kind) {
      case 'rest':
      case 'wait':
        return undefined;
      case 'schedule': {
        const seed = seedFor(view);
        if (seed) {
          return scheduled(shoot, seed);
        }
        return view.operation ? undefined : unschedulable(shoot, now);
      }
      case 'start':
        return started(
          shoot,
          step.type,
          { garden: gardenName, project: projectOf(shoot.metadata.namespace) },
          now,
        );
      case 'progress':
        return step.progress >= PEERING_STAGE && isRefused(shoot, step.type)
          ? failedByPeering(shoot, step.type, now)
          : progressed(shoot, step.type, step.progress, now);
      case 'finish':
        if (step.type === 'Delete') {
          return released(shoot, now);
        }
        return isRefused(shoot, step.type)
          ? failedByPeering(shoot, step.type, now)
          : finished(shoot, step.type, now, statusNetworking);
      case 'roll out':
        return rolledOut(shoot);
      default: {
        const impossible: never = step;
        return impossible;
      }
    }
  };

  const stopListening = store.subscribe(({ key, type }) => {
    if (key.resource !== 'shoots') {
      return;
    }
    if (type === 'DELETED') {
      awake.delete(`${key.namespace}/${key.name}`);
    } else {
      wake(key);
    }
  });

  const stopTicking = clock.every(options.stepMilliseconds ?? 500, () => {
    unseen.slice(0, FIRST_LOOK).forEach(wake);
    unseen = unseen.slice(FIRST_LOOK);
    if (awake.size === 0) {
      return;
    }
    held = objectOf(store.get(HELD_OPERATIONS)?.data);
    for (const [id, key] of [...awake]) {
      if (store.update(key, after) === undefined) {
        awake.delete(id);
      }
    }
  });

  return {
    stop: () => {
      stopListening();
      stopTicking();
    },
  };
}
