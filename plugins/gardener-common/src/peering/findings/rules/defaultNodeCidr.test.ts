import {
  aShoot,
  entry,
  found,
  peeringsOf,
} from '../../../__testUtils__/shoots';

const CODE = 'DEFAULT_NODE_CIDR';

function peer(
  nodes: string,
  config: { defaultNodes?: string; profile?: string } = {},
) {
  return found(
    peeringsOf(
      [
        aShoot('s1', {}, entry('s2')),
        aShoot('s2', { nodes: [nodes], cloudProfile: 'osc' }, entry('s1')),
      ],
      {
        network: { reserved: [], defaultNodes: config.defaultNodes },
        defaultNodesOf: profile =>
          profile === 'osc' ? config.profile : undefined,
      },
    ),
    CODE,
  ).rows[0].length;
}

describe('defaultNodeCidr', () => {
  it.each([
    ['10.250.0.0/16', 1],
    ['10.250.0.0/27', 1],
    ['10.0.0.0/8', 1],
    ['10.251.0.0/16', 0],
  ])(
    'without any configuration compares %s with 10.250.0.0/16',
    (nodes, hits) => {
      expect(peer(nodes)).toBe(hits);
    },
  );

  it('takes the default of the cloud profile, and before it that of the configuration', () => {
    const profile = '10.180.0.0/27';
    expect(peer('10.180.0.0/26', { profile })).toBe(1);
    expect(peer('10.250.0.0/27', { profile })).toBe(0);
    expect(
      peer('10.180.0.0/26', { profile, defaultNodes: '10.190.0.0/27' }),
    ).toBe(0);
    expect(
      peer('10.190.0.0/27', { profile, defaultNodes: '10.190.0.0/27' }),
    ).toBe(1);
  });

  it('falls back when the profile names no network', () => {
    expect(peer('10.250.0.0/27', { profile: 'nonsense' })).toBe(1);
  });

  it('is said of the shoot itself with the shoot', () => {
    const result = peeringsOf([
      aShoot('s1', { nodes: ['10.250.0.0/27'] }, entry('s2')),
      aShoot('s2', {}, entry('s1')),
    ]);
    expect(found(result, CODE)).toEqual({
      shoot: ['DEFAULT_NODE_CIDR/default'],
      rows: [[]],
    });
  });
});
