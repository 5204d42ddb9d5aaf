import type { Rollout, ShootOperation } from 'backstage-plugin-gardener-common';

/**
 * What Gardener can be asked to do about a rollout that does not go on; undefined where nothing is to be asked. A retry is
 * taken only of an operation that Gardener has given up; any other one is reconciled.
 */
export function operationFor(rollout: Rollout): ShootOperation | undefined {
  switch (rollout.state) {
    case 'waitingForMaintenance':
      return 'reconcile';
    case 'failed':
      return rollout.triesAgain ? 'reconcile' : 'retry';
    case 'applied':
    case 'reconciling':
    case 'pending':
    case 'hibernated':
    case 'missing':
    case 'notVisible':
    case 'notFound':
      return undefined;
    default: {
      const never: never = rollout;
      throw new Error(`Unknown rollout ${JSON.stringify(never)}`);
    }
  }
}
