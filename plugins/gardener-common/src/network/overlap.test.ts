import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { anyCidr, ipv4, ipv6 } from '../__testUtils__/cidrs';
import { Cidr, parseCidr } from './Cidr';
import { contains, intersection, overlappingPairs, overlaps } from './overlap';

/** Two networks meet if and only if the wider one holds the other's address. */
function oracle(a: Cidr, b: Cidr): boolean {
  if (a.family !== b.family) return false;
  const [wide, narrow] = a.prefix <= b.prefix ? [a, b] : [b, a];
  const [address] = ipaddr.parseCIDR(narrow.text);
  return address.match(ipaddr.parseCIDR(wide.text));
}

describe('overlaps', () => {
  it('agrees with another library', () => {
    fc.assert(
      fc.property(anyCidr, anyCidr, (a, b) => {
        expect(overlaps(a, b)).toBe(oracle(a, b));
      }),
      { numRuns: 1000 },
    );
  });

  it('is symmetric, holds for a network with itself, and never across families', () => {
    fc.assert(
      fc.property(ipv4, ipv4, ipv6, (a, b, other) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(overlaps(a, a)).toBe(true);
        expect(overlaps(a, other)).toBe(false);
        expect(overlaps(parseCidr('0.0.0.0/0'), parseCidr('::/0'))).toBe(false);
      }),
    );
  });
});

describe('contains', () => {
  it('holds both ways for equal networks only', () => {
    fc.assert(
      fc.property(anyCidr, anyCidr, (a, b) => {
        expect(contains(a, b) && contains(b, a)).toBe(a.text === b.text);
        expect(contains(a, b) || contains(b, a)).toBe(overlaps(a, b));
      }),
    );
  });
});

describe('intersection', () => {
  it('lies in both, and is empty exactly when they do not overlap', () => {
    fc.assert(
      fc.property(anyCidr, anyCidr, (a, b) => {
        const shared = intersection(a, b);
        expect(shared !== undefined).toBe(overlaps(a, b));
        expect(shared).toEqual(intersection(b, a));
        if (!shared) return;
        expect(contains(a, shared.range) && contains(b, shared.range)).toBe(
          true,
        );
        expect(shared.addresses).toBe(
          2n ** BigInt((a.family === 4 ? 32 : 128) - shared.range.prefix),
        );
      }),
    );
  });

  it('counts addresses that a double can not', () => {
    expect(
      intersection(parseCidr('2001:db8::/32'), parseCidr('2001:db8::/48'))
        ?.addresses,
    ).toBe(2n ** 80n);
  });
});

describe('overlappingPairs', () => {
  it('finds what comparing each with each finds, each pair once', () => {
    fc.assert(
      fc.property(fc.array(anyCidr, { maxLength: 30 }), networks => {
        const blocks = networks.map((network, id) => ({ network, id }));
        const pair = (a: { id: number }, b: { id: number }) =>
          [a.id, b.id].sort((x, y) => x - y).join(' ');
        const swept = [...overlappingPairs(blocks)].map(({ outer, inner }) => {
          expect(contains(outer.network, inner.network)).toBe(true);
          return pair(outer, inner);
        });
        const compared = blocks.flatMap((a, i) =>
          blocks
            .slice(i + 1)
            .filter(b => overlaps(a.network, b.network))
            .map(b => pair(a, b)),
        );
        expect(swept.sort()).toEqual(compared.sort());
      }),
    );
  });
});
