import { setTimeout as wait } from 'node:timers/promises';

/** Time, chance and waiting: what tests replace. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** 0 up to, not including, 1. */
  random(): number;
  /** Waits; rejects with an AbortError as soon as the signal aborts. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  // Not unref'd by purpose of shutting down: whoever sleeps is aborted.
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
};
