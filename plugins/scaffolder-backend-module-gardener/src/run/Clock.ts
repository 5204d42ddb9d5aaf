import { setTimeout as wait } from 'node:timers/promises';

/** Time and waiting: what tests replace. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Waits; rejects as soon as the signal aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
};
