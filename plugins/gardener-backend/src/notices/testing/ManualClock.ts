import type { Clock } from '../../inventory/Clock';

/** A clock that stands still until a test lets time pass. */
export class ManualClock implements Pick<Clock, 'now' | 'sleep'> {
  #now = 0;
  #sleepers: Array<{ readonly until: number; readonly wake: () => void }> = [];

  now(): number {
    return this.#now;
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      this.#sleepers.push({ until: this.#now + milliseconds, wake: resolve });
    });
  }

  /** Lets time pass once nothing is under way, wakes who slept long enough, and waits for what they do then. */
  async pass(milliseconds: number): Promise<void> {
    await settle();
    this.#now += milliseconds;
    const awake = this.#sleepers.filter(({ until }) => until <= this.#now);
    this.#sleepers = this.#sleepers.filter(({ until }) => until > this.#now);
    awake.forEach(({ wake }) => wake());
    await settle();
  }
}

function settle(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
