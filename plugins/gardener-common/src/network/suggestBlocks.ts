import { InputError } from '@backstage/errors';
import type { SuggestedBlock } from '../api/schema/blocks';
import { bitsOf } from './address';
import { Cidr, cidrAt, sizeOfPrefix } from './Cidr';
import { overlaps } from './overlap';

/**
 * What kind of block is looked for, and where.
 *
 * @public
 */
export interface BlockWish {
  /** Where to look. */
  readonly range: Cidr;
  /** Prefix length of the wanted blocks. */
  readonly prefix: number;
  /** That of the largest network that a shoot may have; a block grows to it at most. */
  readonly maxPrefix: number;
  /** Networks of any family and place, in any order; those outside the range don't matter. */
  readonly taken: readonly Cidr[];
}

/** Consecutive free blocks by their number in the range, both ends included. */
interface Gap {
  readonly first: bigint;
  readonly last: bigint;
}

/** A free aligned network that lies in no larger one: its first block by number, and how many it has. */
interface Room {
  readonly first: bigint;
  readonly blocks: bigint;
}

/**
 * At most three free blocks of the wanted size, each for a reason of its own, in the order of `mostRoom`, `lowest` and
 * `fillsGap`:
 *
 * - `mostRoom` begins the free network that is as large as any other, up to the largest one that a shoot may have. Of
 *   several it is the lowest one that does not hold the lowest free block.
 * - `lowest` has the lowest address. It is left out when the only network with the most room holds it.
 * - `fillsGap` lies in the tightest free network that has none of the others, so that wide ones stay whole. It is left
 *   out when there is no such network.
 *
 * The same blocks whatever the order of what is taken. Costs O(N log N) for N taken networks, whatever the size of the
 * range.
 *
 * @returns none when nothing is free, or the blocks are larger than the range
 * @throws InputError when the prefix is no whole number or not one of the range's family
 * @public
 */
export function suggestBlocks(wish: BlockWish): readonly SuggestedBlock[] {
  const { range, prefix } = wish;
  const bits = bitsOf(range.family);
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > bits) {
    throw new InputError(`A prefix length is a number from 0 to ${bits}`);
  }
  if (prefix < range.prefix) return [];
  // In blocks; what is larger counts for no more.
  const cap = 2n ** BigInt(Math.max(0, prefix - wish.maxPrefix));
  const found = findRooms(roomsOf(wish), cap);
  if (!found) return [];
  const { lowest, roomiest, tightest } = found;
  return [
    suggestion(wish, 'mostRoom', roomiest),
    ...(roomiest.first === lowest.first
      ? []
      : [suggestion(wish, 'lowest', lowest)]),
    ...(tightest ? [suggestion(wish, 'fillsGap', tightest)] : []),
  ];
}

/** What is suggested, each with as much of the free network around it as counts. */
interface FoundRooms {
  readonly lowest: Room;
  /** The same where no other is as large. */
  readonly roomiest: Room;
  readonly tightest: Room | undefined;
}

/**
 * Looks at free networks no longer than it must.
 *
 * @param rooms - ascending, so the first one begins with the lowest free block
 * @param cap - the largest size that counts
 */
function findRooms(
  rooms: Generator<Room, void, undefined>,
  cap: bigint,
): FoundRooms | undefined {
  const { value: first } = rooms.next();
  if (!first) return undefined;
  const counted = ({ first: at, blocks }: Room): Room =>
    blocks > cap ? { first: at, blocks: cap } : { first: at, blocks };
  const lowest = counted(first);
  // Of what is larger than counts there are several in one, and the second of them is not the lowest.
  let roomiest =
    first.blocks > cap ? { first: first.first + cap, blocks: cap } : lowest;
  // The two tightest, as the tightest one may turn out to be the roomiest.
  let tightest: Room | undefined;
  let second: Room | undefined;
  for (const room of rooms) {
    const blocks = room.blocks > cap ? cap : room.blocks;
    const isAsLarge = roomiest === lowest && blocks === lowest.blocks;
    if (isAsLarge || blocks > roomiest.blocks) {
      roomiest = { first: room.first, blocks };
    }
    if (!tightest || room.blocks < tightest.blocks) {
      second = tightest;
      tightest = room;
    } else if (!second || room.blocks < second.blocks) {
      second = room;
    }
    const isFound = roomiest !== lowest && roomiest.blocks === cap;
    if (isFound && second?.blocks === 1n) break;
  }
  const gap = tightest?.first === roomiest.first ? second : tightest;
  return { lowest, roomiest, tightest: gap && counted(gap) };
}

/** Ascending: each gap is cut into the fewest aligned networks, of which none is part of a larger one. */
function* roomsOf(wish: BlockWish): Generator<Room, void, undefined> {
  for (const gap of gapsOf(wish)) {
    let { first } = gap;
    let isShrinking = false;
    let blocks = 1n;
    while (first <= gap.last) {
      const left = gap.last - first + 1n;
      // A network begins at a multiple of its size; the very first block is one of every size.
      const aligned = first & -first;
      if (isShrinking) {
        while (blocks > left) blocks >>= 1n;
      } else if (aligned === 0n || aligned > left) {
        isShrinking = true;
        blocks = lowerPower(left);
      } else {
        blocks = aligned;
      }
      yield { first, blocks };
      first += blocks;
    }
  }
}

/** The largest power of two that is not above a number of at least 1. */
function lowerPower(value: bigint): bigint {
  return 1n << BigInt(value.toString(2).length - 1);
}

/** Ascending. A block is taken when any of its addresses is. */
function* gapsOf({
  range,
  prefix,
  taken,
}: BlockWish): Generator<Gap, void, undefined> {
  const bits = BigInt(bitsOf(range.family) - prefix);
  const end = (range.last - range.first) >> bits;
  const walls = taken
    .filter(network => overlaps(network, range))
    .map(({ first, last }) => ({
      first: first <= range.first ? 0n : (first - range.first) >> bits,
      last: last >= range.last ? end : (last - range.first) >> bits,
    }))
    .sort((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)));
  let next = 0n;
  for (const wall of walls) {
    if (wall.first > next) yield { first: next, last: wall.first - 1n };
    if (wall.last >= next) next = wall.last + 1n;
  }
  if (next <= end) yield { first: next, last: end };
}

/** @param room - the free network that the block can grow to */
function suggestion(
  { range, prefix }: BlockWish,
  why: SuggestedBlock['why'],
  { first, blocks }: Room,
): SuggestedBlock {
  const at = range.first + first * sizeOfPrefix(range.family, prefix);
  const growth = blocks.toString(2).length - 1;
  return {
    cidr: cidrAt(range.family, at, prefix).text,
    why,
    growsTo: growth === 0 ? null : prefix - growth,
  };
}
