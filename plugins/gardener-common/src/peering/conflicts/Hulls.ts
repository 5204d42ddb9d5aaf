import type { QuickRange, ShootNetworks } from './networkClashes';

/** First and last address of the nodes, and of pods and services together. */
const WIDTH = 4;

/**
 * From where to where the networks of many shoots reach, side by side in memory. Most pairs of shoots are far apart, and to see
 * that their networks need not be looked at.
 *
 * Shoots are known by their number. What is not there reaches nowhere.
 */
export class Hulls {
  readonly #ends: number[] = [];

  /** @param networks - undefined when there is no shoot of the number */
  set(index: number, networks: ShootNetworks | undefined): void {
    const at = index * WIDTH;
    while (this.#ends.length < at + WIDTH) this.#ends.push(NaN);
    const nodes = networks?.nodes ?? [];
    const inner = networks ? [...networks.services, ...networks.pods] : [];
    this.#ends[at] = firstOf(nodes);
    this.#ends[at + 1] = lastOf(nodes);
    this.#ends[at + 2] = firstOf(inner);
    this.#ends[at + 3] = lastOf(inner);
  }

  /** False when the node networks of two are apart for sure. */
  nodesMayMeet(index: number, other: number): boolean {
    const ends = this.#ends;
    const a = index * WIDTH;
    const b = other * WIDTH;
    return ends[a] <= ends[b + 1] && ends[b] <= ends[a + 1];
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
}

/** NaN for none, which is above and below nothing. */
function firstOf(ranges: readonly QuickRange[]): number {
  let least = NaN;
  for (const { first } of ranges) if (!(least <= first)) least = first;
  return least;
}

function lastOf(ranges: readonly QuickRange[]): number {
  let most = NaN;
  for (const { last } of ranges) if (!(most >= last)) most = last;
  return most;
}
