import fc from 'fast-check';
import { ipv4, ipv6 } from '../__testUtils__/cidrs';
import { Cidr, parseCidr } from './Cidr';
import { gapsIn, networkAround, networksIn } from './gaps';
import { contains, overlaps } from './overlap';

const RANGE = parseCidr('10.5.0.0/21');

function written(range: Cidr, taken: readonly string[]): string[][] {
  return gapsIn(range, taken.map(parseCidr)).map(gap =>
    networksIn(range.family, gap).map(({ text }) => text),
  );
}

describe('gaps of a range', () => {
  it('are told as the networks that they are made of', () => {
    expect(
      written(RANGE, [
        '10.5.0.0/25',
        '10.5.0.128/26',
        '10.5.0.192/27',
        '10.5.2.0/23',
        '10.5.4.0/22',
        '192.168.0.0/16',
        '2001:db8::/32',
      ]),
    ).toEqual([['10.5.0.224/27', '10.5.1.0/24']]);
  });

  it('are all of a range that nothing has, and none of one that all is taken of', () => {
    expect(written(RANGE, [])).toEqual([['10.5.0.0/21']]);
    expect(written(RANGE, ['10.0.0.0/8', '10.5.1.0/24'])).toEqual([]);
  });

  it('hold every address that is not taken, and no other', () => {
    fc.assert(
      fc.property(fc.array(ipv4, { maxLength: 12 }), taken => {
        const networks = gapsIn(RANGE, taken).flatMap(gap =>
          networksIn(4, gap),
        );
        const sizeOf = (all: readonly Cidr[]) =>
          all.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
        expect(
          networks.some(free => taken.some(one => overlaps(one, free))),
        ).toBe(false);
        expect(networks.every(free => contains(RANGE, free))).toBe(true);
        const inside = taken.filter(one => contains(RANGE, one));
        const outermost = inside.filter(
          (one, i) =>
            !inside.some(
              (other, j) =>
                contains(other, one) && (other.text !== one.text || j < i),
            ),
        );
        expect(sizeOf(networks)).toBe(
          taken.some(one => contains(one, RANGE))
            ? 0n
            : sizeOf([RANGE]) - sizeOf(outermost),
        );
      }),
    );
  });
});

describe('the network around two', () => {
  it('holds both, and neither of its halves does', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.tuple(ipv4, ipv4), fc.tuple(ipv6, ipv6)),
        ([a, b]) => {
          const around = networkAround(a, b);
          expect(contains(around, a) && contains(around, b)).toBe(true);
          expect(parseCidr(around.text)).toEqual(around);
          const isOne = contains(a, b) || contains(b, a);
          expect(around.prefix).toBe(
            isOne ? Math.min(a.prefix, b.prefix) : around.prefix,
          );
          const middle = (around.first + around.last) / 2n;
          const isUpper = ({ first }: Cidr) => first > middle;
          expect(isOne || isUpper(a) !== isUpper(b)).toBe(true);
        },
      ),
    );
  });
});
