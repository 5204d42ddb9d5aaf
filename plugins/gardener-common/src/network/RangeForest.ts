import type { Cidr } from './Cidr';
import { compareRanges, contains, overlaps } from './overlap';

/**
 * A range with everybody who has it.
 *
 * @public
 */
export interface HeldRange<Key> {
  readonly range: Cidr;
  /** At least one, each once, in no order. */
  readonly keys: readonly Key[];
}

/** Networks are nested or disjoint, so each has one closest range around it at most. */
interface Held<Key> extends HeldRange<Key> {
  readonly keys: Key[];
  outer: Held<Key> | undefined;
}

/**
 * Ranges and who has them, for questions of overlap. Ranges that are equal are one with a count, so ten thousand of them cost
 * no more than ten thousand different ones: never their pairs.
 *
 * Made from nothing in O(N log N). A change costs finding the place of the range, what lies in it, and its owners.
 *
 * @public
 */
export class RangeForest<Key> {
  /** By first address, the wider first: what lies in a range comes right behind it. */
  readonly #held: Held<Key>[] = [];

  /** @param blocks - each range once for each who has it, in any order */
  constructor(
    blocks: readonly { readonly network: Cidr; readonly key: Key }[] = [],
  ) {
    const sorted = inOrder(blocks);
    let last: Held<Key> | undefined;
    for (let from = 0, to = 0; from < sorted.length; from = to) {
      const { network } = sorted[from];
      while (to < sorted.length && sorted[to].network.text === network.text) {
        to += 1;
      }
      last = {
        range: network,
        keys: sorted.slice(from, to).map(({ key }) => key),
        outer: closestAround(last, network),
      };
      this.#held.push(last);
    }
  }

  /** Each range once, in ascending order. */
  get ranges(): readonly HeldRange<Key>[] {
    return this.#held;
  }

  add(network: Cidr, key: Key): void {
    const at = this.#place(network);
    const known = this.#held[at];
    if (known?.range.text === network.text) {
      if (!known.keys.includes(key)) known.keys.push(key);
      return;
    }
    const added: Held<Key> = {
      range: network,
      keys: [key],
      outer: closestAround(this.#held[at - 1], network),
    };
    this.#held.splice(at, 0, added);
    for (const inner of this.#inside(at)) {
      if (inner.outer === added.outer) inner.outer = added;
    }
  }

  remove(network: Cidr, key: Key): void {
    const at = this.#place(network);
    const known = this.#held[at];
    if (known?.range.text !== network.text) return;
    const position = known.keys.indexOf(key);
    if (position < 0) return;
    known.keys.splice(position, 1);
    if (known.keys.length > 0) return;
    for (const inner of this.#inside(at)) {
      if (inner.outer === known) inner.outer = known.outer;
    }
    this.#held.splice(at, 1);
  }

  /** All ranges that share an address with the given one: those around it, itself, and those in it. Costs what it finds. */
  *overlapping(network: Cidr): Generator<HeldRange<Key>, void, undefined> {
    const at = this.#place(network);
    for (
      let around = closestAround(this.#held[at - 1], network);
      around;
      around = around.outer
    ) {
      yield around;
    }
    for (let i = at; i < this.#held.length; i++) {
      if (!contains(network, this.#held[i].range)) return;
      yield this.#held[i];
    }
  }

  /**
   * Everything that overlaps, in O(N + K): a range with one around it, and a range with itself when several have it.
   */
  *overlaps(): Generator<
    { readonly outer: HeldRange<Key>; readonly inner: HeldRange<Key> },
    void,
    undefined
  > {
    for (const inner of this.#held) {
      if (inner.keys.length > 1) yield { outer: inner, inner };
      for (let { outer } = inner; outer; outer = outer.outer) {
        yield { outer, inner };
      }
    }
  }

  /** Where a range is, or would be. */
  #place(network: Cidr): number {
    let from = 0;
    let to = this.#held.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (compareRanges(this.#held[middle].range, network) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** What lies in the range at a place, itself apart. */
  *#inside(at: number): Generator<Held<Key>, void, undefined> {
    const { range } = this.#held[at];
    for (let i = at + 1; i < this.#held.length; i++) {
      if (!overlaps(range, this.#held[i].range)) return;
      yield this.#held[i];
    }
  }
}

/** Mostly there is nothing to do: of a few that overlap, most are equal. */
function inOrder<Block extends { readonly network: Cidr }>(
  blocks: readonly Block[],
): readonly Block[] {
  const isInOrder = blocks.every(
    ({ network }, index) =>
      index === 0 || compareRanges(blocks[index - 1].network, network) <= 0,
  );
  return isInOrder
    ? blocks
    : [...blocks].sort((a, b) => compareRanges(a.network, b.network));
}

/** @param before - the last range that is in front of the given one */
function closestAround<Key>(
  before: Held<Key> | undefined,
  network: Cidr,
): Held<Key> | undefined {
  let around = before;
  while (around && !contains(around.range, network)) around = around.outer;
  return around;
}
