import type { Clock } from '../inventory/Clock';

interface Sleeper {
  readonly wakeAt: number;
  readonly wake: () => void;
}

/** Lets everything that can run without time run. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    await new Promise(resolve => {
      setImmediate(resolve);
    });
  }
}

/** Time that passes when a test says so. Chance is always a half. */
export class ManualClock implements Clock {
  private time = Date.parse('2026-01-01T00:00:00Z');
  private sleepers: readonly Sleeper[] = [];

  now(): number {
    return this.time;
  }

  random(): number {
    return 0.5;
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      const sleeper: Sleeper = {
        wakeAt: this.time + milliseconds,
        wake: () => {
          this.sleepers = this.sleepers.filter(other => other !== sleeper);
          resolve();
        },
      };
      this.sleepers = [...this.sleepers, sleeper];
      signal.addEventListener('abort', () => {
        this.sleepers = this.sleepers.filter(other => other !== sleeper);
        reject(signal.reason);
      });
    });
  }

  /** Lets time pass, waking who wants to be woken, in order. */
  async advance(milliseconds: number): Promise<void> {
    const until = this.time + milliseconds;
    await settle();
    for (;;) {
      const [next] = [...this.sleepers].sort((a, b) => a.wakeAt - b.wakeAt);
      if (!next || next.wakeAt > until) break;
      this.time = next.wakeAt;
      next.wake();
      await settle();
    }
    this.time = until;
    await settle();
  }
}
