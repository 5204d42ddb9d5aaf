import {
  confirmDeletionPatch,
  isDeletionConfirmed,
  operationPatch,
  withdrawConfirmationPatch,
  type EntryName,
  type JsonPatch,
  type ShootOperation,
} from 'backstage-plugin-gardener-common';
import type { GardenIdentity } from '../../access/GardenIdentity';
import type { GardenClient } from '../../garden/GardenClient';
import { GardenError } from '../../garden/GardenError';
import type { Clock } from '../../inventory/Clock';
import { liveShoot, readLiveShoot, type LiveShoot } from '../LiveShoot';
import { asGardenError } from './asGardenError';
import { MAX_TRIES, pause, pauseBefore } from './pauses';
import type { OnIntent, WriteOutcome } from './WriteOutcome';
import { whyUseless } from './whyUseless';
import { gardenProblem, ownProblem, type Problem } from '../writeProblem';
import { readVerdict, writeVerdict } from './writeVerdict';

/** What is wanted of one shoot as a whole. */
export interface OperationJob {
  readonly shoot: EntryName;
  /** Of the shoot that was reviewed. */
  readonly uid: string;
  readonly intent:
    | { readonly kind: 'operation'; readonly operation: ShootOperation }
    | { readonly kind: 'deletion' };
}

/** One job, for whom, and what is known of it. */
interface Work {
  readonly job: OperationJob;
  readonly as: GardenIdentity;
  readonly onIntent: OnIntent;
  tries: number;
  /** Whether a request was sent, and nobody knows what became of it. */
  open: boolean;
  /** Whether we have asked for the confirmation of the deletion. */
  confirming: boolean;
  /** Whether the confirmation is there, and ours. */
  confirmed: boolean;
  /** Generation of the shoot as it was read first. */
  before: number | undefined;
}

/** What comes after a request that failed. */
interface Again {
  readonly state: 'again';
  readonly after: number | undefined;
  readonly problem: Problem;
}

/**
 * Lets Gardener reconcile, retry or delete one shoot, as a user. Each round begins with a read, so what was carried out
 * without an answer is seen, and nothing is asked for twice.
 */
export class OperationWriter {
  readonly #name: string;
  readonly #client: Pick<GardenClient, 'getText' | 'patch' | 'delete'>;
  readonly #clock: Pick<Clock, 'sleep' | 'random'>;

  constructor(
    garden: {
      readonly name: string;
      readonly client: Pick<GardenClient, 'getText' | 'patch' | 'delete'>;
    },
    clock: Pick<Clock, 'sleep' | 'random'>,
  ) {
    this.#name = garden.name;
    this.#client = garden.client;
    this.#clock = clock;
  }

  /**
   * @param signal - ends the pauses between tries
   * @throws what `onIntent` throws, and the signal's reason
   */
  async write(
    job: OperationJob,
    as: GardenIdentity,
    onIntent: OnIntent,
    signal: AbortSignal,
  ): Promise<WriteOutcome> {
    const work: Work = {
      job,
      as,
      onIntent,
      tries: 1,
      open: false,
      confirming: false,
      confirmed: false,
      before: undefined,
    };
    const outcome = await this.#rounds(work, signal);
    if (outcome.state === 'refused') await this.#withdraw(work);
    return outcome;
  }

  async #rounds(work: Work, signal: AbortSignal): Promise<WriteOutcome> {
    for (let givenUp: Problem | undefined; ; ) {
      const round = await this.#round(work, givenUp);
      if (round.state !== 'again') return round;
      const { problem, after } = round;
      if (work.tries >= MAX_TRIES) {
        // What became of the last request may be seen by looking once more.
        if (givenUp || !work.open) return ended(work, problem);
        givenUp = problem;
      } else {
        work.tries += 1;
      }
      const chance = this.#clock.random();
      await pause(this.#clock, pauseBefore(work.tries, after, chance), signal);
    }
  }

