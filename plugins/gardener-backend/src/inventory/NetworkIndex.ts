import type { Cidr, IpFamily } from 'backstage-plugin-gardener-common';

type Located = Pick<Cidr, 'family' | 'first' | 'prefix'>;

/** One network, or only the place where two others part. */
interface Place<Key> extends Located {
  /** Whose network it is; made when it is somebody's. */
  keys: Set<Key> | undefined;
  /** What lies in the lower and in the upper half. */
  readonly halves: [Place<Key> | undefined, Place<Key> | undefined];
}

const BITS: Readonly<Record<IpFamily, number>> = { 4: 32, 6: 128 };

/**
 * Who has which networks, for questions by address: a tree for each family, in which every network lies below those that
 * hold it. A place stands only where a network is or where two part, so there are fewer than two for each network.
 *
 * A change costs the length of an address at most, and a question that and what it finds.
 */
export class NetworkIndex<Key extends string> {
  readonly #roots: Readonly<Record<IpFamily, Place<Key>>> = {
    4: placeAt({ family: 4, first: 0n, prefix: 0 }),
    6: placeAt({ family: 6, first: 0n, prefix: 0 }),
  };

  /** Gives a key other networks. Costs the number of its own, old and new. */
  replace(key: Key, before: readonly Cidr[], after: readonly Cidr[]): void {
    for (const network of before) {
      if (!after.some(({ text }) => text === network.text)) {
        this.#remove(network, key);
      }
    }
    for (const network of after) this.#add(network, key);
  }

  /** Whose networks hold the given one or lie in it. */
  overlapping(network: Cidr): ReadonlySet<Key> {
    const found = new Set<Key>();
    let at: Place<Key> | undefined = this.#roots[network.family];
    while (at && at.prefix < network.prefix) {
      if (!holds(at, network)) return found;
      at.keys?.forEach(key => found.add(key));
      at = at.halves[halfOf(at, network)];
    }
    if (at && holds(network, at)) collect(at, found);
    return found;
  }

  #add(network: Cidr, key: Key): void {
    let at = this.#roots[network.family];
    while (at.prefix < network.prefix) {
      const half = halfOf(at, network);
      const next: Place<Key> | undefined = at.halves[half];
      if (next && holds(next, network)) {
        at = next;
      } else {
        const made = placeAt<Key>(network);
        at.halves[half] = next ? joined(next, made) : made;
        at = made;
      }
    }
    at.keys ??= new Set();
    at.keys.add(key);
  }

  #remove(network: Cidr, key: Key): void {
    const path: Place<Key>[] = [];
    let at: Place<Key> | undefined = this.#roots[network.family];
    while (at && at.prefix < network.prefix) {
      path.push(at);
      at = at.halves[halfOf(at, network)];
    }
    if (!at || at.prefix !== network.prefix || at.first !== network.first) {
      return;
    }
    at.keys?.delete(key);
    // What holds nothing any more goes, and so may the place above it, where two have parted.
    for (let above = path.pop(); above; above = path.pop()) {
      const [lower, upper]: Place<Key>['halves'] = at.halves;
      if (at.keys?.size || (lower && upper)) return;
      above.halves[halfOf(above, at)] = lower ?? upper;
      at = above;
    }
  }
}

function placeAt<Key>({ family, first, prefix }: Located): Place<Key> {
  return {
    family,
    first,
    prefix,
    keys: undefined,
    halves: [undefined, undefined],
  };
}

/** The bits of a network up to a length. */
function bitsUpTo({ family, first }: Located, length: number): bigint {
  return first >> BigInt(BITS[family] - length);
}

/** Of one family. */
function holds(outer: Located, inner: Located): boolean {
  return (
    outer.prefix <= inner.prefix &&
    bitsUpTo(outer, outer.prefix) === bitsUpTo(inner, outer.prefix)
  );
}

/** @param inner - lies in the other one and is smaller */
function halfOf({ prefix }: Located, inner: Located): 0 | 1 {
  return bitsUpTo(inner, prefix + 1) % 2n === 0n ? 0 : 1;
}

/** The new one above the known one, or both below the place where they part. */
function joined<Key>(known: Place<Key>, made: Place<Key>): Place<Key> {
  if (holds(made, known)) {
    made.halves[halfOf(made, known)] = known;
    return made;
  }
  const { family } = made;
  const different = known.first ^ made.first;
  const prefix = BITS[family] - different.toString(2).length;
  const rest = BigInt(BITS[family] - prefix);
  const first = (made.first >> rest) << rest;
  const parting = placeAt<Key>({ family, first, prefix });
  parting.halves[halfOf(parting, known)] = known;
  parting.halves[halfOf(parting, made)] = made;
  return parting;
}

function collect<Key>(from: Place<Key>, found: Set<Key>): void {
  const open = [from];
  for (let at = open.pop(); at; at = open.pop()) {
    at.keys?.forEach(key => found.add(key));
    for (const half of at.halves) if (half) open.push(half);
  }
}
