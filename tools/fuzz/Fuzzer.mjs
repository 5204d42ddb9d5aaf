import fc from 'fast-check';
import { Random } from '../race/Random.mjs';
import { waitFor } from '../race/waitFor.mjs';
import { applyTwist } from './applyTwist.mjs';
import { checkAnswer } from './checkAnswer.mjs';
import { Coverage } from './Coverage.mjs';
import { Draft } from './Draft.mjs';
import { playCreation } from './playCreation.mjs';
import { playPlan } from './playPlan.mjs';
import { describe, Problems } from './Problems.mjs';
import { CALLERS, requestsOf } from './requests.mjs';

/** Requests under way at a time; those of one plan come beside. */
export const PARALLEL = 8;
/** At first each operation is called as the contract says, by a user and by a service, so that everything has run once. */
const FIRST_CALLERS = ['mara', 'search'];
/** One of so many episodes is a plan from its beginning to its end. */
const PLAN_EACH = 16;
/** The same of a new shoot. */
const CREATION_EACH = 48;
/** Of ten requests so many are about a shoot that the caller may see. */
const OWN_SHOOTS = 7;

/**
 * Sends requests in episodes: each a request by itself, or a plan or a new shoot with all that may be done with it. The same seed gives the
 * same episodes, but for what is filled in of earlier answers.
 */
export class Fuzzer {
  #contract;
  #callers;
  #sender;
  #known;
  #seed;
  #requests;
  #next = 0;
  #applied = new Map();

  constructor({ contract, callers, sender, known, seed }) {
    this.#contract = contract;
    this.#callers = callers;
    this.#sender = sender;
    this.#known = known;
    this.#seed = seed;
    this.#requests = contract.operations.map(operation => ({
      operation,
      ...requestsOf(operation, contract),
    }));
    this.coverage = new Coverage(contract.operations);
    this.problems = new Problems();
  }

  /** Goes on until so many requests have been sent in all. `onEpisode` is called after each. */
  async run(upTo, onEpisode) {
    const work = async () => {
      while (this.coverage.sent < upTo) {
        const episode = this.#next;
        this.#next += 1;
        await this.#play(episode);
        onEpisode();
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
  }

  /** Waits until every change that was begun has come to an end of its writes. */
  async settle() {
    for (const [id, caller] of this.#applied) {
      await waitFor(`change ${id} to be written`, async () => {
        const answer = await this.#callers
          .api(caller)
          .fetch(`/api/gardener/changes/${id}`);
        // Who may not see it any more can't wait for it.
        if (!answer.ok) return true;
        const { state } = await answer.json();
        return state !== 'writing';
      });
      this.#applied.delete(id);
    }
  }

  async #play(episode) {
    const random = new Random(this.#seed * 1_000_003 + episode);
    const all = this.#requests;
    const first = FIRST_CALLERS[Math.floor(episode / all.length)];
    if (first) {
      const { operation, bare } = all[episode % all.length];
      const caller = { kind: 'known', name: first };
      await this.#sendOne(episode, random, operation, {
        ...{ caller, twists: [] },
        values: sample(bare, random),
      });
    } else if (random.below(PLAN_EACH) === 0) {
      await this.#playPlan(episode, random);
    } else if (random.below(CREATION_EACH) === 0) {
      await playCreation(this.#stage(episode, random));
    } else {
      const { operation, any } = random.pick(all);
      await this.#sendOne(episode, random, operation, sample(any, random));
    }
  }

  async #sendOne(episode, random, operation, { caller, values, twists }) {
    const focus = this.#known.focus(random, {
      operation: operation.id,
      caller: random.below(10) < OWN_SHOOTS ? caller.name : undefined,
    });
    const draft = new Draft(operation, caller, values, focus);
    for (const twist of twists) applyTwist(draft, twist);
    await this.#send(episode, draft);
  }

  async #playPlan(episode, random) {
    await playPlan({
      ...this.#stage(episode, random),
      contract: this.#contract,
      onApplied: (id, caller) => this.#applied.set(id, caller),
    });
  }

  /** What whoever plays an episode of several requests needs. */
  #stage(episode, random) {
    return {
      random,
      known: this.#known,
      callers: CALLERS.map(({ name }) => name),
      send: (caller, id, values) =>
        this.#send(episode, new Draft(this.#operation(id), caller, values, {})),
      onProblem: (title, example) => this.problems.add(title, example),
    };
  }

  #operation(id) {
    return this.#contract.operations.find(operation => operation.id === id);
  }

  /** Sends, checks, and learns from the answer. Gives it with `shown`, the lines that describe it. */
  async #send(episode, draft) {
    const { operation, caller } = draft;
    await this.#callers.renew();
    const request = draft.rendered();
    const { method, headers } = request;
    const authorization = this.#callers.authorizationOf(caller);
    const answer = await this.#sender.send({
      ...request,
      headers:
        authorization === undefined
          ? headers
          : [...headers, ['Authorization', authorization]],
    });
    answer.json = jsonOf(answer.text);
    this.coverage.add(operation, method, answer.status);
    const shown = describe({ episode, caller, request, answer });
    for (const title of checkAnswer(
      { operation, caller, method, headers },
      answer,
    )) {
      this.problems.add(`${operation.id}: ${title}`, shown);
    }
    if (answer.status >= 200 && answer.status < 300 && answer.json) {
      this.#known.learn(answer, caller.name, operation.id);
    }
    return { ...answer, shown };
  }
}

function jsonOf(text) {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const sample = (arbitrary, random) =>
  fc.sample(arbitrary, { seed: random.below(2 ** 31), numRuns: 1 })[0];
