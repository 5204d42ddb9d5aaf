import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import type {
  ChangeState,
  WriteProblem,
} from 'backstage-plugin-gardener-common';
import type {
  BulkChangeRecord,
  ChangeRecord,
  Lease,
  StepRecord,
} from '../../database/ChangeRecord';
import type { ChangeStore } from '../../database/ChangeStore';
import type { Clock } from '../../inventory/Clock';
import type { SeenChange } from './ChangeAccess';
import { LEASE_MS, LeaseLostError, withLease } from './ChangeLease';
import { BulkRun } from '../bulk/BulkRun';
import { ChangeRun, type RunOptions } from './ChangeRun';
import { StepWriter } from './StepWriter';

/** What is done with a change; to resume and cancel is for changes of many pairs. */
export type Direction = 'apply' | 'finish' | 'undo' | 'resume' | 'cancel';

/** What is said of a change of many pairs beside that. */
export interface RunMore {
  /** Instead of those that were planned. */
  readonly steps?: readonly StepRecord[];
  /** Pairs that are not to be written any more, and why. */
  readonly why?: ReadonlyMap<number, WriteProblem>;
}

/** In which states a change may be for what is done with it; only one of many pairs is ever paused. */
const STATES_BEFORE: Readonly<
  Record<Direction, ReadonlyArray<ChangeRecord['state']>>
> = {
  apply: ['planned'],
  finish: ['halfOpen'],
  undo: ['halfOpen', 'paused'],
  resume: ['paused'],
  cancel: ['halfOpen', 'paused'],
};

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
    more: RunMore = {},
  ): Promise<ChangeRecord | undefined> {
    return this.#awaited(this.#begin(seen, user, direction, more));
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
    { steps, why: overtaken }: RunMore,
  ): Promise<ChangeRecord | undefined> {
    if (this.#stopping.signal.aborted) {
      throw new ServiceUnavailableError(
        'The portal is being restarted. Nothing was written; try again in a moment',
      );
    }
    const now = this.#clock.now();
    const lease: Lease = { owner: this.#owner, until: now + LEASE_MS };
    const record = await this.#store.beginWriting(seen.record.id, {
      from: STATES_BEFORE[direction],
      direction:
        direction === 'undo' || direction === 'cancel' ? 'back' : 'forward',
      lease,
      now,
      ...(direction === 'cancel' && { asked: direction }),
      ...(steps && { steps }),
    });
    if (record) {
      void this.#awaited(
        this.#run({ ...seen, record }, user, lease, direction, overtaken),
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
    overtaken: RunMore['why'],
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
        signal => this.#write(seen, user, signal, direction, overtaken),
      );
      // A pause has ended the writing already.
      const ended =
        state === 'paused' ||
        (await this.#store.endWriting(id, this.#owner, {
          state,
          endedAt: isEnd(state) ? this.#clock.now() : null,
        }));
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
    overtaken: RunMore['why'],
  ): Promise<ChangeState> {
    const options: RunOptions = {
      store: this.#store,
      writer: new StepWriter(garden, this.#clock),
      as: access.identity,
      asAuthor: user === record.user,
      owner: this.#owner,
      clock: this.#clock,
      signal,
      onStep: () => garden.openChanges.poke(record),
    };
    if (record.kind === 'bulk') {
      return this.#writeBulk(record, options, direction, overtaken);
    }
    const run = new ChangeRun(record, options);
    switch (direction) {
      case 'apply':
        return run.forward('undo');
      case 'finish':
        return run.forward('leave');
      case 'undo':
        return run.back();
      case 'resume':
      case 'cancel':
        throw new Error(`A change of one shoot can't be made to ${direction}`);
      default: {
        const never: never = direction;
        throw new Error(`Unknown direction: ${never}`);
      }
    }
  }

  #writeBulk(
    record: BulkChangeRecord,
    options: RunOptions,
    direction: Direction,
    overtaken: RunMore['why'],
  ): Promise<ChangeState> {
    const run = new BulkRun(record, {
      ...options,
      asked: () => this.#store.askedOf(record.id),
      pause: async () => {
        const came = await this.#store.pauseWriting(record.id, this.#owner);
        if (came === 'lost') throw new LeaseLostError();
        return came === 'paused';
      },
    });
    switch (direction) {
      case 'apply':
      case 'resume':
        return run.forward(false, overtaken);
      case 'finish':
        return run.forward(true, overtaken);
      case 'undo':
        return run.back();
      case 'cancel':
        return run.cancel();
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
