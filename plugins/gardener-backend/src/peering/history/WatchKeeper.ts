import type { LoggerService } from '@backstage/backend-plugin-api';
import type { HistoryStore } from '../../database/HistoryStore';
import type { Clock } from '../../inventory/Clock';
import type { Inventory } from '../../inventory/Inventory';
import { Pace } from '../../notices/Pace';

/** How often it is said that a Garden is being looked at; milliseconds. */
const WORD_INTERVAL_MS = 30_000;
/** Nobody looked when nobody said so for longer than this; milliseconds. Three words may be lost. */
const SILENCE_MS = 120_000;

/**
 * Says that a Garden is being looked at, as long as its picture is live. So the first word after a silence, by whichever
 * replica, tells for how long nobody looked: because no portal ran, or because the Garden could not be reached.
 */
export class WatchKeeper {
  readonly #inventory: Pick<Inventory, 'garden' | 'state' | 'subscribe'>;
  readonly #history: Pick<HistoryStore, 'lookedAt'>;
  readonly #logger: LoggerService;
  readonly #clock: Pick<Clock, 'now' | 'sleep'>;
  readonly #onChange: () => void;

  constructor(options: {
    readonly inventory: Pick<Inventory, 'garden' | 'state' | 'subscribe'>;
    readonly history: Pick<HistoryStore, 'lookedAt'>;
    readonly logger: LoggerService;
    readonly clock: Pick<Clock, 'now' | 'sleep'>;
    /** Called when a gap was written down. */
    readonly onChange: () => void;
  }) {
    this.#inventory = options.inventory;
    this.#history = options.history;
    this.#logger = options.logger;
    this.#clock = options.clock;
    this.#onChange = options.onChange;
  }

  /** Begins. Returns at once; `signal` ends it. */
  start(signal: AbortSignal): void {
    const pace = new Pace({
      act: async () => {
        if (this.#inventory.state.state !== 'live') return;
        await this.#say();
        pace.want();
      },
      everyMs: WORD_INTERVAL_MS,
      clock: this.#clock,
      signal,
    });
    // That it is live again is told as a change.
    const unsubscribe = this.#inventory.subscribe(() => pace.want());
    signal.addEventListener('abort', unsubscribe);
    pace.want();
  }

  async #say(): Promise<void> {
    const { garden } = this.#inventory;
    const now = this.#clock.now();
    try {
      if (await this.#history.lookedAt(garden, now, SILENCE_MS)) {
        this.#onChange();
      }
    } catch (error) {
      this.#logger.warn(
        `That Garden ${garden} is being looked at can't be written down; tried again in ${
          WORD_INTERVAL_MS / 1_000
        } s: ${error}`,
      );
    }
  }
}
