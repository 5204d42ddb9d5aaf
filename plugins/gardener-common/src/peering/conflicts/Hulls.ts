import type { QuickRange, ShootNetworks } from './networkClashes';

/** First and last address of the nodes, and of pods and services together. */
const WIDTH = 4;
/** There is room for so many at first, and twice as many each time that it is full. */
const FIRST_SHOOTS = 64;

/** So many, and no more than there are bits, are looked through, each with each, faster than put in order. */
const FEW = 32;

const NOTHING: readonly number[] = Object.freeze([]);

/**
 * From where to where the networks of many shoots reach, side by side in memory. Most pairs of shoots are far apart, and to see
 * that their networks need not be looked at.
 *
 * Shoots are known by their number. What is not there reaches nowhere.
 */
export class Hulls {
  #ends = new Float64Array(WIDTH * FIRST_SHOOTS).fill(NaN);

  /** @param networks - undefined when there is no shoot of the number */
  set(index: number, networks: ShootNetworks | undefined): void {
    const at = index * WIDTH;
    if (at >= this.#ends.length) this.#grow(at);
    const ends = this.#ends;
    ends.fill(NaN, at, at + WIDTH);
    if (!networks) return;
    spread(ends, at, networks.nodes);
    spread(ends, at + 2, networks.services);
    spread(ends, at + 2, networks.pods);
  }

  /** False when the node networks of two are apart for sure. */
  nodesMayMeet(index: number, other: number): boolean {
    const ends = this.#ends;
    const a = index * WIDTH;
    const b = other * WIDTH;
    return ends[a] <= ends[b + 1] && ends[b] <= ends[a + 1];
  }

  /** Of some, those whose node networks may meet those of another one of them, in no order. Costs sorting them. */
  nodesTogether(indexes: readonly number[]): readonly number[] {
    if (indexes.length <= FEW) return this.#togetherOfFew(indexes);
    const ends = this.#ends;
    // NaN is in no order.
    const sorted = indexes
      .filter(index => !Number.isNaN(ends[index * WIDTH]))
      .sort((a, b) => ends[a * WIDTH] - ends[b * WIDTH]);
    const together: number[] = [];
    // Of those that came, the one that reaches furthest: what begins behind its end meets none of them.
    let furthest = -1;
    let isKnown = false;
    for (const index of sorted) {
      const isMeeting = furthest >= 0 && this.nodesMayMeet(furthest, index);
      if (isMeeting) {
        if (!isKnown) together.push(furthest);
        together.push(index);
        isKnown = true;
      }
      if (
        furthest < 0 ||
        ends[index * WIDTH + 1] > ends[furthest * WIDTH + 1]
      ) {
        furthest = index;
        isKnown = isMeeting;
      }
    }
    return together;
  }

  /** False when two have nothing that would be in conflict if they peered, for sure. */
  mayClash(index: number, other: number): boolean {
    const ends = this.#ends;
    const a = index * WIDTH;
    const b = other * WIDTH;
    return (
      (ends[a] <= ends[b + 1] && ends[b] <= ends[a + 1]) ||
      (ends[a] <= ends[b + 3] && ends[b + 2] <= ends[a + 1]) ||
      (ends[a + 2] <= ends[b + 1] && ends[b] <= ends[a + 3])
    );
  }

  /** The same for as many as an integer has bits, one for each that was seen to meet another one. Costs their pairs. */
  #togetherOfFew(indexes: readonly number[]): readonly number[] {
    let met = 0;
    for (let i = 1; i < indexes.length; i++) {
      for (let j = 0; j < i; j++) {
        if (this.nodesMayMeet(indexes[i], indexes[j])) {
          met |= (1 << i) | (1 << j);
        }
      }
    }
    return met === 0
      ? NOTHING
      : indexes.filter((_, i) => ((met >>> i) & 1) === 1);
  }

  #grow(needed: number): void {
    let length = this.#ends.length;
    while (length <= needed) length *= 2;
    const grown = new Float64Array(length).fill(NaN);
    grown.set(this.#ends);
    this.#ends = grown;
  }
}

/** Lets first and last address reach over some ranges, too. NaN, which stands for none, is above and below nothing. */
function spread(
  ends: Float64Array,
  at: number,
  ranges: readonly QuickRange[],
): void {
  for (const { first, last } of ranges) {
    if (!(ends[at] <= first)) ends[at] = first;
    if (!(ends[at + 1] >= last)) ends[at + 1] = last;
  }
}
