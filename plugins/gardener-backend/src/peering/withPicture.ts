import { ServiceUnavailableError } from '@backstage/errors';
import type { GardenState } from 'backstage-plugin-gardener-common';
import type { PortalGarden, RunningPortalGarden } from './PortalGarden';

/**
 * The Garden, when there is a picture of it, fresh or old.
 *
 * @throws ServiceUnavailableError that says why there is none: the same for every shoot and every user
 */
export function withPicture(garden: PortalGarden): RunningPortalGarden {
  if (garden.kind === 'running' && garden.inventory.synced) return garden;
  throw new ServiceUnavailableError(whyNoPicture(garden));
}

/** One sentence on why nothing of a Garden can be shown. */
export function whyNoPicture(garden: PortalGarden): string {
  return garden.kind === 'misconfigured'
    ? `Garden ${garden.name} can't be used: ${garden.reason}`
    : whyState(garden.name, garden.inventory.state);
}

function whyState(name: string, state: GardenState): string {
  switch (state.state) {
    case 'syncing':
    case 'live':
      return `Garden ${name} is being read for the first time; try again in a moment`;
    case 'unreachable':
    case 'stale':
      return state.reason.includes(name)
        ? state.reason
        : `Garden ${name} can't be read: ${state.reason}`;
    case 'misconfigured':
      return `Garden ${name} can't be used: ${state.reason}`;
    default: {
      const never: never = state;
      throw new Error(`Unknown state: ${JSON.stringify(never)}`);
    }
  }
}
