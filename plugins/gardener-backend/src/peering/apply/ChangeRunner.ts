import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import type { ChangeState } from 'backstage-plugin-gardener-common';
import type { ChangeRecord, Lease } from '../../database/ChangeRecord';
import type { ChangeStore } from '../../database/ChangeStore';
import type { Clock } from '../../inventory/Clock';
import type { SeenChange } from './ChangeAccess';
import { LEASE_MS, LeaseLostError, withLease } from './ChangeLease';
import { ChangeRun } from './ChangeRun';
import { StepWriter } from './StepWriter';

/** What is done with a change. */
export type Direction = 'apply' | 'finish' | 'undo';

/** Writes changes in the background of this process, each under its lease. */
export class ChangeRunner {
  readonly #store: ChangeStore;
  readonly #clock: Clock;
  readonly #logger: LoggerService;
  readonly #owner: string;
  readonly #stopping = new AbortController();
  readonly #running = new Set<Promise<unknown>>();

  constructor(options: {
    readonly store: ChangeStore;
    readonly clock: Clock;
    readonly logger: LoggerService;
    /** Of this process, unlike any other's: holder of the leases. */
    readonly owner: string;
  }) {
    this.#store = options.store;
    this.#clock = options.clock;
    this.#logger = options.logger;
    this.#owner = options.owner;
  }

  /**
   * Begins, and returns while it goes on.
   *
   * @param user - who wants it; `seen.access` is of this user
   * @returns the change as it is then, or undefined when somebody else was faster
   * @throws ServiceUnavailableError when the portal ends
   */
  async begin(
    seen: SeenChange,
    user: string,
    direction: Direction,
  ): Promise<ChangeRecord | undefined> {
    return this.#awaited(this.#begin(seen, user, direction));
  }

  /** Waits for what is under way; nothing new is begun in it. */
  async stop(): Promise<void> {
    this.#stopping.abort(new Error('The portal ends'));
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }

  async #begin(
    seen: SeenChange,
    user: string,
    direction: Direction,
  ): Promise<ChangeRecord | undefined> {
    if (this.#stopping.signal.aborted) {
      throw new ServiceUnavailableError(
        'The portal is being restarted. Nothing was written; try again in a moment',
      );
    }
    const now = this.#clock.now();
    const lease: Lease = { owner: this.#owner, until: now + LEASE_MS };
    const record = await this.#store.beginWriting(seen.record.id, {
      from: direction === 'apply' ? ['planned'] : ['halfOpen'],
      direction: direction === 'undo' ? 'back' : 'forward',
      lease,
      now,
    });
    if (record) {
      void this.#awaited(
        this.#run({ ...seen, record }, user, lease, direction),
      );
    }
    return record;
  }

  #awaited<T>(work: Promise<T>): Promise<T> {
    const done = work.finally(() => this.#running.delete(done));
    this.#running.add(done);
    return done;
  }

  /** Never rejects: what goes wrong is written down, or found by whoever looks for dead changes. */
  async #run(
    seen: SeenChange,
    user: string,
    lease: Lease,
    direction: Direction,
  ): Promise<void> {
    const { id } = seen.record;
    const { openChanges } = seen.garden;
    try {
      const state = await withLease(
        {
          store: this.#store,
          id,
          lease,
          clock: this.#clock,
          stopping: this.#stopping.signal,
        },
        signal => this.#write(seen, user, signal, direction),
      );
      const ended = await this.#store.endWriting(id, this.#owner, {
        state,
        endedAt: isEnd(state) ? this.#clock.now() : null,
      });
      if (!ended) throw new LeaseLostError();
    } catch (error) {
      const why = isError(error) ? error : new Error(String(error));
      if (error instanceof LeaseLostError) {
        this.#logger.warn(`Change ${id} is left alone: ${why.message}`);
      } else {
        this.#logger.error(
          `Change ${id} stopped; it is shown as half open once its lease has run out`,
          why,
        );
      }
    }
    openChanges.poke(seen.record);
  }

  #write(
    { record, garden, access }: SeenChange,
    user: string,
    signal: AbortSignal,
    direction: Direction,
  ): Promise<ChangeState> {
    const run = new ChangeRun(record, {
      store: this.#store,
      writer: new StepWriter(garden, this.#clock),
      as: access.identity,
      asAuthor: user === record.user,
      owner: this.#owner,
      clock: this.#clock,
      signal,
      onStep: () => garden.openChanges.poke(record),
    });
    switch (direction) {
      case 'apply':
        return run.forward('undo');
      case 'finish':
        return run.forward('leave');
      case 'undo':
        return run.back();
      default: {
        const never: never = direction;
        throw new Error(`Unknown direction: ${never}`);
      }
    }
  }
}

/** Whether nothing more happens to a change in this state by itself. */
function isEnd(state: ChangeState): boolean {
  return (
    state === 'done' ||
    state === 'refused' ||
    state === 'undone' ||
    state === 'cancelled'
  );
}
