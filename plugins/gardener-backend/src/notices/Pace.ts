import type { Clock } from '../inventory/Clock';

/**
 * Does something at once when it is wanted, and then at most once per interval, however often it is
 * wanted. What was wanted during an interval is done at its end: nothing wanted is forgotten.
 */
export class Pace {
  readonly #act: () => Promise<void>;
  readonly #everyMs: number;
  readonly #clock: Pick<Clock, 'sleep'>;
  readonly #signal: AbortSignal;
  #state: 'idle' | 'pausing' | 'wanted' = 'idle';

  /**
   * @param options - `act` handles its own errors; `signal` ends it for good
   */
  constructor(options: {
    readonly act: () => Promise<void>;
    readonly everyMs: number;
    readonly clock: Pick<Clock, 'sleep'>;
    readonly signal: AbortSignal;
  }) {
    this.#act = options.act;
    this.#everyMs = options.everyMs;
    this.#clock = options.clock;
    this.#signal = options.signal;
  }

  /** Wants it done. Returns at once. */
  want(): void {
    if (this.#signal.aborted) return;
    const wasIdle = this.#state === 'idle';
    this.#state = 'wanted';
    if (wasIdle) void this.#run();
  }

  async #run(): Promise<void> {
    while (this.#state === 'wanted') {
      this.#state = 'pausing';
      await this.#act();
      try {
        await this.#clock.sleep(this.#everyMs, this.#signal);
      } catch (error) {
        if (this.#signal.aborted) return;
        throw error;
      }
    }
    this.#state = 'idle';
  }
}
