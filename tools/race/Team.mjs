import { Ledger, pairsAmong } from './Ledger.mjs';
import { PeeringWriter } from './PeeringWriter.mjs';
import { Rendezvous } from './Rendezvous.mjs';

/** Of so many changes of each writer one is of a pair that all writers of the team want to be the same. */
const SHARED_EACH = 5;
/** Pairs of which all want the same. Each is added, and the next time removed. */
const SHARED_PAIRS = 4;

/** The writers of one user: each changes pairs of its own, in lists that they share; and all the same pair now and then. */
export class Team {
  #shared;

  constructor({ user, writers, shoots, api, random }) {
    this.api = api;
    this.shoots = shoots;
    const pairs = random.shuffled(pairsAmong(shoots));
    this.ledger = new Ledger(pairs);
    this.#shared = pairs.slice(0, SHARED_PAIRS);
    const own = pairs.slice(SHARED_PAIRS);
    this.writers = Array.from(
      { length: writers },
      (_, index) =>
        new PeeringWriter({
          name: `${user}-${index + 1}`,
          api,
          random: random.fork(),
          pairs: own.filter((_pair, place) => place % writers === index),
        }),
    );
  }

  /** Every writer makes so many changes, all at the same time. `onChange` is called after each. */
  async run(changes, onChange) {
    const rounds = Array.from({ length: changes }, (_, round) =>
      round % SHARED_EACH === 0
        ? this.#sharedRound(round / SHARED_EACH)
        : writer => writer.changeOwn(),
    );
    await Promise.all(
      this.writers.map(async writer => {
        for (const round of rounds) {
          await round(writer);
          onChange();
        }
      }),
    );
  }

  #sharedRound(turn) {
    const pair = this.#shared[Math.floor(turn / 2) % SHARED_PAIRS];
    const planned = new Rendezvous(this.writers.length);
    const through = new Rendezvous(this.writers.length);
    let changed = false;
    return async writer => {
      if (await writer.changeShared(pair, planned)) changed = true;
      await through.meet();
      // By the first one who comes here; the others find it as it is to be.
      if (changed) pair.peered = !pair.peered;
      changed = false;
    };
  }
}
