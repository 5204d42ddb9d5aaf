import fc from 'fast-check';
import { arbitraryLandscape } from '../../__testUtils__/arbitraryLandscape';
import { shopLandscape } from '../../__testUtils__/landscapeFixtures';
import { dim, dimBeyond } from './dim';
import { shootNodeId } from './ids';
import { nearby } from './nearby';
import { toGraph } from './toGraph';

const graph = toGraph(shopLandscape(), { frames: true });
const node = (project: string, name: string) =>
  shootNodeId({ namespace: `garden-${project}`, name });

describe('what is near a shoot', () => {
  it('are its own peerings at depth 1, as its table has them', () => {
    const { nodes, edges } = nearby(graph, node('prod', 'shop'), 1);
    expect(nodes).toHaveLength(10);
    expect(edges).toHaveLength(9);
  });

  it('are those of its peers, too, at depth 2', () => {
    expect(nearby(graph, node('prod', 'shop'), 2).edges).toHaveLength(10);
    expect(
      nearby(graph, node('data', 'lake'), 2).nodes.map(({ id }) => id),
    ).toContain(node('ops', 'ci'));
  });

  it('never has a line to something that is not there', () => {
    fc.assert(
      fc.property(
        arbitraryLandscape(),
        fc.integer({ min: 1, max: 3 }),
        (landscape, depth) => {
          const near = nearby(
            toGraph(landscape, { frames: false }),
            shootNodeId(landscape.shoots[0]),
            depth,
          );
          const ids = new Set(near.nodes.map(({ id }) => id));
          for (const { source, target } of near.edges) {
            expect(ids.has(source) && ids.has(target)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('what is dimmed', () => {
  it('is nothing while nothing is looked at, or what is looked at is gone', () => {
    expect(dim(graph, undefined).size).toBe(0);
    expect(dim(graph, 'shoot:gone/gone').size).toBe(0);
  });

  it('is all but a shoot, its lines and what they lead to', () => {
    const dimmed = dim(graph, node('data', 'lake'));
    expect(dimmed.has(node('data', 'lake'))).toBe(false);
    expect(dimmed.has(node('prod', 'shop'))).toBe(false);
    expect(dimmed.has('frame:prod')).toBe(false);
    expect(dimmed.has(node('ops', 'ci'))).toBe(true);
    expect(dimmed.has('frame:ops')).toBe(true);
    expect(graph.edges.filter(({ id }) => !dimmed.has(id))).toHaveLength(1);
  });

  it('leaves a line with its two ends', () => {
    const [edge] = graph.edges;
    const dimmed = dim(graph, edge.id);
    expect(
      [...graph.nodes, ...graph.edges]
        .map(({ id }) => id)
        .filter(id => !dimmed.has(id))
        .sort(),
    ).toEqual([edge.id, edge.source, edge.target].sort());
  });

  it('leaves what stands in a frame, and its lines', () => {
    const dimmed = dim(graph, 'frame:ops');
    expect(dimmed.has(node('ops', 'ci'))).toBe(false);
    expect(dimmed.has(node('prod', 'payments'))).toBe(false);
    expect(dimmed.has(node('data', 'lake'))).toBe(true);
  });
});

describe('what is dimmed while shoots are looked for', () => {
  const shop = node('prod', 'shop');

  it('is nothing when they are not there', () => {
    expect(
      dimBeyond(graph, { nodes: ['shoot:gone/gone'], depth: 1 }).size,
    ).toBe(0);
  });

  it('leaves what is near enough, its frames, and the lines to it', () => {
    const { nodes, edges } = nearby(graph, shop, 1);
    const dimmed = dimBeyond(graph, { nodes: [shop], depth: 1 });
    expect(
      graph.nodes.filter(({ id }) => !dimmed.has(id)).map(({ id }) => id),
    ).toEqual(nodes.map(({ id }) => id));
    expect(
      graph.edges.filter(({ id }) => !dimmed.has(id)).map(({ id }) => id),
    ).toEqual(edges.map(({ id }) => id));
    expect(dimmed.has('frame:prod')).toBe(false);
  });

  it('dims frames of which nothing is lit', () => {
    const dimmed = dimBeyond(graph, {
      nodes: [node('dev', 'playground')],
      depth: 1,
    });
    expect(dimmed.has('frame:ops')).toBe(true);
    expect(dimmed.has('frame:prod')).toBe(false);
  });

  it('leaves both ends of each line that it leaves', () => {
    fc.assert(
      fc.property(
        arbitraryLandscape(),
        fc.integer({ min: 1, max: 3 }),
        (landscape, depth) => {
          const any = toGraph(landscape, { frames: true });
          const dimmed = dimBeyond(any, {
            nodes: [shootNodeId(landscape.shoots[0])],
            depth,
          });
          for (const { id, source, target } of any.edges) {
            const isLit = !dimmed.has(id);
            expect(!isLit || (!dimmed.has(source) && !dimmed.has(target))).toBe(
              true,
            );
          }
        },
      ),
    );
  });
});
