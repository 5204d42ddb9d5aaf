import fc from 'fast-check';
import {
  arbitraryLandscape,
  inAnotherOrder,
} from '../../__testUtils__/arbitraryLandscape';
import {
  groupedLandscape,
  landscapePeering,
  landscapeShoot,
  landscapeWith,
  shopLandscape,
} from '../../__testUtils__/landscapeFixtures';
import { toGraph } from './toGraph';

describe('what is drawn of a landscape', () => {
  it('has a node per shoot and ghost, and a line per peering', () => {
    const { nodes, edges, frames } = toGraph(shopLandscape(), {
      frames: false,
    });
    expect(nodes.filter(({ kind }) => kind === 'shoot')).toHaveLength(8);
    expect(nodes.filter(({ kind }) => kind === 'ghost')).toHaveLength(2);
    expect(edges).toHaveLength(10);
    expect(frames).toEqual([]);
  });

  it('puts shoots into the frame of their open group, and ghosts where the group is known', () => {
    const { nodes, frames } = toGraph(shopLandscape(), { frames: true });
    expect(frames.map(({ group }) => group.key)).toEqual([
      'data',
      'dev',
      'ops',
      'prod',
    ]);
    const frameOf = (name: string) =>
      nodes.find(({ id }) => id.endsWith(`/${name}`))?.frame;
    expect(frameOf('lake')).toBe('frame:data');
    expect(frameOf('legacy-shop')).toBe('frame:prod');
    expect(frameOf('clearing')).toBeUndefined();
  });

  it('has a circle per closed group and bundles between circles and shoots', () => {
    const { nodes, edges } = toGraph(groupedLandscape(), { frames: true });
    expect(
      nodes.filter(({ kind }) => kind === 'group').map(({ id }) => id),
    ).toEqual([
      'group:archive',
      'group:data',
      'group:dev',
      'group:ops',
      'group:prod',
    ]);
    expect(
      edges
        .filter(({ kind }) => kind === 'bundle')
        .map(({ source, target }) => `${source} ${target}`),
    ).toContain('shoot:garden-lab/one group:ops');
  });

  it('leaves out a line of which an end is not there, and one from a shoot to itself', () => {
    const one = landscapeShoot('prod', 'one');
    const { edges } = toGraph(
      landscapeWith({
        shoots: [one],
        peerings: [
          landscapePeering(one, {
            namespace: 'garden-prod',
            name: 'elsewhere',
          }),
          landscapePeering(one, one),
        ],
      }),
      { frames: false },
    );
    expect(edges).toEqual([]);
  });

  it('tells apart names that nobody should have given', () => {
    const names = ['a/b', 'a_002fb', 'a b', 'a"b', ''];
    const { nodes } = toGraph(
      landscapeWith({
        ghosts: names.map(name => ({
          kind: 'notAccessible' as const,
          namespace: 'x',
          name,
          group: null,
        })),
      }),
      { frames: false },
    );
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(names.length);
    for (const { id } of nodes) expect(id).toMatch(/^[\w:/.-]*$/);
  });

  it('is the same whatever the order of the answer', () => {
    fc.assert(
      fc.property(arbitraryLandscape(), fc.nat(50), (landscape, seed) => {
        expect(
          toGraph(inAnotherOrder(landscape, seed), { frames: true }),
        ).toEqual(toGraph(landscape, { frames: true }));
      }),
    );
  });
});
