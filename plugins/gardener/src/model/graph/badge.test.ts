import type { LandscapeFinding } from 'backstage-plugin-gardener-common';
import {
  groupedLandscape,
  shopLandscape,
} from '../../__testUtils__/landscapeFixtures';
import { badgeOf, countFindings, edgeBadge } from './badge';
import { toGraph } from './toGraph';

function finding(
  code: LandscapeFinding['code'],
  severity: LandscapeFinding['severity'],
): LandscapeFinding {
  return { code, severity, what: code, params: {} };
}

describe('the badge', () => {
  it('tells the worst, and of the equally bad the one that is listed first', () => {
    expect(
      badgeOf([
        finding('SEED_MISMATCH', 'warning'),
        finding('ROLLOUT_FAILED', 'error'),
        finding('CIDR_OVERLAP', 'error'),
      ])?.finding.code,
    ).toBe('CIDR_OVERLAP');
  });

  it('is for what needs a person only', () => {
    expect(
      badgeOf([
        finding('TARGET_HIBERNATED', 'note'),
        finding('CIDR_UNKNOWN', 'notChecked'),
      ]),
    ).toBeUndefined();
  });

  it('does not repeat what the line or the ghost says', () => {
    expect(
      badgeOf([
        finding('REVERSE_MISSING', 'warning'),
        finding('TARGET_NOT_FOUND', 'warning'),
      ]),
    ).toBeUndefined();
  });

  it('stands on the lines of picture 01', () => {
    const { edges } = toGraph(shopLandscape(), { frames: false });
    expect(edges.flatMap(edge => edgeBadge(edge)?.finding.code ?? [])).toEqual(
      expect.arrayContaining([
        'CIDR_OVERLAP',
        'SEED_MISMATCH',
        'DEFAULT_NODE_CIDR',
      ]),
    );
    expect(edges.filter(edge => edgeBadge(edge))).toHaveLength(3);
  });
});

describe('the findings of a node', () => {
  it('are its own and those of its lines', () => {
    const { nodes, edges } = toGraph(shopLandscape(), { frames: false });
    const count = (name: string) =>
      nodes
        .filter(({ id }) => id.endsWith(`/${name}`))
        .map(node => countFindings(node, edges));
    expect(count('shop')).toEqual([{ errors: 2, warnings: 3 }]);
    expect(count('playground')).toEqual([{ errors: 2, warnings: 0 }]);
    expect(count('monitoring')).toEqual([{ errors: 0, warnings: 0 }]);
  });

  it('of a closed group are those that the answer counts', () => {
    const { nodes, edges } = toGraph(groupedLandscape(), { frames: true });
    const data = nodes.filter(({ id }) => id === 'group:data');
    expect(data.map(node => countFindings(node, edges))).toEqual([
      { errors: 2, warnings: 0 },
    ]);
  });
});
