import type {
  ChangeState,
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
import type { WriteOutcome } from '../apply/WriteOutcome';
import { ownProblem } from '../writeProblem';
import { isOutage } from './isOutage';
import {
  editsOfParts,
  effectsOfOthers,
  effectsOfParts,
  isPartDone,
  mayPartBeWritten,
  stateOfParts,
} from './stepParts';
import {
  bulkStanding,
  isGivenUp,
  isTouched,
  isWhole,
  partsOfUnits,
  type BulkAim,
} from './unitStanding';

/** What a run of a bulk change needs beside the change. */
export interface BulkRunOptions extends RunOptions {
  /** What the writer is asked to do; looked up before each step. */
  readonly asked: () => Promise<BulkChangeRecord['asked']>;
}

/** Whether a run may go on with the next step. */
type Next = 'on' | 'pause' | 'cancel' | 'stop';

/** What is known of a pair of which a request that stands so does nothing. */
const WITHOUT_EFFECT: Readonly<
  Record<WriteProgress['state'], WriteProgress['state']>
> = {
  waiting: 'waiting',
  // It is as wanted, and nothing can be lost by looking again.
  writing: 'waiting',
  written: 'unchanged',
  unchanged: 'unchanged',
  refused: 'refused',
  unknown: 'refused',
};

/**
 * Carries a change of many pairs out, one patch per shoot. Each pair is a unit of its own: a refused patch fails its pairs
 * and no others, their edits are left out of what is still to be sent, and in the end their halves are taken back, in one
 * patch per shoot. Every request is written down before it is sent and with its result after.
 *
 * A Garden that does not answer at all, or does not know the portal or the user, stops the run: what it says of one shoot
 * it would say of every other.
 */
export class BulkRun {
  readonly #id: string;
  readonly #options: BulkRunOptions;
  readonly #steps: StepRecord[];
  /** Pairs that are not written, or not any more; their halves are taken back. */
  readonly #failed = new Set<number>();

  constructor(
    change: Pick<BulkChangeRecord, 'id' | 'steps'>,
    options: BulkRunOptions,
  ) {
    this.#id = change.id;
    this.#options = options;
    this.#steps = change.steps.map(step =>
      unheardParts(step, options.clock.now()),
    );
  }

  /**
   * Writes what is not written.
   *
   * @param tryAgain - whether pairs of which a half is there are tried again where they were refused; refused once more,
   * they are left to the user, and not taken back
   * @param why - pairs that are not to be written any more, and why
   * @throws LeaseLostError when somebody else has the change now
   */
  async forward(
    tryAgain: boolean,
    why: ReadonlyMap<number, WriteProblem> = new Map(),
  ): Promise<ChangeState> {
    const kept = new Set<number>();
    for (const [unit, parts] of this.#units()) {
      if (tryAgain && isTouched(parts)) kept.add(unit);
      else if (isGivenUp(parts)) this.#failed.add(unit);
    }
    await this.#fail(why);
    for (const seq of this.#steps.keys()) {
      const parts = this.#partsOf(
        seq,
        part => !isPartDone(part) && !this.#failed.has(part.unit),
      );
      if (parts.length > 0) {
        const next = await this.#next();
        if (next !== 'on') return this.#end(next, 'forward');
        const outcome = await this.#write(seq, parts);
        if (outcome === undefined) return this.#end('stop', 'forward');
        if (outcome.state === 'refused' || outcome.state === 'unknown') {
          if (isOutage(outcome.problem)) return this.#end('stop', 'forward');
          parts.forEach(({ unit }) => this.#failed.add(unit));
        }
      }
    }
    return this.#takeBack(
      'forward',
      unit => this.#failed.has(unit) && !kept.has(unit),
    );
  }

  /**
   * Ends the change with the pairs that are whole: takes back those that are half written.
   *
   * @throws LeaseLostError when somebody else has the change now
   */
  async cancel(): Promise<ChangeState> {
    return this.#takeBack('cancel', (_, parts) => !isWhole(parts));
  }

  /**
   * Takes back all that was written, or may have been.
   *
   * @throws LeaseLostError when somebody else has the change now
   */
  async back(): Promise<ChangeState> {
    return this.#takeBack('undo', () => true);
  }

  /** One patch per shoot, last come first. Goes on after a refusal, as each side that is as before is one less to mend. */
  async #takeBack(
    aim: BulkAim,
    isOver: (unit: number, parts: readonly StepPart[]) => boolean,
  ): Promise<ChangeState> {
    const over = new Set(
      [...this.#units()].flatMap(([unit, parts]) =>
        isOver(unit, parts) ? [unit] : [],
      ),
    );
    for (const seq of [...this.#steps.keys()].reverse()) {
      const parts = this.#partsOf(
        seq,
        part => over.has(part.unit) && mayPartBeWritten(part),
      );
      if (parts.length > 0) {
        const next = await this.#next();
        // Whoever takes back already has nothing to cancel, and pausing waits for an end.
        if (next === 'stop' || (next !== 'on' && aim === 'forward')) {
          return this.#end(next, aim);
        }
        const outcome = await this.#undo(seq, parts);
        if (outcome === undefined) return this.#end('stop', aim);
        if ('problem' in outcome && isOutage(outcome.problem)) {
          return this.#end('stop', aim);
        }
      }
    }
    return bulkStanding(this.#steps, aim);
  }

  async #end(next: Exclude<Next, 'on'>, aim: BulkAim): Promise<ChangeState> {
    switch (next) {
      case 'cancel':
        return this.cancel();
      case 'pause':
        return 'paused';
      case 'stop':
        return bulkStanding(this.#steps, aim);
      default: {
        const never: never = next;
        throw new Error(`Unknown end: ${never}`);
      }
    }
  }

  async #next(): Promise<Next> {
    const { signal, asked } = this.#options;
    if (signal.aborted) {
      if (signal.reason instanceof LeaseLostError) throw signal.reason;
      return 'stop';
    }
    return (await asked()) ?? 'on';
  }

  #units(): ReadonlyMap<number, readonly StepPart[]> {
    return partsOfUnits(this.#steps);
  }

  #partsOf(
    seq: number,
    isWanted: (part: StepPart) => boolean,
  ): readonly StepPart[] {
    return (this.#steps[seq].parts ?? []).filter(isWanted);
  }

  /** Writes down that pairs are not to be written, where nothing of them was sent. */
  async #fail(why: ReadonlyMap<number, WriteProblem>): Promise<void> {
    if (why.size === 0) return;
    why.forEach((_, unit) => this.#failed.add(unit));
    for (const seq of this.#steps.keys()) {
      const parts = this.#partsOf(
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

  /** Undefined when the portal ended before anything was sent. */
  async #write(
    seq: number,
    parts: readonly StepPart[],
  ): Promise<WriteOutcome | undefined> {
    const step = this.#steps[seq];
    const { writer, as, signal } = this.#options;
    const sent = effectsOfParts(step.effects, parts.filter(mayPartBeWritten));
    let isSent = false;
    const outcome = await this.#interruptible(
      () =>
        writer.forward(
          {
            ...step,
            intent: { kind: 'entries', edits: editsOfParts(step, parts) },
          },
          sent,
          as,
          async effects => {
            await this.#saveWrite(seq, parts, 'writing', null, effects);
            isSent = true;
          },
          signal,
        ),
      problem => {
        const effects = effectsOfParts(this.#steps[seq].effects, parts);
        return isSent ? { state: 'unknown', effects, problem } : undefined;
      },
      step,
    );
    if (outcome) await this.#saveOutcome(seq, parts, outcome);
    return outcome;
  }

  async #saveOutcome(
    seq: number,
    parts: readonly StepPart[],
    outcome: WriteOutcome,
  ): Promise<void> {
    switch (outcome.state) {
      case 'written': {
        const { generation, reread } = outcome;
        const before = this.#steps[seq].generation?.before;
        await this.#saveWrite(seq, parts, 'written', null, outcome.effects, {
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
      case 'refused':
        await this.#saveWrite(
          seq,
          parts,
          // What is none of the shoot's doing is no verdict on its pairs: whoever goes on sends it again.
          isOutage(outcome.problem) ? 'waiting' : 'refused',
          outcome.problem,
          [],
        );
        break;
      case 'unknown':
        await this.#saveWrite(
          seq,
          parts,
          'unknown',
          outcome.problem,
          outcome.effects,
        );
        break;
      default: {
        const never: never = outcome;
        throw new Error(`Unknown outcome: ${JSON.stringify(never)}`);
      }
    }
  }

  /**
   * Writes down how a request forward stands for some pairs.
   *
   * @param effects - of these pairs. One that has none was as wanted, or is not there when the request failed
   */
  async #saveWrite(
    seq: number,
    parts: readonly StepPart[],
    state: WriteProgress['state'],
    problem: WriteProblem | null,
    effects: readonly EntryEffect[],
    more: Partial<Pick<StepRecord, 'generation' | 'reread'>> = {},
  ): Promise<void> {
    const told = this.#told(problem);
    await this.#save(
      seq,
      {
        ...more,
        problem: told,
        effects: [
          ...effectsOfOthers(this.#steps[seq].effects, parts),
          ...effects,
        ],
      },
      parts,
      part => {
        const isTouching = effectsOfParts(effects, [part]).length > 0;
        return {
          ...part,
          undo: null,
          state: isTouching ? state : WITHOUT_EFFECT[state],
          problem: told,
        };
      },
    );
  }

  async #undo(
    seq: number,
    parts: readonly StepPart[],
  ): Promise<WriteOutcome | undefined> {
    const step = this.#steps[seq];
    const { writer, as, signal } = this.#options;
    let isSent = false;
    const known = parts.every(({ state }) => state === 'written');
    const outcome = await this.#interruptible(
      () =>
        writer.back(
          {
            ...step,
            state: known ? 'written' : 'unknown',
            effects: effectsOfParts(step.effects, parts),
          },
          as,
          async () => {
            await this.#saveUndo(seq, parts, 'writing', null);
            isSent = true;
          },
          signal,
        ),
      problem =>
        isSent ? { state: 'unknown', effects: [], problem } : undefined,
      step,
    );
    if (outcome) {
      await this.#saveUndo(
        seq,
        parts,
        outcome.state,
        'problem' in outcome ? outcome.problem : null,
      );
    }
    return outcome;
  }

  async #saveUndo(
    seq: number,
    parts: readonly StepPart[],
    state: WriteProgress['state'],
    problem: WriteProblem | null,
  ): Promise<void> {
    const told = this.#told(problem);
    const before = new Map(parts.map(part => [part.unit, part.undo]));
    await this.#save(
      seq,
      { undo: { state, at: this.#options.clock.now(), problem: told } },
      parts,
      part => ({
        ...part,
        // A refusal says nothing of what became of an earlier request whose answer nobody heard.
        undo:
          state === 'refused' && before.get(part.unit) === 'unknown'
            ? 'unknown'
            : state,
        problem: problemAfter(part, told),
      }),
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
    if (problem === null || this.#options.asAuthor) return problem;
    const { gardenWords: _, ...rest } = problem;
    return rest;
  }

  /** When the portal ends in a pause, what is known is written down, and a user goes on with it. */
  async #interruptible(
    work: () => Promise<WriteOutcome>,
    interrupted: (problem: WriteProblem) => WriteOutcome | undefined,
    { shoot }: StepRecord,
  ): Promise<WriteOutcome | undefined> {
    const { signal } = this.#options;
    try {
      return await work();
    } catch (error) {
      if (!signal.aborted || error !== signal.reason) throw error;
      if (error instanceof LeaseLostError) throw error;
      return interrupted({ ...ownProblem('interrupted', shoot), tries: 1 });
    }
  }
}

/** Why it was not written says more than that taking it back failed too; what was written has nothing to say once it is gone. */
function problemAfter(
  { state, problem }: StepPart,
  ofUndo: WriteProblem | null,
): WriteProblem | null {
  if (ofUndo !== null) return problem ?? ofUndo;
  return state === 'written' ? null : problem;
}

/**
 * A step as whoever writes now finds it: what the journal has under way is nobody's any more, and its answer was heard by
 * nobody.
 */
function unheardParts(step: StepRecord, now: number): StepRecord {
  const { parts = [], undo, shoot } = step;
  const problem = { ...ownProblem('interrupted', shoot), tries: 1 };
  const heard = parts.map(
    (part): StepPart => ({
      ...part,
      ...(part.state === 'writing' && { state: 'unknown', problem }),
      ...(part.undo === 'writing' && { undo: 'unknown' }),
    }),
  );
  return {
    ...step,
    parts: heard,
    state: stateOfParts(heard),
    ...(step.state === 'writing' && { at: now, problem }),
    ...(undo?.state === 'writing' && {
      undo: { state: 'unknown', at: now, problem },
    }),
  };
}
