import {
  type EntryEdit,
  type EntryEffect,
  type EntryName,
  type PeeringConfig,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import { effectsFound } from './effectsFound';
import { leavesAsIs } from './leavesAsIs';
import { leaveTheirs } from './leaveTheirs';
import type { WriteOutcome } from './WriteOutcome';
import type { Problem } from '../writeProblem';

/** What is wanted of one shoot. */
export interface EntriesJob {
  readonly shoot: EntryName;
  /** Of the shoot that was reviewed. */
  readonly uid: string;
  /** On a shoot whose configuration is this. */
  readonly edits: (config: PeeringConfig) => readonly EntryEdit[];
  /**
   * Whether they say how the shoot is to be, and are carried out again on what others did at the same time. Otherwise
   * they are carried out once.
   */
  readonly untilSo: boolean;
  /**
   * Print of the shoot as it was reviewed, of a job that nobody has begun: afterwards the shoot differs by what was
   * written.
   */
  readonly reviewed?: string;
  /** Of a request that was sent before and whose answer nobody heard. */
  readonly sent: readonly EntryEffect[];
  /** Whether all is as wanted when the shoot is not there any more, or another one has its name. */
  readonly fineWithout: {
    readonly notFound: boolean;
    readonly recreated: boolean;
  };
}

type Generations = Extract<WriteOutcome, { state: 'written' }>['generation'];

/** What is known of one job while it is carried out: what is in the Garden, what may be, and what is left to do. */
export class EntriesAttempt {
  /** Tries that failed for a moment, and the one that goes on. */
  tries = 1;
  /** How often it was read again because somebody else was faster. */
  rereads = 0;
  /** Set when it was tried often enough: then it is only looked at, to find out what became of the last request. */
  givenUp: Problem | undefined;
  readonly #job: EntriesJob;
  /** Of the last request whose answer is not known. */
  #open: readonly EntryEffect[];
  /** Of the requests that were carried out. */
  #done: readonly EntryEffect[] = [];
  /** Of all requests that may have been. */
  #sent: readonly EntryEffect[];
  #generation: Generations;
  /** Whether all that was wanted was carried out; only doubles are left to be dropped then. */
  #complete = false;
  #isCompared = false;
  /** Somebody has changed it since the review. */
  #isOvertaken = false;
  /** Entries that somebody else added at the same time. */
  #doubled: readonly EntryEdit[] = [];

  constructor(job: EntriesJob) {
    this.#job = job;
    this.#open = job.sent;
    this.#sent = job.sent;
  }

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** Takes in whether the shoot that is read first is the one that was reviewed. */
  compare(print: () => string): void {
    const { reviewed } = this.#job;
    if (this.#isCompared || reviewed === undefined) return;
    this.#isCompared = true;
    this.#isOvertaken = print() !== reviewed;
  }

  /** Takes in how the shoot is now, which tells what became of a request without an answer. */
  see(config: PeeringConfig): void {
    this.#done = [...this.#done, ...effectsFound(config, this.#open)];
    this.#open = [];
    this.#doubled = doublesOf(config, this.#sent);
  }

  /** What is left to be done on a shoot that was just seen. */
  editsOn(config: PeeringConfig): readonly EntryEdit[] {
    return this.#complete
      ? this.#doubled
      : [...this.#job.edits(config), ...this.#doubled];
  }

  /** What the shoot will differ in once a request with these effects is carried out. */
  with(effects: readonly EntryEffect[]): readonly EntryEffect[] {
    return [...this.#done, ...effects];
  }

  /** A request was carried out. `after` is the shoot as it was then. */
  answered(
    effects: readonly EntryEffect[],
    before: Pick<Shoot, 'generation'>,
    after: Pick<Shoot, 'generation' | 'peering'>,
  ): void {
    const { untilSo, edits } = this.#job;
    const { peering } = after;
    this.#done = this.with(effects);
    this.#sent = [...this.#sent, ...effects];
    this.#generation = {
      before: this.#generation?.before ?? before.generation,
      after: after.generation,
    };
    // A position may have held another entry of the same name, and an entry may have been added just before.
    this.#complete ||= !untilSo || leavesAsIs(peering, edits(peering));
    this.#doubled = doublesOf(peering, this.#sent);
  }

  /** A request was sent, and nobody knows what became of it. */
  unanswered(effects: readonly EntryEffect[]): void {
    this.#open = effects;
    this.#sent = [...this.#sent, ...effects];
  }

  get isFinished(): boolean {
    return this.#complete && this.#doubled.length === 0;
  }

  /** The shoot is as wanted. */
  finished(): WriteOutcome {
    return this.#done.length === 0
      ? { state: 'unchanged' }
      : {
          state: 'written',
          effects: this.#done,
          generation: this.#generation,
          reread: this.#isOvertaken || this.rereads > 0,
        };
  }

  /**
   * It can't be carried out. That is a refusal only if nothing of it is in the Garden: otherwise what was done, or may
   * have been, must be known to whoever goes on with it.
   */
  ended(problem: Problem): WriteOutcome {
    if (this.#complete && !this.isOpen) return this.finished();
    const effects = this.with(this.#open);
    const counted = { ...problem, tries: this.tries + this.rereads };
    return effects.length > 0
      ? { state: 'unknown', effects, problem: counted }
      : { state: 'refused', problem: counted };
  }

  /** The shoot that was reviewed is gone, with all that was written on it. */
  gone(kind: 'notFound' | 'recreated', problem: Problem): WriteOutcome {
    this.#open = [];
    if (this.#job.fineWithout[kind]) return this.finished();
    this.#complete = false;
    this.#done = [];
    return this.ended(problem);
  }
}

/** Edits for entries that are there twice after they were added by us, who found none. */
function doublesOf(
  config: PeeringConfig,
  effects: readonly EntryEffect[],
): readonly EntryEdit[] {
  return effects.flatMap(effect =>
    effect.kind === 'added' ? leaveTheirs(config, effect) ?? [] : [],
  );
}
