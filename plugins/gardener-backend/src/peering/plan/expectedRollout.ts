import {
  nextMaintenanceWindow,
  type ExpectedRollout,
  type Shoot,
} from 'backstage-plugin-gardener-common';

/**
 * When Gardener is going to apply a write of the spec. Only a shoot whose last operation succeeded takes it up by itself;
 * of those that do, one that confines writes to its maintenance window waits for that, and one that is hibernated has
 * nothing that could carry routes until it wakes up.
 *
 * @param shoot - as it was read, before the write
 * @param now - epoch milliseconds, from which the next maintenance window counts
 */
export function rolloutOfEntries(shoot: Shoot, now: number): ExpectedRollout {
  if (
    !shoot.seed ||
    shoot.lastOperation?.state !== 'Succeeded' ||
    shoot.migrating ||
    shoot.deleting
  ) {
    return { when: 'later' };
  }
  if (shoot.confineSpecUpdateRollout) return maintenance(shoot, now);
  switch (shoot.hibernation) {
    case 'hibernated':
    case 'hibernating':
      return { when: 'wakeUp' };
    case 'wakingUp':
      return { when: 'later' };
    case 'awake':
      return { when: 'atOnce' };
    default: {
      const never: never = shoot.hibernation;
      return never;
    }
  }
}

/** When Gardener begins what it is asked for at once: after an operation that runs. */
export function rolloutOfOperation(shoot: Shoot): ExpectedRollout {
  return {
    when: shoot.lastOperation?.state === 'Processing' ? 'later' : 'atOnce',
  };
}

function maintenance(
  { maintenanceWindow }: Shoot,
  now: number,
): ExpectedRollout {
  const window =
    maintenanceWindow && nextMaintenanceWindow(maintenanceWindow, now);
  if (!window) return { when: 'maintenance' };
  return {
    when: 'maintenance',
    window: {
      begin: new Date(window.begin).toISOString(),
      end: new Date(window.end).toISOString(),
    },
  };
}
