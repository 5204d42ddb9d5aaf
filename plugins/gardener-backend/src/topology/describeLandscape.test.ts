import type { LandscapeQuery } from 'backstage-plugin-gardener-common';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { drawnGraph, landscapeOf } from '../__testUtils__/drawnGraph';

/** a1 and a2 peer, both list b1, c1 lists b1, a2 lists what is not there; d1 is alone. */
const graph = drawnGraph([
  aShoot({
    namespace: 'garden-a',
    name: 'a1',
    nodes: ['10.1.0.0/27'],
    ...listing('garden-a/a2', 'garden-b/b1'),
  }),
  aShoot({
    namespace: 'garden-a',
    name: 'a2',
    nodes: ['10.2.0.0/27'],
    ...listing('garden-a/a1', 'garden-b/b1', 'garden-z/unseen'),
  }),
  aShoot({
    namespace: 'garden-b',
    name: 'b1',
    nodes: ['10.3.0.0/27'],
    ...listing('garden-a/a1'),
  }),
  aShoot({
    namespace: 'garden-c',
    name: 'c1',
    nodes: ['10.4.0.0/27'],
    ...listing('garden-b/b1'),
  }),
  aShoot({ namespace: 'garden-d', name: 'd1', nodes: ['10.6.0.0/27'] }),
]);

/** Few are drawn one by one. */
function answer(query: Omit<LandscapeQuery, 'garden'>, singly = 2) {
  const { groups, shoots, peerings, ghosts, bundles, hidden, leftOut } =
    landscapeOf(graph, query, { singly });
  return {
    groups: groups
      .map(({ key, open }) => (open ? `${key}: open` : key))
      .join(', '),
    shoots: shoots.map(({ name }) => name).join(' '),
    peerings: peerings.map(({ a, b }) => `${a.name}-${b.name}`).join(' '),
    ghosts: ghosts.map(({ name }) => name).join(' '),
    bundles: bundles.map(
      ({ id, peerings: { configured, incomplete } }) =>
        `${id} ${configured}+${incomplete}`,
    ),
    hidden,
    leftOut,
  };
}

describe('a landscape with room for all shoots', () => {
  it('has them one by one, without those that have no peering', () => {
    expect(answer({}, 4)).toEqual({
      groups: 'a: open, b: open, c: open',
      shoots: 'a1 a2 b1 c1',
      peerings: 'a1-a2 a1-b1 a2-b1 a2-unseen b1-c1',
      ghosts: 'unseen',
      bundles: [],
      hidden: {
        alone: { shoots: 1, groups: 1 },
        inside: 0,
        smallBundles: { bundles: 0, peerings: 0, below: 1 },
        unseen: 0,
        farther: { shoots: 0, peerings: 0 },
      },
      leftOut: [],
    });
  });

  it('has those without a peering if they are wanted, and counts them then', () => {
    expect(answer({ alone: true }, 5)).toEqual(
      expect.objectContaining({
        groups: 'a: open, b: open, c: open, d: open',
        shoots: 'a1 a2 b1 c1 d1',
      }),
    );
    expect(answer({ alone: true }, 4).shoots).toBe('');
  });

  it('bundles to a group that is wanted closed', () => {
    expect(answer({ closed: ['a'] }, 4)).toEqual({
      groups: 'a, b: open, c: open',
      shoots: 'b1 c1',
      peerings: 'b1-c1',
      ghosts: '',
      bundles: ['group:a~shoot:garden-b/b1 1+1'],
      hidden: {
        alone: { shoots: 1, groups: 1 },
        inside: 1,
        smallBundles: { bundles: 0, peerings: 0, below: 1 },
        unseen: 1,
        farther: { shoots: 0, peerings: 0 },
      },
      leftOut: [],
    });
  });

  it('keeps a group that is wanted closed, even with nothing between it and others', () => {
    expect(answer({ closed: ['a'], project: ['a'] }, 4)).toEqual(
      expect.objectContaining({ groups: 'a', bundles: [] }),
    );
  });
});

