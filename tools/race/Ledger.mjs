/** Names one shoot, within a Garden. */
export const shootKey = ({ namespace, name }) => `${namespace}/${name}`;

/** Two shoots, which list each other or not. */
export class Pair {
  constructor(a, b) {
    this.a = a;
    this.b = b;
    this.peered = false;
  }

  has(shoot) {
    return this.a === shoot || this.b === shoot;
  }

  /** The one that is not this one. */
  other(shoot) {
    return this.a === shoot ? this.b : this.a;
  }
}

/** Every two of some shoots. */
export function pairsAmong(shoots) {
  return shoots.flatMap((a, index) =>
    shoots.slice(index + 1).map(b => new Pair(a, b)),
  );
}

/** What must stand in the list of each shoot in the end, by what was written down of each change. */
export class Ledger {
  #pairs;

  constructor(pairs) {
    this.#pairs = pairs;
  }

  /** The entries that a shoot must have, in no order. */
  entriesOf(shoot) {
    return this.#pairs
      .filter(pair => pair.peered && pair.has(shoot))
      .map(pair => pair.other(shoot));
  }

  /** How many pairs are peered. */
  get peered() {
    return this.#pairs.filter(pair => pair.peered).length;
  }
}
