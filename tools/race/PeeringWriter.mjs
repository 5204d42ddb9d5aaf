import { planRequest } from './planRequest.mjs';
import { waitFor } from './waitFor.mjs';

/** So often a user tries who is told that somebody else was faster. */
const MOST_TRIES = 5;
/** Pairs of one shoot that are changed together. */
const MOST_PAIRS = 3;
const WRITTEN = ['written', 'rollingOut', 'done'];

/** A user who changes peerings through the portal, one change after the other, and writes down what became of each. */
export class PeeringWriter {
  #api;
  #random;
  #pairs;

  /**
   * @param pairs those that this writer alone changes; the lists in which they stand are changed by others too
   */
  constructor({ name, api, random, pairs }) {
    this.name = name;
    this.#api = api;
    this.#random = random;
    this.#pairs = pairs;
    /** Ids of the plans that were applied, with the state to which each came. */
    this.changes = new Map();
    /** What was said of plans that were overtaken, one for each time. */
    this.overtaken = [];
    /** Changes that were found carried out by somebody who wanted the same. */
    this.alreadySo = 0;
    /** What was said last of changes that never came to be. */
    this.givenUp = [];
  }

  /** Turns one to three pairs of one shoot round: those that are peered, and those that are not. */
  async changeOwn() {
    const { a, b } = this.#random.pick(this.#pairs);
    const own = this.#random.pick([a, b]);
    const pairs = this.#random
      .shuffled(this.#pairs.filter(pair => pair.has(own)))
      .slice(0, 1 + this.#random.below(MOST_PAIRS));
    if (await this.#change(planRequest(own, pairs), () => {}, false)) {
      for (const pair of pairs) pair.peered = !pair.peered;
    }
  }

  /**
   * Wants the same of one pair as others who are at the same rendezvous: all have their plans when the first one is
   * applied.
   *
   * @returns whether the pair is as wanted
   */
  async changeShared(pair, rendezvous) {
    const own = this.#random.pick([pair.a, pair.b]);
    return await this.#change(
      planRequest(own, [pair]),
      () => rendezvous.meet(),
      true,
    );
  }

  /** @param shared whether somebody else may want the same */
  async #change(request, beforeApply, shared) {
    let said;
    for (let tried = 1; tried <= MOST_TRIES; tried++) {
      const plan = await this.#api.post('/api/gardener/plans', request);
      if (tried === 1) await beforeApply();
      if (shared && wantsNothing(plan)) {
        this.alreadySo += 1;
        return true;
      }
      said = refusalOf(plan) ?? (await this.#apply(plan.body));
      if (said === undefined) return true;
      this.overtaken.push(said);
    }
    this.givenUp.push(said);
    return false;
  }

  /** What was said when it was not written; undefined when it was. */
  async #apply({ id, blockers, steps }) {
    const words = blockers[0]?.message ?? unasked(steps);
    if (words !== undefined) return words;
    const { status, body } = await this.#api.post(
      `/api/gardener/plans/${id}/apply`,
      { acceptWarnings: true },
    );
    if (status === 409) return body.error.message;
    if (status !== 202) throw unexpected('apply', status, body);
    const change = await waitFor(`change ${id} to be written`, async () => {
      const now = await this.#api.get(`/api/gardener/changes/${id}`);
      return now.state !== 'writing' && now;
    });
    this.changes.set(id, change.state);
    if (WRITTEN.includes(change.state)) return undefined;
    const problem = change.steps.find(step => step.problem)?.problem;
    if (!['refused', 'undone'].includes(change.state) || !problem) {
      throw unexpected('change', change.state, change);
    }
    return problem.message;
  }
}

function wantsNothing({ status, body }) {
  return (
    status === 201 && body.blockers.some(({ code }) => code === 'nothingToDo')
  );
}

/** What was said to a plan that could not be made because of somebody else; undefined for one that was made. */
function refusalOf({ status, body }) {
  if (status === 201) return undefined;
  if (status === 409) return body.error.message;
  throw unexpected('plan', status, body);
}

/** A step that the Garden was not asked about carries the reason. */
function unasked(steps) {
  const step = steps.find(({ dryRun }) => dryRun.verdict !== 'accepted');
  return step?.dryRun.reason;
}

function unexpected(what, status, body) {
  return new Error(`The ${what} came to ${status}: ${JSON.stringify(body)}`);
}
