import { bitsOf } from './address';
import { Cidr, cidrAt } from './Cidr';
import { overlaps } from './overlap';

/**
 * Consecutive addresses of a range that nothing has.
 *
 * @public
 */
export interface Gap {
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * What is left of a range, in ascending order. Costs O(N log N) for N taken networks, whatever the size of the range.
 *
 * @param taken - networks of any family and place, in any order
 * @public
 */
export function gapsIn(range: Cidr, taken: readonly Cidr[]): readonly Gap[] {
  const walls = taken
    .filter(network => overlaps(network, range))
    .sort((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)));
  const gaps: Gap[] = [];
  let next = range.first;
  for (const { first, last } of walls) {
    if (first > next) gaps.push({ first: next, last: first - 1n });
    if (last >= next) next = last + 1n;
  }
  if (next <= range.last) gaps.push({ first: next, last: range.last });
  return gaps;
}

/**
 * The fewest networks that some consecutive addresses are made of, in ascending order: none is a part of a larger one.
 *
 * @public
 */
export function networksIn(
  family: Cidr['family'],
  { first, last }: Gap,
): readonly Cidr[] {
  const bits = bitsOf(family);
  const networks: Cidr[] = [];
  for (let at = first; at <= last; ) {
    // A network begins at a multiple of its size, and ends within what is left.
    let length = 0;
    while (
      length < bits &&
      at % 2n ** BigInt(length + 1) === 0n &&
      at + 2n ** BigInt(length + 1) - 1n <= last
    ) {
      length += 1;
    }
    networks.push(cidrAt(family, at, bits - length));
    at += 2n ** BigInt(length);
  }
  return networks;
}

/**
 * The narrowest network that holds two of one family.
 *
 * @public
 */
export function networkAround(a: Cidr, b: Cidr): Cidr {
  const bits = bitsOf(a.family);
  let prefix = Math.min(a.prefix, b.prefix);
  const startOf = (network: Cidr) => network.first >> BigInt(bits - prefix);
  while (startOf(a) !== startOf(b)) prefix -= 1;
  const rest = BigInt(bits - prefix);
  return cidrAt(a.family, (a.first >> rest) << rest, prefix);
}
