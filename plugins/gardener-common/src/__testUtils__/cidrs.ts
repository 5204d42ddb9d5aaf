import fc from 'fast-check';
import type { IpFamily } from '../network/address';
import { Cidr, cidrAt, sizeOfPrefix } from '../network/Cidr';

/** Few base networks and many prefixes, so that blocks meet often. */
function block(family: IpFamily, base: bigint, from: number, to: number) {
  return fc
    .record({
      prefix: fc.integer({ min: from, max: to }),
      offset: fc.bigInt({ min: 0n, max: 4095n }),
    })
    .map(({ prefix, offset }): Cidr => {
      const size = sizeOfPrefix(family, prefix);
      return cidrAt(family, ((base + offset) / size) * size, prefix);
    });
}

/** IPv4 networks around 10.5.0.0. */
export const ipv4: fc.Arbitrary<Cidr> = block(4, 0x0a050000n, 8, 32);

/** IPv6 networks around 2001:db8::. */
export const ipv6: fc.Arbitrary<Cidr> = block(
  6,
  0x20010db8n * 2n ** 96n,
  16,
  128,
);

/** Networks of both families. */
export const anyCidr: fc.Arbitrary<Cidr> = fc.oneof(ipv4, ipv6);
