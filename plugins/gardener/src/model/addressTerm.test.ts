import fc from 'fast-check';
import { readAddressTerm } from './addressTerm';

describe('the text of a search', () => {
  it.each([
    ['10.5.0.14', 'address', '10.5.0.14'],
    ['  10.5.0.14 ', 'address', '10.5.0.14'],
    ['0.0.0.0', 'address', '0.0.0.0'],
    ['2001:DB8:0:0::1', 'address', '2001:db8::1'],
    ['10.5.0.0/24', 'network', '10.5.0.0/24'],
    ['0.0.0.0/0', 'network', '0.0.0.0/0'],
    ['2001:db8::/48', 'network', '2001:db8::/48'],
  ])('%j is one %s', (term, kind, text) => {
    expect(readAddressTerm(term)).toEqual({ kind, text });
  });

  it.each([
    '',
    'shop',
    '10',
    '10.5.0',
    '10.5.0.',
    '10.5.0.256',
    '010.5.0.14',
    '10.5.0.14.1',
    '10.5.0.0/',
    '10.5.0.0/24abc',
    '10.5.0.0/8/9',
    '10.5.0.0/-1',
    '::ffff:10.5.0.1',
    '::ffff:a05:1',
    'fe80::1%eth0',
    'shop 10.5.0.14',
  ])('%j is no address, and search goes by its words', term => {
    expect(readAddressTerm(term)).toBeUndefined();
  });

  it('says what is wrong with an address whose prefix makes no network of it', () => {
    expect(readAddressTerm('10.5.0.14/27')).toEqual({
      kind: 'malformed',
      problem: '"10.5.0.14/27" has host bits: the network is 10.5.0.0/27',
    });
    expect(readAddressTerm('10.5.0.0/33')).toEqual({
      kind: 'malformed',
      problem: expect.stringContaining('0 to 32'),
    });
  });

  it('reads every IPv4 address, and gives it back as it was', () => {
    fc.assert(
      fc.property(fc.ipV4(), address => {
        expect(readAddressTerm(address)).toEqual({
          kind: 'address',
          text: address,
        });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(() => readAddressTerm(text)).not.toThrow();
      }),
    );
  });
});
