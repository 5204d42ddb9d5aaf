import fc from 'fast-check';
import { profileNamed } from '../profile/Profile';
import { KubeObject } from '../store/KubeObject';
import {
  intersect,
  validateCidrs,
  withinShoot,
  withReserved,
  withSeed,
} from './shootNetworks';

function shoot(networking: Record<string, string | string[]>): KubeObject {
  return {
    apiVersion: 'core.gardener.cloud/v1beta1',
    kind: 'Shoot',
    metadata: { name: 's' },
    spec: { networking },
  };
}

const block = fc
  .tuple(fc.nat(0xffffffff), fc.integer({ min: 0, max: 32 }))
  .map(([address, prefix]) => {
    const size = 2 ** (32 - prefix);
    const base = Math.floor(address / size) * size;
    return {
      first: base,
      last: base + size - 1,
      cidr: `${[24, 16, 8, 0]
        .map(shift => Math.floor(base / 2 ** shift) % 256)
        .join('.')}/${prefix}`,
    };
  });

describe('intersect', () => {
  it('is true exactly if two blocks have an address in common, whichever comes first', () => {
    fc.assert(
      fc.property(block, block, (a, b) => {
        const expected = a.first <= b.last && b.first <= a.last;
        expect(intersect(a.cidr, b.cidr)).toBe(expected);
        expect(intersect(b.cidr, a.cidr)).toBe(expected);
      }),
    );
  });

  it('takes what is no CIDR as intersecting, and two families as apart', () => {
    expect(intersect('10.30.0.0/33', '192.168.0.0/16')).toBe(true);
    expect(intersect('10.0.0.0/8', '2001:db8::/32')).toBe(false);
  });
});

describe('validateCidrs', () => {
  const messages = (networking: Record<string, string | string[]>) =>
    validateCidrs(shoot(networking)).map(cause => cause.message);

  it.each([
    [
      '10.5.0.1/24',
      'Invalid value: "10.5.0.1/24": must be valid canonical CIDR',
    ],
    ['hello', 'Invalid value: "hello": invalid CIDR address: hello'],
    [
      '2001:db8::/64',
      'Invalid value: "2001:db8::": must be a valid IPv4 address',
    ],
  ])('refuses %s', (nodes, message) => {
    expect(messages({ nodes })).toEqual([message]);
  });

  it('accepts both families in a dual-stack shoot', () => {
    expect(
      messages({
        nodes: '10.5.0.0/24',
        pods: '2001:db8::/64',
        ipFamilies: ['IPv4', 'IPv6'],
      }),
    ).toEqual([]);
  });
});

describe('networks that must not meet', () => {
  it('are those within one shoot', () => {
    expect(
      withinShoot({
        nodes: '10.0.0.0/24',
        pods: '10.0.0.0/16',
        services: '10.1.0.0/16',
      }).map(cause => cause.message),
    ).toEqual([
      'Invalid value: "10.0.0.0/16": shoot pod network intersects with shoot node network',
    ]);
  });

  it('are those of the seed, in 1.83 only', () => {
    const seed = {
      ...shoot({}),
      spec: { networks: { nodes: '10.240.0.0/16' } },
    };
    const networks = { nodes: '10.240.3.0/24' };
    expect(withSeed(networks, seed, profileNamed('1.83'))).toHaveLength(1);
    expect(withSeed(networks, seed, profileNamed('1.150'))).toEqual([]);
  });

  it('are the reserved ranges', () => {
    expect(
      withReserved({ nodes: '242.1.0.0/24' }).map(cause => cause.message),
    ).toEqual([
      'Invalid value: "242.1.0.0/24": shoot node network intersects with reserved shoot node network mapping range (242.0.0.0/8)',
    ]);
    expect(withReserved({ nodes: '10.0.0.0/24' })).toEqual([]);
  });
});
