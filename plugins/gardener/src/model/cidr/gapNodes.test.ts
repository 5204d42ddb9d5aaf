import { networkSizes } from 'backstage-plugin-gardener-common';
import { gapNodes, nodesIn } from './gapNodes';

describe('the nodes that a gap has room for', () => {
  it('are those of its largest block', () => {
    expect(gapNodes({ largest: '10.5.1.0/24' }, 23)).toEqual({
      nodes: '256',
      isMost: false,
    });
    expect(gapNodes({ largest: '10.5.1.7/32' }, 23).nodes).toBe('1');
  });

  it('are counted as the sizes of node networks are', () => {
    const limits = { defaultPrefix: 27, maxPrefix: 20, natPortsTotal: 32768 };
    for (const { prefix, nodes } of networkSizes(limits)) {
      expect(nodesIn(`10.0.0.0/${prefix}`, 20).nodes).toBe(String(nodes));
    }
  });

  it('are no more than a cluster may have', () => {
    expect(nodesIn('10.64.0.0/10', 23)).toEqual({ nodes: '512', isMost: true });
    expect(nodesIn('10.64.0.0/23', 23)).toEqual({
      nodes: '512',
      isMost: false,
    });
  });

  it('are limited by a limit of the same family alone', () => {
    expect(nodesIn('fd00::/64', 23)).toEqual({
      nodes: String(2n ** 64n),
      isMost: false,
    });
    expect(nodesIn('fd00::/64', 96)).toEqual({
      nodes: String(2n ** 32n),
      isMost: true,
    });
    expect(nodesIn('10.0.0.0/24', 96)).toEqual({
      nodes: '256',
      isMost: false,
    });
  });
});
