import type {
  ChangeState,
  WriteProblem,
} from 'backstage-plugin-gardener-common';
import type { BulkChangeRecord, StepPart } from '../../database/ChangeRecord';
import { LeaseLostError } from '../apply/ChangeLease';
import type { RunOptions } from '../apply/ChangeRun';
import { sendJournalled } from '../apply/sendJournalled';
import type { WriteOutcome } from '../apply/WriteOutcome';
import { BulkJournal } from './BulkJournal';
import { isOutage } from './isOutage';
import {
  editsOfParts,
  effectsOfParts,
  isPartDone,
  mayPartBeWritten,
} from './stepParts';
import {
  bulkStanding,
  isGivenUp,
  isTouched,
  isWhole,
  type BulkAim,
} from './unitStanding';

/** What a run of a bulk change needs beside the change. */
export interface BulkRunOptions extends RunOptions {
  /** What the writer is asked to do; looked up before each step. */
  readonly asked: () => Promise<BulkChangeRecord['asked']>;
  /**
   * Lets the change pause; nothing may be sent after that.
   *
   * @returns false when that is not wanted any more
   */
  readonly pause: () => Promise<boolean>;
}

/** Whether a run may go on with the next step. */
type Next = 'on' | 'pause' | 'cancel' | 'stop';

/**
 * Carries a change of many pairs out, one patch per shoot. Each pair is a unit of its own: a refused patch fails its pairs
 * and no others, their edits are left out of what is still to be sent, and in the end their halves are taken back, in one
 * patch per shoot. Every request is written down before it is sent and with its result after.
 *
 * A Garden that does not answer at all, or does not know the portal or the user, stops the run: what it says of one shoot
 * it would say of every other.
 */
export class BulkRun {
  readonly #options: BulkRunOptions;
  readonly #journal: BulkJournal;
  /** Pairs that are not written, or not any more; their halves are taken back. */
  readonly #failed = new Set<number>();

  constructor(
    change: Pick<BulkChangeRecord, 'id' | 'steps'>,
    options: BulkRunOptions,
  ) {
    this.#options = options;
    this.#journal = new BulkJournal(change, options);
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
    for (const [unit, parts] of this.#journal.units()) {
      if (tryAgain && isTouched(parts)) kept.add(unit);
      else if (isGivenUp(parts)) this.#failed.add(unit);
    }
    why.forEach((_, unit) => this.#failed.add(unit));
    await this.#journal.refuse(why);
    for (const seq of this.#journal.steps.keys()) {
      const parts = this.#journal.partsOf(
        seq,
        part => !isPartDone(part) && !this.#failed.has(part.unit),
      );
      if (parts.length > 0) {
        const next = await this.#next('forward');
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
      [...this.#journal.units()].flatMap(([unit, parts]) =>
        isOver(unit, parts) ? [unit] : [],
      ),
    );
    for (const seq of [...this.#journal.steps.keys()].reverse()) {
      const parts = this.#journal.partsOf(
        seq,
        part => over.has(part.unit) && mayPartBeWritten(part),
      );
      if (parts.length > 0) {
        const next = await this.#next(aim);
        if (next !== 'on') return this.#end(next, aim);
        const outcome = await this.#undo(seq, parts);
        if (outcome === undefined) return this.#end('stop', aim);
        if ('problem' in outcome && isOutage(outcome.problem)) {
          return this.#end('stop', aim);
        }
      }
    }
    return bulkStanding(this.#journal.steps, aim);
  }

  async #end(next: Exclude<Next, 'on'>, aim: BulkAim): Promise<ChangeState> {
    switch (next) {
      case 'cancel':
        return this.cancel();
      case 'pause':
        return 'paused';
      case 'stop':
        return bulkStanding(this.#journal.steps, aim);
      default: {
        const never: never = next;
        throw new Error(`Unknown end: ${never}`);
      }
    }
  }

  async #next(aim: BulkAim): Promise<Next> {
    const { signal, asked, pause } = this.#options;
    for (;;) {
      if (signal.aborted) {
        if (signal.reason instanceof LeaseLostError) throw signal.reason;
        return 'stop';
      }
      // Whoever takes back already has nothing to cancel, and pausing waits for an end.
      const wanted = aim === 'forward' ? await asked() : null;
      if (wanted !== 'pause') return wanted ?? 'on';
      if (await pause()) return wanted;
    }
  }

  /** Undefined when the portal ended before anything was sent. */
  async #write(
    seq: number,
    parts: readonly StepPart[],
  ): Promise<WriteOutcome | undefined> {
    const { writer, as, signal } = this.#options;
    const step = this.#journal.steps[seq];
    const sent = effectsOfParts(step.effects, parts.filter(mayPartBeWritten));
    const edits = editsOfParts(step, parts);
    const outcome = await sendJournalled(
      step.shoot,
      signal,
      onIntent =>
        writer.forward(
          { ...step, intent: { kind: 'entries', edits } },
          sent,
          as,
          onIntent,
          signal,
        ),
      effects => this.#journal.writes(seq, parts, effects),
    );
    if (outcome) await this.#journal.wrote(seq, parts, outcome);
    return outcome;
  }

  /** The same of taking parts back. */
  async #undo(
    seq: number,
    parts: readonly StepPart[],
  ): Promise<WriteOutcome | undefined> {
    const { writer, as, signal } = this.#options;
    const step = this.#journal.steps[seq];
    const isKnown = parts.every(({ state }) => state === 'written');
    const outcome = await sendJournalled(
      step.shoot,
      signal,
      onIntent =>
        writer.back(
          {
            ...step,
            state: isKnown ? 'written' : 'unknown',
            effects: effectsOfParts(step.effects, parts),
          },
          as,
          onIntent,
          signal,
        ),
      () => this.#journal.takesBack(seq, parts, 'writing'),
    );
    if (outcome) {
      const problem = 'problem' in outcome ? outcome.problem : null;
      await this.#journal.takesBack(seq, parts, outcome.state, problem);
    }
    return outcome;
  }
}
