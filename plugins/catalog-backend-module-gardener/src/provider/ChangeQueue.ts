/** Shoots that have to be looked at again, or all of them. */
export type Work =
  | { readonly kind: 'shoots'; readonly shoots: readonly ShootName[] }
  | { readonly kind: 'everything' };

/** A shoot within its Garden. */
export interface ShootName {
  readonly namespace: string;
  readonly name: string;
}

/** Collects this long before it works, so that a burst of changes costs one question. */
const COLLECT_MS = 1_000;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 5 * 60_000;
/** With more shoots than this it is cheaper to look at all of them. */
const MOST_SHOOTS = 5_000;

/**
 * Gathers changed shoots and hands them on in batches, one batch at a time.
 * What fails is kept, joined with what comes meanwhile, and tried again ever more slowly: no change is lost while
 * the process runs.
 */
export class ChangeQueue {
  readonly #work: (work: Work) => Promise<void>;
  readonly #onFailure: (error: unknown, retryInMs: number) => void;
  #shoots = new Map<string, ShootName>();
  #everything = false;
  #timer: NodeJS.Timeout | undefined;
  #working = false;
  #failures = 0;
  #closed = false;

  constructor(options: {
    readonly work: (work: Work) => Promise<void>;
    readonly onFailure: (error: unknown, retryInMs: number) => void;
  }) {
    this.#work = options.work;
    this.#onFailure = options.onFailure;
  }

  add(work: Work): void {
    switch (work.kind) {
      case 'everything':
        this.#everything = true;
        break;
      case 'shoots':
        for (const shoot of work.shoots) {
          this.#shoots.set(`${shoot.namespace}/${shoot.name}`, shoot);
        }
        break;
      default:
        throw new Error(
          `Unknown work: ${JSON.stringify(work satisfies never)}`,
        );
    }
    if (this.#shoots.size > MOST_SHOOTS) this.#everything = true;
    if (this.#everything) this.#shoots.clear();
    this.#arm(COLLECT_MS);
  }

  /** Forgets what waits, and takes nothing more. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #arm(delayMs: number): void {
    const idle = this.#timer === undefined && !this.#working;
    const waiting = this.#everything || this.#shoots.size > 0;
    if (this.#closed || !idle || !waiting) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#run();
    }, delayMs);
    // A waiting batch must not keep a process alive that wants to end.
    this.#timer.unref();
  }

  async #run(): Promise<void> {
    const work = this.#take();
    this.#working = true;
    let delayMs = COLLECT_MS;
    try {
      await this.#work(work);
      this.#failures = 0;
    } catch (error) {
      delayMs = Math.min(
        FIRST_RETRY_MS * 2 ** this.#failures,
        LONGEST_RETRY_MS,
      );
      this.#failures += 1;
      this.add(work);
      this.#onFailure(error, delayMs);
    } finally {
      this.#working = false;
    }
    this.#arm(delayMs);
  }

  #take(): Work {
    const work: Work = this.#everything
      ? { kind: 'everything' }
      : { kind: 'shoots', shoots: [...this.#shoots.values()] };
    this.#everything = false;
    this.#shoots = new Map();
    return work;
  }
}
