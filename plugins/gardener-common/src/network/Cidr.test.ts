import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { anyCidr } from '../__testUtils__/cidrs';
import { parseCidr } from './Cidr';

describe('parseCidr', () => {
  it.each([
    ['10.5.0.0/27', 4, 27, '10.5.0.0/27'],
    ['0.0.0.0/0', 4, 0, '0.0.0.0/0'],
    ['255.255.255.255/32', 4, 32, '255.255.255.255/32'],
    ['2001:DB8::/32', 6, 32, '2001:db8::/32'],
    ['2001:db8:0:0:0:0:0:0/64', 6, 64, '2001:db8::/64'],
    ['::/0', 6, 0, '::/0'],
    ['::1/128', 6, 128, '::1/128'],
    ['fd8f:6d53:b97a:1::/96', 6, 96, 'fd8f:6d53:b97a:1::/96'],
    ['1:0:0:2:0:0:0:3/128', 6, 128, '1:0:0:2::3/128'],
  ])('reads %s', (text, family, prefix, canonical) => {
    expect(parseCidr(text)).toMatchObject({ family, prefix, text: canonical });
  });

  it.each([
    ['', 'no prefix length'],
    ['10', 'no prefix length'],
    ['10.0.0.0', 'no prefix length'],
    ['10.0.0.0/', 'from 0 to 32'],
    ['10.0.0.0/33', 'from 0 to 32'],
    ['10.0.0.0/-1', 'from 0 to 32'],
    ['10.0.0.0/024', 'from 0 to 32'],
    ['10.0.0.0/24abc', 'from 0 to 32'],
    ['10.0.0.0/8/9', 'from 0 to 32'],
    ['10.0.0.0/24 ', 'from 0 to 32'],
    ['10.0.0.0/255.0.0.0', 'from 0 to 32'],
    [' 10.0.0.0/8', 'not an IPv4 network'],
    ['010.0.0.0/8', 'not an IPv4 network'],
    ['0x0a.0.0.0/8', 'not an IPv4 network'],
    ['10.0.0/8', 'not an IPv4 network'],
    ['256.0.0.0/8', 'not an IPv4 network'],
    ['10.5.0.65/27', 'host bits: the network is 10.5.0.64/27'],
    ['10.0.0.1/0', 'host bits: the network is 0.0.0.0/0'],
    ['2001:db8::1/64', 'host bits: the network is 2001:db8::/64'],
    ['2001:db8::/129', 'from 0 to 128'],
    ['2001:db8::/32abc', 'from 0 to 128'],
    ['fe80::%eth0/64', 'not an IPv6 network'],
    ['1::2::3/64', 'not an IPv6 network'],
    ['1:2:3:4:5:6:7:8:9/64', 'not an IPv6 network'],
    ['1:2:3:4:5:6:7::8/64', 'not an IPv6 network'],
    ['12345::/64', 'not an IPv6 network'],
    [':/64', 'not an IPv6 network'],
    ['::10.0.0.0/104', 'not an IPv6 network'],
    ['::ffff:a00:0/104', 'IPv4 address in IPv6 form'],
  ])('refuses %j: %s', (text, words) => {
    expect(() => parseCidr(text)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(words),
      }),
    );
  });

  it('does not repeat a text of any length in its refusal', () => {
    expect(() => parseCidr('x'.repeat(10_000))).toThrow(/^.{0,120}$/);
  });

  it('reads what it wrote', () => {
    fc.assert(
      fc.property(anyCidr, cidr => {
        expect(parseCidr(cidr.text)).toEqual(cidr);
      }),
    );
  });

  it('agrees with another library about addresses, and writes them as it does', () => {
    fc.assert(
      fc.property(anyCidr, cidr => {
        const [address, prefix] = ipaddr.parseCIDR(cidr.text);
        expect(prefix).toBe(cidr.prefix);
        const bytes = address.toByteArray();
        const value = bytes.reduce(
          (sum, byte) => sum * 256n + BigInt(byte),
          0n,
        );
        expect(value).toBe(cidr.first);
        expect(cidr.text).toBe(`${address.toString()}/${prefix}`);
      }),
    );
  });

  it('takes no text that another library refuses', () => {
    const nearly = fc.stringMatching(/^[0-9a-f.:]{0,20}\/[0-9]{0,3}$/);
    fc.assert(
      fc.property(nearly, text => {
        let read = true;
        try {
          parseCidr(text);
        } catch {
          read = false;
        }
        expect(!read || ipaddr.isValidCIDR(text)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
