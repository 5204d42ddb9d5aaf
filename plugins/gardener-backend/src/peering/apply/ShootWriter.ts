import {
  patchEntries,
  type EntryEffect,
  type EntryPatch,
} from 'backstage-plugin-gardener-common';
import type { GardenIdentity } from '../../access/GardenIdentity';
import type { GardenClient } from '../../garden/GardenClient';
import type { GardenError } from '../../garden/GardenError';
import type { Clock } from '../../inventory/Clock';
import { liveShoot, readLiveShoot, type LiveShoot } from '../LiveShoot';
import { shootPrint } from '../shootPrint';
import { asGardenError } from './asGardenError';
import { EntriesAttempt, type EntriesJob } from './EntriesAttempt';
import { MAX_TRIES, pause, pauseBefore } from './pauses';
import type { OnIntent, WriteOutcome } from './WriteOutcome';
import {
  conflictProblem,
  gardenProblem,
  ownProblem,
  type Problem,
} from '../writeProblem';
import { readVerdict, writeVerdict } from './writeVerdict';

/** How often the intent is carried out again because somebody else was faster. */
export const MAX_REREADS = 10;
/** So that two who are in each other's way are so once; milliseconds, by chance. */
const REREAD_PAUSE_MS = 60;

/** What the writer needs of a Garden. */
export interface WriterGarden {
  readonly name: string;
  readonly client: Pick<GardenClient, 'getText' | 'patch'>;
}

/** One job, for whom, and who is told of it. */
interface Work {
  readonly job: EntriesJob;
  readonly as: GardenIdentity;
  readonly onIntent: OnIntent;
  readonly signal: AbortSignal;
  readonly attempt: EntriesAttempt;
}

type Patch = Extract<EntryPatch, { kind: 'patch' }>;

/**
 * Writes the entries of one shoot as a user: reads it, carries the intent out on what is there, and sends it once. When
 * somebody else was faster it reads again; when no answer comes it reads to find out. Two requests when all goes well.
 */
export class ShootWriter {
  readonly #garden: WriterGarden;
  readonly #clock: Pick<Clock, 'sleep' | 'random'>;

  constructor(garden: WriterGarden, clock: Pick<Clock, 'sleep' | 'random'>) {
    this.#garden = garden;
    this.#clock = clock;
  }

  /**
   * @param signal - ends the pauses between tries; a request that is under way is waited for
   * @throws what `onIntent` throws, and the signal's reason
   */
  async write(
    job: EntriesJob,
    as: GardenIdentity,
    onIntent: OnIntent,
    signal: AbortSignal,
  ): Promise<WriteOutcome> {
    const attempt = new EntriesAttempt(job);
    const work: Work = { job, as, onIntent, signal, attempt };
    for (;;) {
      const outcome = await this.#once(work);
      if (outcome) return outcome;
    }
  }

  /** Reads, and writes unless it is done. Undefined: once more. */
  async #once(work: Work): Promise<WriteOutcome | undefined> {
    const { job, attempt } = work;
    let live: LiveShoot;
    try {
      live = await readLiveShoot(this.#garden, job.shoot, work.as);
    } catch (error) {
      return this.#readFailed(work, asGardenError(error, job.shoot));
    }
    const { shoot, extensions } = live;
    if (shoot.uid !== job.uid) {
      return attempt.gone('recreated', ownProblem('recreated', job.shoot));
    }
    attempt.compare(() => shootPrint(live));
    attempt.see(shoot.peering);
    const patch = patchEntries(
      { uid: shoot.uid, resourceVersion: shoot.resourceVersion, extensions },
      attempt.editsOn(shoot.peering),
    );
    switch (patch.kind) {
      case 'nothing':
        return attempt.finished();
      case 'unreadable':
        return attempt.ended(ownProblem('unreadable', job.shoot, patch.reason));
      case 'patch':
        break;
      default: {
        const never: never = patch;
        throw new Error(`Unknown patch: ${JSON.stringify(never)}`);
      }
    }
    if (attempt.givenUp) return attempt.ended(attempt.givenUp);
    // Gardener refuses changes of the spec of both, in words that help nobody.
    if (shoot.deleting) {
      return attempt.ended(ownProblem('deleting', job.shoot));
    }
    if (shoot.migrating) {
      return attempt.ended(ownProblem('migrating', job.shoot));
    }
    return this.#send(work, live, patch);
  }

  async #send(
    work: Work,
    live: LiveShoot,
    { patch, effects }: Patch,
  ): Promise<WriteOutcome | undefined> {
    const { job, attempt } = work;
    await work.onIntent(attempt.with(effects));
    let after: LiveShoot['shoot'];
    try {
      const { text } = await this.#garden.client.patch(
        'shoots',
        { namespace: job.shoot.namespace, name: job.shoot.name },
        JSON.stringify(patch),
        { as: work.as },
      );
      after = liveShoot(this.#garden.name, text).shoot;
    } catch (error) {
      return this.#writeFailed(work, effects, asGardenError(error, job.shoot));
    }
    attempt.answered(effects, live.shoot, after);
    if (attempt.isFinished) return attempt.finished();
    return this.#reread(work, conflictProblem(job.shoot));
  }

  async #readFailed(
    work: Work,
    error: GardenError,
  ): Promise<WriteOutcome | undefined> {
    const { job, attempt } = work;
    const problem = gardenProblem(error, job.shoot);
    if (error.kind === 'notFound') return attempt.gone('notFound', problem);
    const verdict = readVerdict(error);
    switch (verdict.kind) {
      case 'refused':
        return attempt.ended(problem);
      case 'again':
        return attempt.givenUp
          ? attempt.ended(attempt.givenUp)
          : this.#again(work, verdict.after, problem);
      default: {
        const never: never = verdict;
        throw new Error(`Unknown verdict: ${JSON.stringify(never)}`);
      }
    }
  }

  async #writeFailed(
    work: Work,
    effects: readonly EntryEffect[],
    error: GardenError,
  ): Promise<WriteOutcome | undefined> {
    const { job, attempt } = work;
    const problem = gardenProblem(error, job.shoot);
    if (error.kind === 'notFound') return attempt.gone('notFound', problem);
    const verdict = writeVerdict(error);
    switch (verdict.kind) {
      case 'refused':
        return attempt.ended(problem);
      case 'again':
        return this.#again(work, verdict.after, problem);
      case 'reread':
        return this.#reread(work, problem);
      case 'unknown':
        attempt.unanswered(effects);
        return this.#again(work, verdict.after, problem);
      default: {
        const never: never = verdict;
        throw new Error(`Unknown verdict: ${JSON.stringify(never)}`);
      }
    }
  }

  /** Pauses and lets the loop go on, unless it was tried often enough: then it may be looked at once more. */
  async #again(
    { attempt, signal }: Work,
    after: number | undefined,
    problem: Problem,
  ): Promise<WriteOutcome | undefined> {
    if (attempt.tries >= MAX_TRIES) {
      if (!attempt.isOpen) return attempt.ended(problem);
      attempt.givenUp = problem;
    } else {
      attempt.tries += 1;
    }
    await pause(
      this.#clock,
      pauseBefore(attempt.tries, after, this.#clock.random()),
      signal,
    );
    return undefined;
  }

  /** Lets the loop go on, unless others were faster too often. */
  async #reread(
    { attempt, signal }: Work,
    problem: Problem,
  ): Promise<WriteOutcome | undefined> {
    if (attempt.rereads >= MAX_REREADS) return attempt.ended(problem);
    attempt.rereads += 1;
    await pause(this.#clock, this.#clock.random() * REREAD_PAUSE_MS, signal);
    return undefined;
  }
}
