import { ACCESS_LIFE_MS } from '../access/AccessReviewer';
import type { Clock } from '../inventory/Clock';

/** When every answer about access of before is forgotten, with a little time for those under way. */
export const LAST_WORD_MS = ACCESS_LIFE_MS + 500;

/** Speaks once the answers about access of now are not believed any more; what is wanted meanwhile is spoken then. */
export class LastWords {
  readonly #clock: Pick<Clock, 'sleep'>;
  readonly #signal: AbortSignal;
  readonly #speak: () => Promise<void>;
  #wanted: 'no' | 'once' | 'again' = 'no';

  constructor(options: {
    readonly clock: Pick<Clock, 'sleep'>;
    readonly signal: AbortSignal;
    readonly speak: () => Promise<void>;
  }) {
    this.#clock = options.clock;
    this.#signal = options.signal;
    this.#speak = options.speak;
  }

  want(): void {
    if (this.#wanted === 'no') void this.#run();
    else this.#wanted = 'again';
  }

  async #run(): Promise<void> {
    do {
      this.#wanted = 'once';
      try {
        await this.#clock.sleep(LAST_WORD_MS, this.#signal);
      } catch (error) {
        if (this.#signal.aborted) return;
        throw error;
      }
      await this.#speak();
    } while (this.#readWanted() === 'again');
    this.#wanted = 'no';
  }

  /** Others may have wanted it meanwhile, which the compiler does not see. */
  #readWanted(): 'no' | 'once' | 'again' {
    return this.#wanted;
  }
}
