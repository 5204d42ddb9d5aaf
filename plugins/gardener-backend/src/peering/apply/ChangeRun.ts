import type {
  ChangeState,
  WriteProblem,
} from 'backstage-plugin-gardener-common';
import type { GardenIdentity } from '../../access/GardenIdentity';
import type {
  ChangeRecord,
  StepRecord,
  WriteProgress,
} from '../../database/ChangeRecord';
import type { ChangeStore } from '../../database/ChangeStore';
import type { Clock } from '../../inventory/Clock';
import { LeaseLostError } from './ChangeLease';
import { interrupted } from './interrupted';
import { problemFor } from './problemFor';
import { sendJournalled } from './sendJournalled';
import { isForward, mayBeWritten, standing } from './stepProgress';
import type { StepWriter } from './StepWriter';
import type { WriteOutcome } from './WriteOutcome';

/** What a run needs beside the change. */
export interface RunOptions {
  readonly store: Pick<ChangeStore, 'saveStep'>;
  readonly writer: Pick<StepWriter, 'forward' | 'back'>;
  readonly as: GardenIdentity;
  /** Whether `as` stands for the user whose change it is. The Garden's words are kept for that user alone. */
  readonly asAuthor: boolean;
  /** Who holds the lease. */
  readonly owner: string;
  readonly clock: Pick<Clock, 'now'>;
  /** Ends pauses; what is under way is waited for. */
  readonly signal: AbortSignal;
  /** Told after each step. */
  readonly onStep: () => void;
}

/**
 * Carries one change out, step by step, in their order: the reverse entries on all targets, then the own shoot. Every
 * request is written down before it is sent and with its result after. A refused write stops the change and, the first
 * time, takes back what was written, in reverse order.
 */
export class ChangeRun {
  readonly #id: string;
  readonly #options: RunOptions;
  readonly #steps: StepRecord[];

  constructor(change: Pick<ChangeRecord, 'id' | 'steps'>, options: RunOptions) {
    this.#id = change.id;
    this.#options = options;
    this.#steps = change.steps.map(step => unheard(step, options.clock.now()));
  }

  /**
   * Writes what is not written.
   *
   * @param whenRefused - whether a refusal takes back what was written, or leaves it to the user
   * @throws LeaseLostError when somebody else has the change now
   */
  async forward(whenRefused: 'undo' | 'leave'): Promise<ChangeState> {
    for (const [seq, step] of this.#steps.entries()) {
      if (!isForward(step)) {
        const outcome = await this.#write(seq);
        if (outcome?.state === 'refused' && whenRefused === 'undo') {
          return this.#steps.some(mayBeWritten) ? this.back() : 'refused';
        }
        if (outcome?.state !== 'written' && outcome?.state !== 'unchanged') {
          break;
        }
      }
    }
    return standing(this.#steps, 'forward');
  }

  /**
   * Takes back what was written, or may have been, last come first. Goes on after a refusal, as each side that is as
   * before is one less to mend.
   *
   * @throws LeaseLostError when somebody else has the change now
   */
  async back(): Promise<ChangeState> {
    for (const [seq, step] of [...this.#steps.entries()].reverse()) {
      if (mayBeWritten(step)) await this.#undo(seq);
    }
    return standing(this.#steps, 'back');
  }

  /** Undefined when the portal ended before anything was sent. */
  async #write(seq: number): Promise<WriteOutcome | undefined> {
    const step = this.#steps[seq];
    const sent = mayBeWritten(step) ? step.effects : [];
    const { writer, as, signal } = this.#options;
    const outcome = await sendJournalled(
      step.shoot,
      signal,
      onIntent => writer.forward(step, sent, as, onIntent, signal),
      async effects => {
        const part = { ...this.#progress('writing'), effects, undo: null };
        await this.#save(seq, part);
      },
    );
    if (outcome) await this.#save(seq, this.#result(outcome));
    return outcome;
  }

  /** What is written down of the outcome of a step forward. */
  #result(outcome: WriteOutcome): Partial<StepRecord> {
    switch (outcome.state) {
      case 'written':
        return {
          ...this.#progress('written'),
          effects: outcome.effects,
          generation: outcome.generation ?? null,
          reread: outcome.reread,
          undo: null,
        };
      case 'unchanged':
        return { ...this.#progress('unchanged'), effects: [], undo: null };
      case 'refused':
        return {
          ...this.#progress('refused', outcome.problem),
          effects: [],
          undo: null,
        };
      case 'unknown':
        return {
          ...this.#progress('unknown', outcome.problem),
          effects: outcome.effects,
          undo: null,
        };
      default: {
        const never: never = outcome;
        throw new Error(`Unknown outcome: ${JSON.stringify(never)}`);
      }
    }
  }

  async #undo(seq: number): Promise<void> {
    const step = this.#steps[seq];
    const { writer, as, signal } = this.#options;
    const outcome = await sendJournalled(
      step.shoot,
      signal,
      onIntent => writer.back(step, as, onIntent, signal),
      () => this.#save(seq, { undo: this.#progress('writing') }),
    );
    if (outcome) {
      await this.#save(seq, {
        undo: this.#progress(
          undoState(step, outcome),
          'problem' in outcome ? outcome.problem : null,
        ),
      });
    }
  }

  #progress(
    state: WriteProgress['state'],
    problem: WriteProblem | null = null,
  ): WriteProgress {
    const { asAuthor, clock } = this.#options;
    return { state, at: clock.now(), problem: problemFor(problem, asAuthor) };
  }

  async #save(seq: number, part: Partial<StepRecord>): Promise<void> {
    const { store, owner, onStep } = this.#options;
    const step = { ...this.#steps[seq], ...part };
    this.#steps[seq] = step;
    if (!(await store.saveStep(this.#id, owner, seq, step))) {
      throw new LeaseLostError();
    }
    onStep();
  }
}

/** A refusal says nothing of what became of an earlier request to take the step back, whose answer nobody heard. */
function undoState(
  { undo }: StepRecord,
  { state }: WriteOutcome,
): WriteProgress['state'] {
  return state === 'refused' && undo?.state === 'unknown' ? 'unknown' : state;
}

/**
 * A step as whoever writes now finds it. There is one writer at a time, so what the journal has under way is nobody's any
 * more: it may have been carried out, and its answer was heard by nobody.
 */
function unheard(step: StepRecord, now: number): StepRecord {
  const unknown: WriteProgress = {
    state: 'unknown',
    at: now,
    problem: interrupted(step.shoot),
  };
  return {
    ...step,
    ...(step.state === 'writing' && unknown),
    ...(step.undo?.state === 'writing' && { undo: unknown }),
  };
}
