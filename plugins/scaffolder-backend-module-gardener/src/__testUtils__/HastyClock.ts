import type { Clock } from '../run/Clock';

/** Time that passes as soon as somebody waits, and when a test says so. */
export class HastyClock implements Clock {
  /** Milliseconds, in order. */
  readonly pauses: number[] = [];
  #time = Date.parse('2026-11-27T12:00:00Z');

  now(): number {
    return this.#time;
  }

  pass(milliseconds: number): void {
    this.#time += milliseconds;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.pauses.push(milliseconds);
    this.pass(milliseconds);
  }
}
