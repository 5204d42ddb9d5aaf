import { grownOnce } from './growth';

const line = { cidr: '10.5.0.32/27', kind: 'nodes', shoots: 1 } as const;

describe('growing', () => {
  it('makes the network twice as large around what it is', () => {
    expect(grownOnce(line, 23)).toBe('10.5.0.0/26');
  });

  it.each([
    ['the range of several shoots', { ...line, shoots: 2 }],
    ['services', { ...line, kind: 'services' as const }],
    ['the largest size', { ...line, cidr: '10.5.0.0/23' }],
    ['IPv6 without a limit', { ...line, cidr: '2001:db8::/64' }],
  ])('is nothing for %s', (_, other) => {
    expect(grownOnce(other, 23)).toBeUndefined();
  });
});
