import { ConflictError, isError, NotAllowedError } from '@backstage/errors';
import type { ApplyRequest, Change } from 'backstage-plugin-gardener-common';
import type { Requester } from '../../access/Requester';
import type { ChangeRecord } from '../../database/ChangeRecord';
import type { ChangeStore } from '../../database/ChangeStore';
import type { Clock } from '../../inventory/Clock';
import { nothingLikeIt } from '../nothingLikeIt';
import type { BulkChangeService } from '../bulk/BulkChangeService';
import { assertAccepted } from './assertAccepted';
import { assertPermitted } from './assertPermitted';
import type { ChangeAccess, SeenChange } from './ChangeAccess';
import type { ChangeRunner, Direction } from './ChangeRunner';
import { isHalfOpen } from './isHalfOpen';

/**
 * Applies plans, and ends changes that are half open, for who may. The writing goes on after the answer: whoever leaves
 * the page loses nothing. It is always done as the user who asked for it, and only while that request's process lives.
 */
export class ChangeService {
  readonly #access: ChangeAccess;
  readonly #store: ChangeStore;
  readonly #clock: Clock;
  readonly #runner: ChangeRunner;
  readonly #bulk: Pick<BulkChangeService, 'end'>;
  readonly #stillHolds: (seen: SeenChange) => Promise<void>;

  constructor(options: {
    readonly access: ChangeAccess;
    readonly store: ChangeStore;
    readonly clock: Clock;
    readonly runner: ChangeRunner;
    /** Ends changes of many pairs. */
    readonly bulk: Pick<BulkChangeService, 'end'>;
    /** @throws ConflictError when what was reviewed holds no longer */
    readonly stillHolds: (seen: SeenChange) => Promise<void>;
  }) {
    this.#access = options.access;
    this.#store = options.store;
    this.#clock = options.clock;
    this.#runner = options.runner;
    this.#bulk = options.bulk;
    this.#stillHolds = options.stillHolds;
  }

  /**
   * Begins to write a plan. A second time gives the same change.
   *
   * @throws NotFoundError when there is no such plan, it is not this user's, it expired, or the user may not see it any
   *   more
   * @throws InputError that names what was not confirmed
   * @throws NotAllowedError when Backstage's permissions refuse it
   * @throws ConflictError when it can't be applied, or what was reviewed holds no longer
   * @throws ServiceUnavailableError when the portal ends, or access can't be asked about
   */
  async apply(
    id: string,
    given: ApplyRequest,
    requester: Requester,
  ): Promise<Change> {
    const record = await this.#store.find(id);
    if (!record || record.kind === 'bulk' || record.user !== requester.user) {
      throw nothingLikeIt('plan');
    }
    const seen = await this.#access.open(record, requester, 'plan');
    await assertPermitted(seen);
    if (record.state !== 'planned') return this.#describe(record, seen);
    const { plan } = record;
    if (plan === null || record.expiresAt <= this.#clock.now()) {
      throw nothingLikeIt('plan');
    }
    assertAccepted(plan, given);
    try {
      await this.#stillHolds(seen);
    } catch (error) {
      if (!isError(error) || error.name !== 'ConflictError') throw error;
      // What was reviewed holds no longer also when the same plan has just been applied.
      const current = await this.#store.find(id);
      if (!current || current.state === 'planned') throw error;
      return this.#describe(current, seen);
    }
    return this.#begin(seen, requester.user, 'apply');
  }

  /**
   * Writes what is missing of a half-open change.
   *
   * @throws NotFoundError when there is none, or the user may not see all of it
   * @throws NotAllowedError when the user may not write what is missing
   * @throws ServiceUnavailableError as `apply`
   */
  async finish(id: string, requester: Requester): Promise<Change> {
    return this.#end(id, requester, 'finish');
  }

  /**
   * Takes back what was written of a half-open change.
   *
   * @throws ConflictError when it is of a kind that can't be taken back
   * @throws as `finish`
   */
  async undo(id: string, requester: Requester): Promise<Change> {
    return this.#end(id, requester, 'undo');
  }

  /** @throws NotFoundError when there is none, or the user may see none of it */
  async get(id: string, requester: Requester): Promise<Change> {
    const record = await this.#store.find(id);
    if (!record) throw nothingLikeIt('change');
    return this.#access.describe(record, requester);
  }

  /** Waits for what is under way; nothing new is begun in it. */
  async stop(): Promise<void> {
    await this.#runner.stop();
  }

  async #end(
    id: string,
    requester: Requester,
    direction: 'finish' | 'undo',
  ): Promise<Change> {
    const record = await this.#store.find(id);
    if (!record || record.state === 'planned') throw nothingLikeIt('change');
    if (record.kind === 'bulk') return this.#bulk.end(id, requester, direction);
    const seen = await this.#access.open(record, requester, 'change');
    await assertPermitted(seen);
    const change = this.#describe(record, seen);
    // A second call, or one after it came to its end by itself: the change says how it stands.
    if (!isHalfOpen(record, this.#clock.now())) return change;
    if (direction === 'undo' && record.kind !== 'peerings') {
      throw new ConflictError(
        'What Gardener was asked to do with a shoot can’t be taken back. Finish this change instead',
      );
    }
    if (direction === 'finish' ? !change.mayFinish : !change.mayUndo) {
      throw new NotAllowedError(
        `You can't ${direction} this change: you need patch shoots in every project whose shoots it still has to write`,
      );
    }
    return this.#begin(seen, requester.user, direction);
  }

  async #begin(
    seen: SeenChange,
    user: string,
    direction: Direction,
  ): Promise<Change> {
    const begun = await this.#runner.begin(seen, user, direction);
    // Somebody else may have been faster, with the same wish or another one.
    const record = begun ?? (await this.#store.find(seen.record.id));
    if (!record) throw nothingLikeIt('change');
    return this.#describe(record, seen);
  }

  #describe(record: ChangeRecord, seen: SeenChange): Change {
    const change = this.#access.describeTo(record, seen);
    if (!change) throw nothingLikeIt('change');
    return change;
  }
}
