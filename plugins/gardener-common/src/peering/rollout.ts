import type { Rollout } from '../api/schema/rollout';
import type { Shoot } from '../garden/Shoot';
import { nextMaintenanceWindow } from './maintenanceWindow';

const PENDING: Rollout = Object.freeze({ state: 'pending' });
const APPLIED: Rollout = Object.freeze({ state: 'applied' });
const HIBERNATED: Rollout = Object.freeze({ state: 'hibernated' });

/**
 * Whether the spec was written after the last operation ended, while writes wait for maintenance.
 * Times have whole seconds: of two equal ones the write counts as the later, because an operation reads
 * the spec when it begins and not when it ends. With no time to compare, nothing is known to be applied.
 */
function awaitsMaintenance(shoot: Shoot): boolean {
  if (!shoot.confineSpecUpdateRollout) return false;
  const endedAt = shoot.lastOperation?.updatedAt;
  if (shoot.specWrittenAt === undefined || endedAt === undefined) return true;
  return shoot.specWrittenAt >= endedAt;
}

function waiting(shoot: Shoot, now: number): Rollout {
  const window =
    shoot.maintenanceWindow &&
    nextMaintenanceWindow(shoot.maintenanceWindow, now);
  if (!window) return { state: 'waitingForMaintenance' };
  return {
    state: 'waitingForMaintenance',
    window: {
      begin: new Date(window.begin).toISOString(),
      end: new Date(window.end).toISOString(),
    },
  };
}

/**
 * Whether what is written on a shoot has been applied. The first that holds is said:
 *
 * 1. `pending` - the shoot has no seed or no operation yet, or it carries a generation that no operation
 *    has taken up: what runs or failed before knows nothing of the newest write;
 * 2. `failed` - the last operation ended in Failed or Error; `errors` counts those that name the extension
 *    and is 0 when it failed for another reason; after Error Gardener tries again by itself;
 * 3. `pending` - the shoot migrates or is being deleted: its operation moves or removes, and applies nothing;
 * 4. `reconciling` - an operation runs;
 * 5. `pending` - it is Pending, Aborted, or in a state that a newer Gardener added;
 * 6. `waitingForMaintenance` - it succeeded, but the shoot confines writes to its window and the spec was
 *    written since; this comes before hibernation, as a person can do something about it;
 * 7. `hibernated` - nothing runs that could carry routes;
 * 8. `pending` - it wakes up and no operation has begun;
 * 9. `applied` - only with `lastOperation.state: Succeeded` on the current generation.
 *
 * @param shoot - the side in question
 * @param now - epoch milliseconds, from which the next maintenance window counts
 * @public
 */
export function rolloutOf(shoot: Shoot, now: number): Rollout {
  const operation = shoot.lastOperation;
  if (!shoot.seed || !operation) return PENDING;
  if (shoot.generation !== shoot.observedGeneration) return PENDING;
  if (operation.state === 'Failed' || operation.state === 'Error') {
    return {
      state: 'failed',
      errors: shoot.extensionErrors.length,
      ...(operation.state === 'Error' && { triesAgain: true }),
    };
  }
  if (shoot.migrating || shoot.deleting) return PENDING;
  if (operation.state === 'Processing') {
    return { state: 'reconciling', percent: operation.progress };
  }
  if (operation.state !== 'Succeeded') return PENDING;
  if (awaitsMaintenance(shoot)) return waiting(shoot, now);
  switch (shoot.hibernation) {
    case 'hibernated':
    case 'hibernating':
      return HIBERNATED;
    case 'wakingUp':
      return PENDING;
    case 'awake':
      return APPLIED;
    default: {
      const never: never = shoot.hibernation;
      return never;
    }
  }
}
