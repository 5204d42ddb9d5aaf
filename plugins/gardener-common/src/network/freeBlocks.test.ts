import fc from 'fast-check';
import { ipv4 } from '../__testUtils__/cidrs';
import { parseCidr } from './Cidr';
import { freeBlocks, surrounding } from './freeBlocks';
import { contains, overlaps } from './overlap';

function texts(range: string, prefix: number, ...taken: string[]): string[] {
  return [...freeBlocks(parseCidr(range), prefix, taken.map(parseCidr))].map(
    ({ text }) => text,
  );
}

describe('freeBlocks', () => {
  it('gives the gaps between what is taken, in order', () => {
    expect(
      texts('10.5.0.0/24', 26, '10.5.0.0/27', '10.5.0.128/30', '10.0.0.0/8'),
    ).toEqual([]);
    expect(texts('10.5.0.0/24', 26, '10.5.0.0/27', '10.5.0.128/30')).toEqual([
      '10.5.0.64/26',
      '10.5.0.192/26',
    ]);
  });

  it('does not mind order, repeats, other families and other places', () => {
    expect(
      texts(
        '10.5.0.0/25',
        26,
        '10.5.0.64/26',
        '2001:db8::/32',
        '10.9.0.0/16',
        '10.5.0.64/27',
        '10.5.0.64/26',
      ),
    ).toEqual(['10.5.0.0/26']);
  });

  it('has none that is larger than the range', () => {
    expect(texts('10.5.0.0/24', 23)).toEqual([]);
  });

  it.each([33, -1, 1.5, NaN])('refuses the prefix length %s', prefix => {
    expect(() => texts('10.5.0.0/24', prefix)).toThrow('from 0 to 32');
  });

  it('finds the first block of an IPv6 range without walking through it', () => {
    const [first] = freeBlocks(parseCidr('2001:db8::/32'), 64, [
      parseCidr('2001:db8::/33'),
    ]);
    expect(first.text).toBe('2001:db8:8000::/64');
  });

  it('gives exactly the blocks of the size that meet nothing taken', () => {
    const range = parseCidr('10.5.0.0/20');
    const size = fc.integer({ min: 20, max: 26 });
    fc.assert(
      fc.property(fc.array(ipv4, { maxLength: 8 }), size, (taken, prefix) => {
        const free = [...freeBlocks(range, prefix, taken)];
        const all = [...freeBlocks(range, prefix, [])];
        expect(all).toHaveLength(2 ** (prefix - 20));
        expect(all.every(block => contains(range, block))).toBe(true);
        expect(free).toEqual(
          all.filter(block => !taken.some(wall => overlaps(wall, block))),
        );
      }),
    );
  });
});

describe('surrounding', () => {
  it('is the wider range of that size, or the network itself', () => {
    expect(surrounding(parseCidr('10.5.6.64/26'), 16).text).toBe('10.5.0.0/16');
    expect(surrounding(parseCidr('10.0.0.0/8'), 16).text).toBe('10.0.0.0/8');
    expect(surrounding(parseCidr('2001:db8:1:2::/64'), 48).text).toBe(
      '2001:db8:1::/48',
    );
  });
});
