import type { GardenState } from 'backstage-plugin-gardener-common';
import type { GardenError } from '../garden/GardenError';
import type { ReflectorStatus } from './ReflectorStatus';

/**
 * A watch that breaks and is back within this time is routine and not worth a word to a reader.
 * Milliseconds.
 */
export const STALE_AFTER_MS = 3_000;

/** What a Garden's state is made of. Times are epoch milliseconds. */
export interface GardenFacts {
  /** Of the shoots: they are what is essential. */
  readonly status: ReflectorStatus;
  /** Whether there is a picture at all. */
  readonly synced: boolean;
  /** The last sign of life. */
  readonly lastLife: number | undefined;
  readonly now: number;
}

/** How the portal stands with a Garden, in the words of the API. */
export function gardenState(facts: GardenFacts): GardenState {
  const { status, synced, lastLife, now } = facts;
  if (!synced) {
    return status.kind === 'failing'
      ? {
          state: 'unreachable',
          reason: reasonOf(status.error),
          nextTryAt: iso(status.nextTryAt),
        }
      : { state: 'syncing' };
  }
  switch (status.kind) {
    case 'listing':
    case 'watching':
      return { state: 'live' };
    case 'catchingUp':
      return now - status.since < STALE_AFTER_MS
        ? { state: 'live' }
        : {
            state: 'stale',
            asOf: iso(lastLife ?? status.since),
            reason: 'All shoots are being read anew',
            nextTryAt: null,
          };
    case 'failing':
      return now - status.since < STALE_AFTER_MS
        ? { state: 'live' }
        : {
            state: 'stale',
            asOf: iso(lastLife ?? status.since),
            reason: reasonOf(status.error),
            nextTryAt: iso(status.nextTryAt),
          };
    default: {
      const never: never = status;
      throw new Error(`Unknown status ${JSON.stringify(never)}`);
    }
  }
}

/** The error speaks of one call; a reader wants to know what it means for the whole. */
function reasonOf(error: GardenError): string {
  return error.kind === 'noRights'
    ? `The portal's account may not list and watch shoots in Garden ${error.garden}`
    : error.reason;
}

function iso(epoch: number): string {
  return new Date(epoch).toISOString();
}
