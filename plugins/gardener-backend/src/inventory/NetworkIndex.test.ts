import {
  overlaps,
  parseCidr,
  type Cidr,
} from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { NetworkIndex } from './NetworkIndex';

/** Few bits that differ, so that networks hold each other often. */
const network: fc.Arbitrary<Cidr> = fc
  .record({
    ipv6: fc.boolean(),
    prefix: fc.constantFrom(0, 8, 22, 23, 24, 25, 26, 27, 32),
    at: fc.nat(1023),
  })
  .map(({ ipv6, prefix, at }) => {
    const size = 2 ** (32 - prefix);
    const address = Math.floor((0x0a050000 + at) / size) * size;
    const octets = [24, 16, 8, 0].map(
      shift => Math.floor(address / 2 ** shift) % 256,
    );
    const [a, b, c, d] = octets.map(octet =>
      octet.toString(16).padStart(2, '0'),
    );
    return parseCidr(
      ipv6
        ? `2001:db8:${a}${b}:${c}${d}::/${prefix === 0 ? 32 : 32 + prefix}`
        : `${octets.join('.')}/${prefix}`,
    );
  });

function found(index: NetworkIndex<string>, text: string): string[] {
  return [...index.overlapping(parseCidr(text))].sort();
}

describe('NetworkIndex', () => {
  it('finds who holds an address, and who has a part of a network', () => {
    const index = new NetworkIndex<string>();
    index.replace('all', [], [parseCidr('10.0.0.0/8')]);
    index.replace('shop', [], [parseCidr('10.5.0.0/27')]);
    index.replace('cart', [], [parseCidr('10.5.0.32/27')]);
    index.replace('six', [], [parseCidr('2001:db8::/64')]);
    expect(found(index, '10.5.0.33/32')).toEqual(['all', 'cart']);
    expect(found(index, '10.5.0.0/24')).toEqual(['all', 'cart', 'shop']);
    expect(found(index, '10.5.0.0/27')).toEqual(['all', 'shop']);
    expect(found(index, '11.0.0.0/8')).toEqual([]);
    expect(found(index, '2001:db8::1/128')).toEqual(['six']);
    expect(found(index, '::/0')).toEqual(['six']);
  });

  it('agrees with a look at everything, after any row of changes', () => {
    const networks = fc.array(network, { maxLength: 3 });
    const changes = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), networks),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(changes, fc.array(network), (rows, questions) => {
        const index = new NetworkIndex<string>();
        const naive = new Map<string, readonly Cidr[]>();
        for (const [key, after] of rows) {
          index.replace(key, naive.get(key) ?? [], after);
          naive.set(key, after);
        }
        for (const question of questions) {
          const expected = [...naive].flatMap(([key, of]) =>
            of.some(one => overlaps(one, question)) ? [key] : [],
          );
          expect(found(index, question.text)).toEqual(expected.sort());
        }
      }),
      { numRuns: 500 },
    );
  });
});
