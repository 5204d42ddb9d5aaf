import type { ChangeState, EntryName } from 'backstage-plugin-gardener-common';
import type { ChangeRecord, Lease, StepRecord } from './ChangeRecord';

/** What a change comes to when its writing ends, or goes on without anybody writing. */
export interface Settlement {
  readonly state: ChangeState;
  /** Null while it is not at its end. */
  readonly endedAt: number | null;
}

/** A place in the history: changes that started before it come next. */
export interface HistoryPlace {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Of two of the same time the greater id comes first. */
  readonly id: string;
}

/** Which part of a list of changes, newest first. */
export interface ListPart {
  /** Only what comes after it. */
  readonly before?: HistoryPlace;
  readonly limit: number;
  readonly states?: readonly ChangeState[];
}

/** Some namespaces of a Garden. */
export interface GardenPart {
  readonly garden: string;
  readonly namespaces: Iterable<string>;
}

/**
 * Plans and changes, across restarts and replicas. Whoever writes a change holds its lease; every conditional call
 * says by its answer whether the condition held.
 */
export interface ChangeStore {
  add(plan: ChangeRecord): Promise<void>;
  find(id: string): Promise<ChangeRecord | undefined>;
  /**
   * Takes the lease and puts the change into `writing`, if it is in one of the states `from`. A change that is being
   * written whose lease has run out counts as `halfOpen`.
   *
   * @returns the change as it is then, or undefined when somebody else has it or it is in another state
   */
  beginWriting(
    id: string,
    options: {
      readonly from: ReadonlyArray<ChangeRecord['state']>;
      readonly direction: ChangeRecord['direction'];
      readonly lease: Lease;
      /** Epoch milliseconds. */
      readonly now: number;
      /** What it is begun for, where its direction does not say it. */
      readonly asked?: 'cancel';
      /** Instead of those that were planned; as many. */
      readonly steps?: readonly StepRecord[];
    },
  ): Promise<ChangeRecord | undefined>;
  /**
   * Asks the writer of a bulk change to stop before its next request. To pause does not take back that it is to be
   * cancelled.
   *
   * @returns whether it was being written
   */
  ask(id: string, asked: 'pause' | 'cancel', now: number): Promise<boolean>;
  /**
   * Takes back that the writer of a bulk change is asked to pause.
   *
   * @returns whether it was asked so, and was still being written
   */
  takePauseBack(id: string, now: number): Promise<boolean>;
  /** What the writer was asked. */
  askedOf(id: string): Promise<ChangeRecord['asked']>;
  /** @returns whether the lease was still the owner's */
  extendLease(id: string, lease: Lease): Promise<boolean>;
  /**
   * Writes the journal of one step.
   *
   * @param seq - position in `steps`
   * @returns whether the lease was still the owner's; if not, nothing is written
   */
  saveStep(
    id: string,
    owner: string,
    seq: number,
    step: StepRecord,
  ): Promise<boolean>;
  /**
   * Ends the writing and gives the lease back.
   *
   * @returns whether the lease was still the owner's; if not, nothing is written
   */
  endWriting(id: string, owner: string, end: Settlement): Promise<boolean>;
  /**
   * Lets a bulk change pause, and gives its lease back, if its writer is still asked to.
   *
   * @returns `asked` when something else is wanted of it by now, or nothing; `lost` when the lease is not the owner's
   */
  pauseWriting(id: string, owner: string): Promise<'paused' | 'asked' | 'lost'>;
  /**
   * Puts a change whose writer is gone where it stands, with what was found out about its steps.
   *
   * @returns whether it was still in `writing` with a lease that had run out at `now`
   */
  bury(
    id: string,
    now: number,
    end: Settlement & { readonly steps: readonly StepRecord[] },
  ): Promise<boolean>;
  /** From one state of the rollout to another, if it is still in the first. */
  moveOn(id: string, from: ChangeState, to: Settlement): Promise<boolean>;
  /** Changes of a Garden in any of the states. */
  inState(
    garden: string,
    states: readonly ChangeState[],
  ): Promise<readonly ChangeRecord[]>;
  /** Changes (not plans) that write the shoot or were made on it, newest first, by `startedAt` and id. */
  history(
    garden: string,
    shoot: EntryName,
    part: ListPart,
  ): Promise<readonly ChangeRecord[]>;
  /** Changes (not plans) that write a shoot of any of the namespaces, of several Gardens, newest first as `history`. */
  historyOfGardens(
    gardens: readonly GardenPart[],
    part: ListPart & {
      /** Whose changes; of everybody unless given. */
      readonly user?: string;
    },
  ): Promise<readonly ChangeRecord[]>;
  /** Steps of this portal that touched the shoot at or after `since`, sent or carried out. */
  stepsOn(
    garden: string,
    shoot: EntryName,
    since: number,
  ): Promise<readonly StepRecord[]>;
  /**
   * Forgets plans that expired unapplied and what was reviewed of all others that expired, and changes that ended
   * before `olderThan`. Half-open changes are kept.
   */
  prune(now: number, olderThan: number): Promise<void>;
}
