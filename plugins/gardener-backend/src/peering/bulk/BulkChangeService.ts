import { ConflictError, isError, NotAllowedError } from '@backstage/errors';
import type {
  BulkApplyRequest,
  Change,
  WriteProblem,
} from 'backstage-plugin-gardener-common';
import type { Requester } from '../../access/Requester';
import type {
  BulkChangeRecord,
  ChangeRecord,
} from '../../database/ChangeRecord';
import type { ChangeStore } from '../../database/ChangeStore';
import type { Clock } from '../../inventory/Clock';
import { assertPermitted } from '../apply/assertPermitted';
import type { ChangeAccess, SeenChange } from '../apply/ChangeAccess';
import type { ChangeRunner, RunMore } from '../apply/ChangeRunner';
import { isHalfOpen } from '../apply/isHalfOpen';
import { nothingLikeIt } from '../nothingLikeIt';
import { assertWarningsAccepted, leftOutOf, without } from './acceptance';
import { assertAsReviewed, overtakenUnits } from './judgeAgain';

/** What a user does with a bulk change that is there. */
type Act = 'finish' | 'undo' | 'resume' | 'cancel';

/** A bulk change that a user may see, whole. */
interface SeenBulk extends SeenChange {
  readonly record: BulkChangeRecord;
}

/** Applies bulk plans, and steers and ends their changes, for who may. What is written is written as whoever asked last. */
export class BulkChangeService {
  readonly #access: ChangeAccess;
  readonly #store: ChangeStore;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #runner: Pick<ChangeRunner, 'begin'>;

  constructor(options: {
    readonly access: ChangeAccess;
    readonly store: ChangeStore;
    readonly clock: Pick<Clock, 'now'>;
    readonly runner: Pick<ChangeRunner, 'begin'>;
  }) {
    this.#access = options.access;
    this.#store = options.store;
    this.#clock = options.clock;
    this.#runner = options.runner;
  }

  /**
   * Begins to write the pairs that are ready and not left out. A second time gives the same change.
   *
   * @throws NotFoundError when there is no such plan, it is not this user's, it expired, or the user may not see it any
   *   more
   * @throws InputError that names what was not confirmed, or what there is not
   * @throws NotAllowedError when Backstage's permissions refuse it
   * @throws ConflictError when nothing of it can be written, or what was reviewed of a pair holds no longer
   * @throws ServiceUnavailableError when the portal ends, or access can't be asked about
   */
  async apply(
    id: string,
    given: BulkApplyRequest,
    requester: Requester,
  ): Promise<Change> {
    const record = await this.#store.find(id);
    if (record?.kind !== 'bulk' || record.user !== requester.user) {
      throw nothingLikeIt('plan');
    }
    const opened = await this.#access.open(record, requester, 'plan');
    const seen: SeenBulk = { ...opened, record };
    await assertPermitted(seen);
    if (record.state !== 'planned') return this.#describe(record, seen);
    const { plan } = record;
    if (plan === null || record.expiresAt <= this.#clock.now()) {
      throw nothingLikeIt('plan');
    }
    const leftOut = leftOutOf(plan, given);
    assertWarningsAccepted(plan, leftOut, given);
    const steps = record.steps.map(step => without(step, leftOut));
    if (steps.every(({ parts = [] }) => parts.length === 0)) {
      throw new ConflictError(
        "This plan can't be applied: no pair of it is ready and not left out",
      );
    }
    try {
      await assertAsReviewed(
        { ...seen, record: { ...record, steps } },
        plan,
        leftOut,
        this.#clock.now(),
      );
    } catch (error) {
      if (!isError(error) || error.name !== 'ConflictError') throw error;
      // What was reviewed holds no longer also when the same plan has just been applied.
      const current = await this.#store.find(id);
      if (!current || current.state === 'planned') throw error;
      return this.#describe(current, seen);
    }
    return this.#begin(seen, requester.user, 'apply', { steps });
  }

