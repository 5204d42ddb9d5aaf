import fc from 'fast-check';
import { arbitraryLandscape } from '../../__testUtils__/arbitraryLandscape';
import {
  landscapeGroup,
  landscapePeering,
  landscapeShoot,
  landscapeWith,
} from '../../__testUtils__/landscapeFixtures';
import { dimBeyond } from '../graph/dim';
import { shootNodeId } from '../graph/ids';
import { toGraph } from '../graph/toGraph';
import { litLandscape } from './litLandscape';

describe('the part of a landscape that is lit', () => {
  const [a, b, c, self] = ['a', 'b', 'c', 'self'].map(name =>
    landscapeShoot('dev', name),
  );
  const landscape = landscapeWith({
    groups: [
      landscapeGroup('dev', { shoots: 4 }),
      landscapeGroup('ops', { open: false }),
    ],
    shoots: [a, b, c, self],
    peerings: [
      landscapePeering(a, b),
      landscapePeering(b, c),
      landscapePeering(self, self),
    ],
    bundles: [
      {
        id: 'ops c',
        a: { kind: 'group', key: 'ops' },
        b: { kind: 'shoot', namespace: c.namespace, name: c.name },
        peerings: landscapeWith().totals.peerings,
      },
    ],
  });
  const graph = toGraph(landscape, { frames: true });
  const around = (name: string, depth: number) =>
    litLandscape(landscape, graph, {
      nodes: [shootNodeId({ namespace: 'garden-dev', name })],
      depth,
    });

  it('is all of it when nothing is looked for', () => {
    expect(litLandscape(landscape, graph, undefined)).toBe(landscape);
  });

  it('is what is looked for and what is near it', () => {
    const near = around('a', 1);
    expect(near.shoots.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(near.peerings).toHaveLength(1);
    expect(near.groups.map(({ key }) => key)).toEqual(['dev']);
    expect(near.bundles).toEqual([]);
    const far = around('c', 1);
    expect(far.groups.map(({ key }) => key)).toEqual(['dev', 'ops']);
    expect(far.bundles).toHaveLength(1);
  });

  it('is a shoot without a line to others, with its peering to itself', () => {
    const { shoots, peerings } = around('self', 1);
    expect(shoots.map(({ name }) => name)).toEqual(['self']);
    expect(peerings.map(one => one.a.name)).toEqual(['self']);
  });

  it('is what is not dimmed, and both ends of each line', () => {
    fc.assert(
      fc.property(
        arbitraryLandscape(),
        fc.nat(),
        fc.integer({ min: 1, max: 3 }),
        (any, start, depth) => {
          const whole = toGraph(any, { frames: true });
          const { id } = whole.nodes[start % whole.nodes.length];
          const lit = { nodes: [id], depth };
          const dimmed = dimBeyond(whole, lit);
          const part = toGraph(litLandscape(any, whole, lit), { frames: true });
          const ids = ({ nodes, frames, edges }: typeof whole) =>
            [...nodes, ...frames, ...edges].map(item => item.id);
          expect(ids(part)).toEqual(
            ids(whole).filter(item => !dimmed.has(item)),
          );
        },
      ),
    );
  });
});
