import type {
  EntryEffect,
  WriteProblem,
} from 'backstage-plugin-gardener-common';
import type {
  BulkChangeRecord,
  StepPart,
  StepRecord,
  WriteProgress,
} from '../../database/ChangeRecord';
import { LeaseLostError } from '../apply/ChangeLease';
import type { RunOptions } from '../apply/ChangeRun';
import { problemFor } from '../apply/problemFor';
import type { WriteOutcome } from '../apply/WriteOutcome';
import { isOutage } from './isOutage';
import { partAfterUndo, partAfterWrite, unheardParts } from './partProgress';
import { effectsOfOthers, stateOfParts } from './stepParts';
import { partsOfUnits } from './unitStanding';

/** What the journal needs of a run. */
type JournalOptions = Pick<
  RunOptions,
  'store' | 'owner' | 'clock' | 'asAuthor' | 'onStep'
>;

/**
 * The steps of a bulk change while it is written, pair by pair, and the only one who writes them down. Every call that does
 * throws a `LeaseLostError` when somebody else has the change now.
 */
export class BulkJournal {
  readonly #id: string;
  readonly #options: JournalOptions;
  readonly #steps: StepRecord[];

  constructor(
    change: Pick<BulkChangeRecord, 'id' | 'steps'>,
    options: JournalOptions,
  ) {
    this.#id = change.id;
    this.#options = options;
    this.#steps = change.steps.map(step =>
      unheardParts(step, options.clock.now()),
    );
  }

  get steps(): readonly StepRecord[] {
    return this.#steps;
  }

  units(): ReadonlyMap<number, readonly StepPart[]> {
    return partsOfUnits(this.#steps);
  }

  partsOf(
    seq: number,
    isWanted: (part: StepPart) => boolean,
  ): readonly StepPart[] {
    return (this.#steps[seq].parts ?? []).filter(isWanted);
  }

  /** Pairs are not to be written any more, where nothing of them was sent. */
  async refuse(why: ReadonlyMap<number, WriteProblem>): Promise<void> {
    for (const seq of this.#steps.keys()) {
      const parts = this.partsOf(
        seq,
        ({ unit, state }) => why.has(unit) && state === 'waiting',
      );
      if (parts.length > 0) {
        await this.#save(seq, {}, parts, part => ({
          ...part,
          state: 'refused',
          problem: this.#told(why.get(part.unit) ?? null),
        }));
      }
    }
  }

  /** A request forward with these effects is about to be sent. */
  async writes(
    seq: number,
    parts: readonly StepPart[],
    effects: readonly EntryEffect[],
  ): Promise<void> {
    await this.#saveWrite(seq, parts, 'writing', null, effects);
  }

  /** What came of it. */
  async wrote(
    seq: number,
    parts: readonly StepPart[],
    outcome: WriteOutcome,
  ): Promise<void> {
    switch (outcome.state) {
      case 'written': {
        const { effects, generation, reread } = outcome;
        const before = this.#steps[seq].generation?.before;
        await this.#saveWrite(seq, parts, 'written', null, effects, {
          reread,
          generation: generation
            ? { ...generation, before: before ?? generation.before }
            : null,
        });
        break;
      }
      case 'unchanged':
        await this.#saveWrite(seq, parts, 'unchanged', null, []);
        break;
      case 'refused': {
        const { problem } = outcome;
        // What is none of the shoot's doing is no verdict on its pairs: whoever goes on sends it again.
        const state = isOutage(problem) ? 'waiting' : 'refused';
        await this.#saveWrite(seq, parts, state, problem, []);
        break;
      }
      case 'unknown': {
        const { problem, effects } = outcome;
        await this.#saveWrite(seq, parts, 'unknown', problem, effects);
        break;
      }
      default: {
        const never: never = outcome;
        throw new Error(`Unknown outcome: ${JSON.stringify(never)}`);
      }
    }
  }

  /** A request that takes these parts back stands so. @param parts - as they were before it */
  async takesBack(
    seq: number,
    parts: readonly StepPart[],
    state: WriteProgress['state'],
    problem: WriteProblem | null = null,
  ): Promise<void> {
    const told = this.#told(problem);
    const earlier = new Map(parts.map(({ unit, undo }) => [unit, undo]));
    await this.#save(
      seq,
      { undo: { state, at: this.#options.clock.now(), problem: told } },
      parts,
      part => partAfterUndo(part, earlier.get(part.unit) ?? null, state, told),
    );
  }

  /** @param effects - of these parts */
  async #saveWrite(
    seq: number,
    parts: readonly StepPart[],
    state: WriteProgress['state'],
    problem: WriteProblem | null,
    effects: readonly EntryEffect[],
    more: Partial<Pick<StepRecord, 'generation' | 'reread'>> = {},
  ): Promise<void> {
    const told = this.#told(problem);
    const others = effectsOfOthers(this.#steps[seq].effects, parts);
    await this.#save(
      seq,
      { ...more, problem: told, effects: [...others, ...effects] },
      parts,
      part => partAfterWrite(part, state, effects, told),
    );
  }

  async #save(
    seq: number,
    step: Partial<StepRecord>,
    changed: readonly StepPart[],
    change: (part: StepPart) => StepPart,
  ): Promise<void> {
    const { store, owner, onStep, clock } = this.#options;
    const units = new Set(changed.map(({ unit }) => unit));
    const parts = (this.#steps[seq].parts ?? []).map(part =>
      units.has(part.unit) ? change(part) : part,
    );
    const saved: StepRecord = {
      ...this.#steps[seq],
      ...step,
      ...(step.undo === undefined && { at: clock.now() }),
      state: stateOfParts(parts),
      parts,
    };
    this.#steps[seq] = saved;
    if (!(await store.saveStep(this.#id, owner, seq, saved))) {
      throw new LeaseLostError();
    }
    onStep();
  }

  /** The Garden's words are kept for who made the change alone. */
  #told(problem: WriteProblem | null): WriteProblem | null {
    return problemFor(problem, this.#options.asAuthor);
  }
}