  /**
   * Lets a change stop before its next request. Of any other it answers how it stands.
   *
   * @throws NotFoundError when there is none, or the user may not see all of it
   * @throws ConflictError when it is not one of many pairs
   * @throws NotAllowedError when the user may not write what it still has to write
   * @throws ServiceUnavailableError as `apply`
   */
  async pause(id: string, requester: Requester): Promise<Change> {
    const { seen, change } = await this.#open(id, requester);
    if (!this.#isRunning(seen) || change.asked !== null) return change;
    if (change.direction === 'back') return change;
    if (!change.mayPause) throw notAllowed('pause');
    return this.#ask(seen, 'pause');
  }

  /**
   * Goes on with a paused change. A pair that would add an error by now is not written any more. Of one that is asked to
   * pause and has not yet, that is taken back: then it goes on as whom it is written already.
   *
   * @throws as `pause`
   */
  async resume(id: string, requester: Requester): Promise<Change> {
    const { seen, change } = await this.#open(id, requester);
    if (this.#isRunning(seen)) {
      if (change.asked !== 'pause') return change;
      if (!change.mayResume) throw notAllowed('resume');
      await this.#store.takePauseBack(id, this.#clock.now());
      const current = await this.#current(seen);
      // Its writer may have been faster: then it is resumed as any other.
      return current.state === 'paused' ? this.resume(id, requester) : current;
    }
    if (seen.record.state !== 'paused') return change;
    return this.#end(seen, change, requester.user, 'resume');
  }

  /**
   * Ends a change with the pairs that are whole; takes back what is half written.
   *
   * @param onWork - called before a writer begins to take it back; not where one is at work, which is only told
   * @throws as `pause`, and what `onWork` throws
   */
  async cancel(
    id: string,
    requester: Requester,
    onWork: () => Promise<void>,
  ): Promise<Change> {
    const { seen, change } = await this.#open(id, requester);
    if (this.#isRunning(seen)) {
      if (change.direction === 'back') return change;
      if (!change.mayCancel) throw notAllowed('cancel');
      return this.#ask(seen, 'cancel');
    }
    if (!this.#isOpen(seen)) return change;
    if (!change.mayCancel) throw notAllowed('cancel');
    await onWork();
    return this.#end(seen, change, requester.user, 'cancel');
  }

  /**
   * Writes what is missing of a half-open change, or takes back all that is written of one that is half open or paused.
   *
   * @throws as `pause`
   */
  async end(
    id: string,
    requester: Requester,
    act: 'finish' | 'undo',
  ): Promise<Change> {
    const { seen, change } = await this.#open(id, requester);
    const mayEnd =
      isHalfOpen(seen.record, this.#clock.now()) ||
      (act === 'undo' && seen.record.state === 'paused');
    return mayEnd ? this.#end(seen, change, requester.user, act) : change;
  }

  async #open(
    id: string,
    requester: Requester,
  ): Promise<{ readonly seen: SeenBulk; readonly change: Change }> {
    const record = await this.#store.find(id);
    if (!record || record.state === 'planned') throw nothingLikeIt('change');
    const opened = await this.#access.open(record, requester, 'change');
    if (record.kind !== 'bulk') {
      throw new ConflictError(
        'Only a change of many pairs can be paused, resumed or cancelled',
      );
    }
    const seen: SeenBulk = { ...opened, record };
    await assertPermitted(seen);
    return { seen, change: this.#describe(record, seen) };
  }

  #isRunning({ record }: SeenBulk): boolean {
    return record.state === 'writing' && !this.#isDead(record);
  }

  #isDead(record: BulkChangeRecord): boolean {
    return isHalfOpen(record, this.#clock.now());
  }

  #isOpen({ record }: SeenBulk): boolean {
    return record.state === 'paused' || this.#isDead(record);
  }

  async #ask(seen: SeenBulk, asked: 'pause' | 'cancel'): Promise<Change> {
    const { id } = seen.record;
    await this.#store.ask(id, asked, this.#clock.now());
    return this.#current(seen);
  }

  /** The change once its writer was told something else. */
  async #current(seen: SeenBulk): Promise<Change> {
    const record = await this.#store.find(seen.record.id);
    if (!record) throw nothingLikeIt('change');
    seen.garden.openChanges.poke(record);
    return this.#describe(record, seen);
  }

  async #end(
    seen: SeenBulk,
    change: Change,
    user: string,
    act: Act,
  ): Promise<Change> {
    if (!mayDo(change, act)) throw notAllowed(act);
    const why =
      act === 'finish' || act === 'resume'
        ? await overtakenUnits(seen, this.#clock.now())
        : new Map<number, WriteProblem>();
    return this.#begin(seen, user, act, { why });
  }

  async #begin(
    seen: SeenBulk,
    user: string,
    act: Act | 'apply',
    more: RunMore,
  ): Promise<Change> {
    const begun = await this.#runner.begin(seen, user, act, more);
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

function mayDo(change: Change, act: Act): boolean {
  switch (act) {
    case 'finish':
      return change.mayFinish;
    case 'undo':
      return change.mayUndo;
    case 'resume':
      return change.mayResume;
    case 'cancel':
      return change.mayCancel;
    default: {
      const never: never = act;
      throw new Error(`Unknown act: ${never}`);
    }
  }
}

function notAllowed(act: Act | 'pause'): NotAllowedError {
  return new NotAllowedError(
    `You can't ${act} this change: you need patch shoots in every project whose shoots it still has to write`,
  );
}
