import fc from 'fast-check';
import { anyCidr } from '../__testUtils__/cidrs';
import type { SuggestedBlock } from '../api/schema/blocks';
import { Cidr, cidrAt, parseCidr, sizeOfPrefix } from './Cidr';
import { freeBlocks, surrounding } from './freeBlocks';
import { contains, overlaps } from './overlap';
import { BlockWish, suggestBlocks } from './suggestBlocks';

function suggested(
  range: string,
  prefix: number,
  taken: readonly string[],
  maxPrefix = 23,
): string[] {
  return suggestBlocks({
    range: parseCidr(range),
    prefix,
    maxPrefix,
    taken: taken.map(parseCidr),
  }).map(
    ({ why, cidr, growsTo }) =>
      `${why} ${cidr}${growsTo === null ? '' : ` to /${growsTo}`}`,
  );
}

/** A network in the range, up to 9 bits longer than it. */
function inside(range: Cidr): fc.Arbitrary<Cidr> {
  return fc
    .record({ bits: fc.integer({ min: 2, max: 9 }), at: fc.nat(511) })
    .map(({ bits, at }) => {
      const size = sizeOfPrefix(range.family, range.prefix + bits);
      const number = BigInt(at % 2 ** bits);
      return cidrAt(
        range.family,
        range.first + number * size,
        range.prefix + bits,
      );
    });
}

/** In ranges that are small enough to look at every block. */
const wish: fc.Arbitrary<BlockWish> = fc
  .constantFrom(parseCidr('10.5.0.0/20'), parseCidr('2001:db8::/32'))
  .chain(range =>
    fc.record({
      range: fc.constant(range),
      prefix: fc.integer({ min: range.prefix - 2, max: range.prefix + 7 }),
      maxPrefix: fc.integer({ min: 0, max: range.prefix + 7 }),
      taken: fc.array(fc.oneof(inside(range), anyCidr), { maxLength: 15 }),
    }),
  )
  // Networks around the ranges take everything, too often to learn much.
  .map(made => ({
    ...made,
    taken: made.taken.filter(({ prefix }) => prefix > made.range.prefix + 1),
  }));

function isFree(network: Cidr, { range, taken }: BlockWish): boolean {
  return (
    contains(range, network) && !taken.some(wall => overlaps(wall, network))
  );
}

/** By trying each size. */
function growthOf(block: Cidr, made: BlockWish): number {
  let grown = block.prefix;
  while (
    grown > made.maxPrefix &&
    grown > made.range.prefix &&
    isFree(surrounding(block, grown - 1), made)
  ) {
    grown -= 1;
  }
  return grown;
}

function networkAround({ cidr, growsTo }: SuggestedBlock): Cidr {
  const block = parseCidr(cidr);
  return surrounding(block, growsTo ?? block.prefix);
}

