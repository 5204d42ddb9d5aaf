import type { Clock } from '../inventory/Clock';

/** Time that passes as soon as somebody waits. Keeps how long was waited. Chance is always a half. */
export class HastyClock implements Clock {
  /** Milliseconds, in order. */
  readonly pauses: number[] = [];
  private time = Date.parse('2026-01-01T00:00:00Z');

  now(): number {
    return this.time;
  }

  random(): number {
    return 0.5;
  }

  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.pauses.push(milliseconds);
    this.time += milliseconds;
    // Whoever else waits goes on too.
    await new Promise(resolve => {
      setImmediate(resolve);
    });
    signal.throwIfAborted();
  }
}
