import {
  aShoot,
  entry,
  found,
  peeringsOf,
} from '../../../__testUtils__/shoots';

const CODE = 'RESERVED_RANGE';

function peer(nodes: string[], reserved: string[] = []) {
  return found(
    peeringsOf(
      [aShoot('s1', { nodes }, entry('s2')), aShoot('s2', {}, entry('s1'))],
      { network: { reserved } },
    ),
    CODE,
  );
}

describe('reservedRange', () => {
  it.each([
    ['240.0.0.0/27'],
    ['241.1.0.0/16'],
    ['244.255.255.0/24'],
    ['fd8f:6d53:b97a:1::/112'],
    ['240.0.0.0/4'],
  ])('finds %s, which Gardener reserves', network => {
    expect(peer([network]).shoot.length).toBeGreaterThan(0);
  });

  it.each([['10.5.0.0/27'], ['245.0.0.0/8'], ['239.0.0.0/8']])(
    'finds nothing with %s',
    network => {
      expect(peer([network]).shoot).toEqual([]);
    },
  );

  it('knows the ranges of the configuration', () => {
    expect(peer(['10.5.0.0/27'], ['10.5.0.0/16']).shoot).toEqual([
      'RESERVED_RANGE/default',
    ]);
  });

  it('says it of a target on the row', () => {
    const result = peeringsOf([
      aShoot('s1', {}, entry('s2')),
      aShoot('s2', { nodes: ['242.0.0.0/27'] }, entry('s1')),
    ]);
    expect(found(result, CODE)).toEqual({
      shoot: [],
      rows: [['RESERVED_RANGE/default']],
    });
    expect(result.peerings[0].findings[0].subject).toMatchObject({
      kind: 'shoot',
      shoot: { name: 's2' },
    });
  });
});