  /** @param givenUp - nothing more is sent, for this reason */
  async #round(
    work: Work,
    givenUp: Problem | undefined,
  ): Promise<WriteOutcome | Again> {
    const { job } = work;
    let live: LiveShoot;
    try {
      const garden = { name: this.#name, client: this.#client };
      live = await readLiveShoot(garden, job.shoot, work.as);
    } catch (error) {
      return this.#readFailed(work, asGardenError(error, job.shoot));
    }
    if (live.shoot.uid !== job.uid) {
      return gone(work, ownProblem('recreated', job.shoot), 'refused');
    }
    work.before ??= live.shoot.generation;
    const found = foundDone(work, live);
    if (found) return found;
    if (givenUp) return refused(work, givenUp);
    const useless =
      job.intent.kind === 'operation' &&
      whyUseless(job.shoot, job.intent.operation, live);
    if (useless === 'unchanged') return { state: 'unchanged' };
    if (useless) return refused(work, useless);
    work.open = false;
    await work.onIntent([]);
    try {
      return written(work, await this.#send(work, live));
    } catch (error) {
      return this.#writeFailed(work, asGardenError(error, job.shoot));
    }
  }

  /** @returns the generation afterwards; undefined when it is not told */
  async #send(work: Work, live: LiveShoot): Promise<number | undefined> {
    const { shoot, uid, intent } = work.job;
    const annotated = {
      uid,
      resourceVersion: live.shoot.resourceVersion,
      annotations: live.annotations,
    };
    switch (intent.kind) {
      case 'operation': {
        const text = await this.#patch(
          work,
          operationPatch(annotated, intent.operation),
        );
        return liveShoot(this.#name, text).shoot.generation;
      }
      case 'deletion':
        if (!isDeletionConfirmed(annotated)) {
          work.confirming = true;
          await this.#patch(work, confirmDeletionPatch(annotated));
        }
        // Ours also when nobody heard the answer: it was not there before.
        work.confirmed = work.confirming;
        await this.#client.delete(
          'shoots',
          { namespace: shoot.namespace, name: shoot.name },
          { as: work.as, uid },
        );
        return undefined;
      default: {
        const never: never = intent;
        throw new Error(`Unknown intent: ${JSON.stringify(never)}`);
      }
    }
  }

  async #patch({ job, as }: Work, patch: JsonPatch): Promise<string> {
    const { namespace, name } = job.shoot;
    const { text } = await this.#client.patch(
      'shoots',
      { namespace, name },
      JSON.stringify(patch),
      { as },
    );
    return text;
  }

  /**
   * A confirmation that stayed behind would let the next deletion pass that nobody confirmed. Tried once: what was refused
   * stays refused, whatever becomes of this.
   */
  async #withdraw(work: Work): Promise<void> {
    if (!work.confirmed) return;
    try {
      await this.#patch(work, withdrawConfirmationPatch(work.job.uid));
    } catch (error) {
      if (!(error instanceof GardenError)) throw error;
    }
  }

  #readFailed(work: Work, error: GardenError): WriteOutcome | Again {
    const problem = gardenProblem(error, work.job.shoot);
    if (error.kind === 'notFound') {
      return gone(work, problem, 'unchanged');
    }
    const verdict = readVerdict(error);
    return verdict.kind === 'refused'
      ? ended(work, problem)
      : { state: 'again', after: verdict.after, problem };
  }

  #writeFailed(work: Work, error: GardenError): WriteOutcome | Again {
    const problem = gardenProblem(error, work.job.shoot);
    const verdict = writeVerdict(error);
    switch (verdict.kind) {
      case 'refused':
        return error.kind === 'notFound'
          ? gone(work, problem, 'unchanged')
          : refused(work, problem);
      case 'again':
        return { state: 'again', after: verdict.after, problem };
      case 'reread':
        return { state: 'again', after: undefined, problem };
      case 'unknown':
        work.open = true;
        return { state: 'again', after: verdict.after, problem };
      default: {
        const never: never = verdict;
        throw new Error(`Unknown verdict: ${JSON.stringify(never)}`);
      }
    }
  }
}

function written(
  { before = 0 }: Work,
  generation: number | undefined,
): WriteOutcome {
  return {
    state: 'written',
    effects: [],
    generation: { before, after: generation ?? before },
    reread: false,
  };
}

function refused({ tries }: Work, problem: Problem): WriteOutcome {
  return { state: 'refused', problem: { ...problem, tries } };
}

function ended(work: Work, problem: Problem): WriteOutcome {
  return work.open
    ? {
        state: 'unknown',
        effects: [],
        problem: { ...problem, tries: work.tries },
      }
    : refused(work, problem);
}

/** The shoot that was reviewed is not there: deleted, which may be what we asked for. */
function gone(
  work: Work,
  problem: Problem,
  byOthers: 'unchanged' | 'refused',
): WriteOutcome {
  if (work.job.intent.kind === 'operation') return refused(work, problem);
  if (work.open) return written(work, undefined);
  return byOthers === 'unchanged'
    ? { state: 'unchanged' }
    : refused(work, problem);
}

/** A shoot that is being deleted is as wanted; an operation that was carried out has raised the generation. */
function foundDone(
  work: Work,
  { shoot: { deleting, generation } }: LiveShoot,
): WriteOutcome | undefined {
  const { job, open, before } = work;
  switch (job.intent.kind) {
    case 'deletion':
      if (!deleting) return undefined;
      return open ? written(work, generation) : { state: 'unchanged' };
    case 'operation':
      return open && before !== undefined && generation > before
        ? written(work, generation)
        : undefined;
    default: {
      const never: never = job.intent;
      throw new Error(`Unknown intent: ${JSON.stringify(never)}`);
    }
  }
}
