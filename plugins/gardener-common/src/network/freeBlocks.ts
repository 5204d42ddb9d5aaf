import { InputError } from '@backstage/errors';
import { bitsOf } from './address';
import { Cidr, cidrAt, sizeOfPrefix } from './Cidr';
import { overlaps } from './overlap';

/**
 * The blocks of a wanted size inside a range that share no address with any that is taken, in ascending
 * order. Lazy: asking for the first few costs no more than finding them.
 *
 * @param range - where to look
 * @param prefix - prefix length of the wanted blocks
 * @param taken - networks of any family and place; those outside the range don't matter
 * @throws InputError when the prefix is no whole number or not one of the range's family. A block that is larger than the
 * range is no error: there is none.
 * @public
 */
export function* freeBlocks(
  range: Cidr,
  prefix: number,
  taken: readonly Cidr[],
): Generator<Cidr, void, undefined> {
  const bits = bitsOf(range.family);
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > bits) {
    throw new InputError(`A prefix length is a number from 0 to ${bits}`);
  }
  if (prefix < range.prefix) return;
  const size = sizeOfPrefix(range.family, prefix);
  const walls = taken
    .filter(block => overlaps(block, range))
    .sort((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)));
  let next = range.first;
  let wall = 0;
  while (next + size - 1n <= range.last) {
    while (wall < walls.length && walls[wall].last < next) wall++;
    const inTheWay = walls[wall];
    if (inTheWay && inTheWay.first <= next + size - 1n) {
      // On to the first boundary of the wanted size behind it.
      next = (inTheWay.last / size + 1n) * size;
    } else {
      yield cidrAt(range.family, next, prefix);
      next += size;
    }
  }
}

/**
 * The range of a given prefix around a network, for example the /16 that a /27 lies in.
 * A network that is wider than the prefix is its own surrounding.
 *
 * @public
 */
export function surrounding(network: Cidr, prefix: number): Cidr {
  if (prefix >= network.prefix) return network;
  const size = sizeOfPrefix(network.family, prefix);
  return cidrAt(network.family, (network.first / size) * size, prefix);
}