describe('a landscape of too many shoots', () => {
  it('has groups, and bundles between', () => {
    expect(answer({})).toEqual({
      groups: 'a, b, c',
      shoots: '',
      peerings: '',
      ghosts: '',
      bundles: ['group:a~group:b 1+1', 'group:b~group:c 0+1'],
      hidden: {
        alone: { shoots: 1, groups: 1 },
        inside: 1,
        smallBundles: { bundles: 0, peerings: 0, below: 1 },
        unseen: 1,
        farther: { shoots: 0, peerings: 0 },
      },
      leftOut: [],
    });
  });

  it('has the shoots of a group that is wanted open', () => {
    expect(answer({ open: ['a', 'nothing'] })).toEqual(
      expect.objectContaining({
        groups: 'a: open, b, c',
        shoots: 'a1 a2',
        peerings: 'a1-a2 a2-unseen',
        ghosts: 'unseen',
        bundles: [
          'group:b~group:c 0+1',
          'group:b~shoot:garden-a/a1 1+0',
          'group:b~shoot:garden-a/a2 0+1',
        ],
        leftOut: [{ parameter: 'open', value: 'nothing' }],
      }),
    );
  });

  it('counts bundles that are too small, and hides the groups that are left with none', () => {
    expect(answer({ minBundle: 2 })).toEqual(
      expect.objectContaining({
        groups: 'a, b',
        bundles: ['group:a~group:b 1+1'],
        hidden: expect.objectContaining({
          alone: { shoots: 2, groups: 2 },
          smallBundles: { bundles: 1, peerings: 1, below: 2 },
        }),
      }),
    );
  });

  it('has groups with peerings inside alone, where there is nothing else to draw', () => {
    expect(answer({ groupBy: 'region' })).toEqual(
      expect.objectContaining({
        groups: 'eu-de',
        bundles: [],
        hidden: expect.objectContaining({
          alone: { shoots: 0, groups: 0 },
          inside: 4,
        }),
      }),
    );
    expect(answer({ minBundle: 3, project: ['c', 'd'] }, 0).groups).toBe('');
  });

  it('has a group with a shoot that was found by itself, and no bundle', () => {
    const withSelf = drawnGraph([
      aShoot({ namespace: 'garden-a', name: 'a1', ...listing('garden-a/a1') }),
      aShoot({ namespace: 'garden-b', name: 'b1', ...listing('garden-b/b1') }),
      aShoot({ namespace: 'garden-c', name: 'c1', ...listing('garden-d/d1') }),
      aShoot({ namespace: 'garden-d', name: 'd1', ...listing('garden-d/d1') }),
    ]);
    const keys = (query: Omit<LandscapeQuery, 'garden'>) =>
      landscapeOf(withSelf, query, { singly: 0 }).groups.map(({ key }) => key);
    expect(keys({ finding: ['SELF_PEERING', 'REVERSE_MISSING'] })).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(keys({ finding: ['REVERSE_MISSING'] })).toEqual(['c', 'd']);
  });

  it('has groups with a shoot that was found by itself beside those with peerings, and neither hides the other', () => {
    /** One project with a peering inside, and so many with a shoot that lists itself. */
    const keys = (selfish: number) => {
      const many = drawnGraph([
        aShoot({
          namespace: 'garden-a',
          name: 'a1',
          ...listing('garden-a/a2'),
        }),
        aShoot({ namespace: 'garden-a', name: 'a2' }),
        ...Array.from({ length: selfish }, (_, i) =>
          aShoot({
            namespace: `garden-s${i}`,
            name: 's',
            ...listing(`garden-s${i}/s`),
          }),
        ),
      ]);
      return landscapeOf(
        many,
        { finding: ['SELF_PEERING', 'REVERSE_MISSING'] },
        { singly: 0 },
      ).groups.map(({ key }) => key);
    };
    expect(keys(2)).toEqual(['a', 's0', 's1']);
    expect(keys(60)).toHaveLength(61);
    expect(keys(61)).toEqual(['a']);
  });

  it('tells of a group what is inside it and who has findings', () => {
    const [group] = landscapeOf(graph, {}, { singly: 0 }).groups;
    expect(group).toEqual({
      key: 'a',
      shoots: 2,
      open: false,
      errors: 0,
      warnings: 0,
      inside: {
        configured: 1,
        incomplete: 0,
        notAccessible: 0,
        errors: 0,
        warnings: 0,
      },
    });
  });

  it('has a focus one by one, whatever the number, but for groups that are wanted closed', () => {
    const focus = ['garden-b/b1'];
    expect(answer({ focus })).toEqual(
      expect.objectContaining({
        shoots: 'a1 a2 b1 c1',
        peerings: 'a1-a2 a1-b1 a2-b1 b1-c1',
      }),
    );
    expect(answer({ focus, closed: ['a'] })).toEqual(
      expect.objectContaining({
        groups: 'a, b: open, c: open',
        shoots: 'b1 c1',
      }),
    );
  });

  it('has groups by region and by seed', () => {
    expect(answer({ groupBy: 'region', closed: ['eu-de'] }).groups).toBe(
      'eu-de',
    );
    expect(answer({ groupBy: 'seed', open: ['eu-de-1'] }).groups).toBe(
      'eu-de-1: open',
    );
    const { leftOut } = answer({ groupBy: 'seed', closed: ['eu-de'] });
    expect(leftOut).toEqual([{ parameter: 'closed', value: 'eu-de' }]);
  });
});