describe('suggestBlocks', () => {
  it('has one with the most room, the lowest one, and one that fills a gap', () => {
    expect(
      suggested('10.5.0.0/16', 27, [
        '10.5.0.0/27',
        '10.5.0.32/27',
        '10.5.0.64/26',
        '10.5.0.160/27',
        '10.5.0.192/26',
      ]),
    ).toEqual([
      'mostRoom 10.5.2.0/27 to /23',
      'lowest 10.5.0.128/27',
      'fillsGap 10.5.1.0/27 to /24',
    ]);
  });

  it('lets wide networks stay whole: of several gaps it fills the tightest', () => {
    expect(
      suggested('10.5.0.0/24', 28, ['10.5.0.0/27', '10.5.0.64/27'], 26),
    ).toEqual([
      'mostRoom 10.5.0.128/28 to /26',
      'lowest 10.5.0.32/28 to /27',
      'fillsGap 10.5.0.96/28 to /27',
    ]);
  });

  it('has no gap to fill where nothing is taken', () => {
    expect(suggested('10.5.0.0/16', 27, [])).toEqual([
      'mostRoom 10.5.2.0/27 to /23',
      'lowest 10.5.0.0/27 to /23',
    ]);
  });

  it('calls the lowest one that with the most room when no other grows as far', () => {
    expect(suggested('10.5.0.0/25', 27, ['10.5.0.64/27'])).toEqual([
      'mostRoom 10.5.0.0/27 to /26',
      'fillsGap 10.5.0.96/27',
    ]);
  });

  it('does not let a block grow beyond what the Garden allows, or at all', () => {
    expect(suggested('10.5.0.0/24', 27, ['10.5.0.0/27'], 26)).toEqual([
      'mostRoom 10.5.0.64/27 to /26',
      'lowest 10.5.0.32/27',
      'fillsGap 10.5.0.128/27 to /26',
    ]);
    expect(suggested('10.5.0.0/26', 27, [], 27)).toEqual([
      'mostRoom 10.5.0.32/27',
      'lowest 10.5.0.0/27',
    ]);
  });

  it('has none where nothing is free, and none that is larger than the range', () => {
    expect(suggested('10.5.0.0/24', 27, ['10.0.0.0/8'])).toEqual([]);
    expect(suggested('10.5.0.0/24', 23, [])).toEqual([]);
  });

  it('suggests IPv6 networks, however many there are', () => {
    expect(
      suggested('2001:db8::/32', 64, ['2001:db8::/48', '10.5.0.0/16'], 56),
    ).toEqual([
      'mostRoom 2001:db8:1:100::/64 to /56',
      'lowest 2001:db8:1::/64 to /56',
      'fillsGap 2001:db8:2::/64 to /56',
    ]);
  });

  it.each([33, -1, 1.5, NaN])('refuses the prefix length %s', prefix => {
    expect(() => suggested('10.5.0.0/24', prefix, [])).toThrow('from 0 to 32');
  });

  it('suggests free blocks of the size and nothing else, each once, whenever there is one', () => {
    fc.assert(
      fc.property(wish, made => {
        const free = [...freeBlocks(made.range, made.prefix, made.taken)].map(
          ({ text }) => text,
        );
        const blocks = suggestBlocks(made).map(({ cidr }) => cidr);
        expect(new Set(blocks).size).toBe(blocks.length);
        expect(blocks.filter(block => !free.includes(block))).toEqual([]);
        expect(blocks.length === 0).toBe(free.length === 0);
      }),
      { numRuns: 500 },
    );
  });

  it('says to what a block grows: that is free, and what is larger is not, or not allowed', () => {
    fc.assert(
      fc.property(wish, made => {
        for (const block of suggestBlocks(made)) {
          const { prefix } = networkAround(block);
          expect(prefix).toBe(growthOf(parseCidr(block.cidr), made));
          expect(isFree(networkAround(block), made)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps its word: none has more room, none is lower, no gap is tighter', () => {
    fc.assert(
      fc.property(wish, made => {
        const free = [...freeBlocks(made.range, made.prefix, made.taken)];
        const [mostRoom, ...others] = suggestBlocks(made);
        if (!mostRoom) return;
        const growths = free.map(block => growthOf(block, made));
        expect(mostRoom.why).toBe('mostRoom');
        expect(networkAround(mostRoom).prefix).toBe(Math.min(...growths));
        const lowest = others.find(({ why }) => why === 'lowest') ?? mostRoom;
        expect(lowest.cidr).toBe(free[0].text);
        const gap = others.find(({ why }) => why === 'fillsGap');
        const unbounded = { ...made, maxPrefix: 0 };
        const gapOf = (block: Cidr) =>
          surrounding(block, growthOf(block, unbounded));
        const without = [mostRoom, lowest].map(
          ({ cidr }) => gapOf(parseCidr(cidr)).text,
        );
        const gaps = free
          .map(gapOf)
          .filter(({ text }) => !without.includes(text));
        const tightest = Math.max(...gaps.map(({ prefix }) => prefix));
        expect(gap && gapOf(parseCidr(gap.cidr)).text).toBe(
          gaps.find(({ prefix }) => prefix === tightest)?.text,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('does not mind the order of what is taken, nor repeats', () => {
    fc.assert(
      fc.property(wish, fc.infiniteStream(fc.nat()), (made, numbers) => {
        const shuffled = [...made.taken, ...made.taken.slice(0, 2)]
          .map(network => ({ network, at: numbers.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ network }) => network);
        expect(suggestBlocks({ ...made, taken: shuffled })).toEqual(
          suggestBlocks(made),
        );
      }),
    );
  });

  it('never has more room, a lower block or any block at all because more is taken', () => {
    fc.assert(
      fc.property(wish, anyCidr, (made, wall) => {
        const before = suggestBlocks(made);
        const after = suggestBlocks({ ...made, taken: [...made.taken, wall] });
        if (after.length === 0) return;
        expect(before).not.toEqual([]);
        expect(networkAround(after[0]).prefix).toBeGreaterThanOrEqual(
          networkAround(before[0]).prefix,
        );
        const lowestOf = (blocks: readonly SuggestedBlock[]) =>
          blocks
            .map(({ cidr }) => parseCidr(cidr).first)
            .reduce((a, b) => (a < b ? a : b));
        expect(lowestOf(after) >= lowestOf(before)).toBe(true);
      }),
    );
  });
});
