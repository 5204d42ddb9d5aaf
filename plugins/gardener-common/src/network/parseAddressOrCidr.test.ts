import { parseAddressOrCidr } from './parseAddressOrCidr';

describe('parseAddressOrCidr', () => {
  it.each([
    ['10.5.0.7', '10.5.0.7', '10.5.0.7/32'],
    ['10.5.0.0/27', '10.5.0.0/27', '10.5.0.0/27'],
    ['10.5.0.7/32', '10.5.0.7/32', '10.5.0.7/32'],
    ['2001:DB8:0:0::1', '2001:db8::1', '2001:db8::1/128'],
    ['2001:db8::/32', '2001:db8::/32', '2001:db8::/32'],
    ['::', '::', '::/128'],
    ['0.0.0.0/0', '0.0.0.0/0', '0.0.0.0/0'],
  ])('reads %s', (written, text, network) => {
    const read = parseAddressOrCidr(written);
    expect(read.text).toBe(text);
    expect(read.network.text).toBe(network);
  });

  it.each([
    ['10.5.0', 'no IP address'],
    ['10.5.0.256', 'no IP address'],
    ['010.5.0.1', 'no IP address'],
    [' 10.5.0.1', 'no IP address'],
    ['10.5.0.1\n', 'no IP address'],
    ['fe80::1%eth0', 'no IP address'],
    ['::ffff:10.5.0.1', 'no IP address'],
    ['::ffff:a05:1', 'write it as IPv4'],
    ['shop', 'no IP address'],
    ['', 'no IP address'],
    ['10.5.0.1/27', 'the network is 10.5.0.0/27'],
    ['10.5.0.0/33', 'prefix length from 0 to 32'],
    ['10.5.0.0/', 'prefix length from 0 to 32'],
    ['10.5.0.0/8/9', 'prefix length from 0 to 32'],
  ])('refuses %j', (written, problem) => {
    expect(() => parseAddressOrCidr(written)).toThrow(problem);
  });
});
