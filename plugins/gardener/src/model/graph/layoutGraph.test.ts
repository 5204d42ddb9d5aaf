import fc from 'fast-check';
import type { Landscape } from 'backstage-plugin-gardener-common';
import {
  arbitraryLandscape,
  inAnotherOrder,
} from '../../__testUtils__/arbitraryLandscape';
import { finish } from '../../__testUtils__/finish';
import { covered } from '../../__testUtils__/graphDrawings';
import {
  groupedLandscape,
  landscapePeering,
  landscapeShoot,
  landscapeWith,
  shopLandscape,
} from '../../__testUtils__/landscapeFixtures';
import { ticksFor } from './forceLayout';
import type { Box, Point } from './geometry';
import { shootNodeId } from './ids';
import { GraphLayout, NO_PLACES } from './GraphLayout';
import { layoutGraph } from './layoutGraph';
import { nearby } from './nearby';
import { toGraph } from './toGraph';

function layout(
  landscape: Landscape,
  options: {
    readonly frames?: boolean;
    readonly before?: GraphLayout;
    readonly focus?: string;
  } = {},
): GraphLayout {
  const { frames = true, before = NO_PLACES, focus } = options;
  return finish(layoutGraph(toGraph(landscape, { frames }), { before, focus }));
}

function places(graph: GraphLayout): Record<string, Point> {
  return Object.fromEntries(
    [...graph.nodes].map(([id, { x, y }]) => [id, { x, y }]),
  );
}

function inside(outer: Box, inner: Box): boolean {
  return (
    Math.abs(outer.x - inner.x) <= (outer.width - inner.width) / 2 &&
    Math.abs(outer.y - inner.y) <= (outer.height - inner.height) / 2
  );
}

function without(landscape: Landscape, name: string): Landscape {
  return {
    ...landscape,
    shoots: landscape.shoots.filter(shoot => shoot.name !== name),
    peerings: landscape.peerings.filter(
      ({ a, b }) => a.name !== name && b.name !== name,
    ),
    bundles: landscape.bundles.filter(
      ({ a, b }) =>
        !(a.kind === 'shoot' && a.name === name) &&
        !(b.kind === 'shoot' && b.name === name),
    ),
  };
}

const SHOP = shootNodeId({ namespace: 'garden-prod', name: 'shop' });

describe('the places of a landscape', () => {
  it('are the same for the same data in whatever order', () => {
    fc.assert(
      fc.property(
        arbitraryLandscape(),
        fc.nat(50),
        fc.boolean(),
        (landscape, seed, frames) => {
          expect(
            places(layout(inAnotherOrder(landscape, seed), { frames })),
          ).toEqual(places(layout(landscape, { frames })));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('let no card, circle or frame cover another, and give everything a place', () => {
    fc.assert(
      fc.property(arbitraryLandscape(), fc.boolean(), (landscape, frames) => {
        const graph = toGraph(landscape, { frames });
        const found = layout(landscape, { frames });
        expect(covered(found.nodes)).toEqual([]);
        expect(covered(found.frames)).toEqual([]);
        expect([...found.nodes.keys()].sort()).toEqual(
          graph.nodes.map(({ id }) => id),
        );
        expect([...found.frames.keys()].sort()).toEqual(
          graph.frames.map(({ id }) => id),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('put each shoot into its frame and nothing else there', () => {
    fc.assert(
      fc.property(arbitraryLandscape(), landscape => {
        const graph = toGraph(landscape, { frames: true });
        const found = layout(landscape);
        for (const node of graph.nodes) {
          const box = found.nodes.get(node.id);
          for (const [frame, outline] of found.frames) {
            const isIn = box !== undefined && inside(outline, box);
            expect(`${node.id} ${frame} ${isIn}`).toBe(
              `${node.id} ${frame} ${node.frame === frame}`,
            );
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('stay when nothing came or went, whatever else changed', () => {
    fc.assert(
      fc.property(arbitraryLandscape(), fc.boolean(), (landscape, frames) => {
        const before = layout(landscape, { frames });
        const changed = {
          ...landscape,
          peerings: landscape.peerings.map(peering => ({
            ...peering,
            status: 'incomplete' as const,
          })),
        };
        const after = layout(changed, { frames, before });
        expect(after).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('stay for what was there when a shoot comes, goes or is peered', () => {
    fc.assert(
      fc.property(arbitraryLandscape(), landscape => {
        const { name } = landscape.shoots[landscape.shoots.length - 1];
        const fewer = without(landscape, name);
        const before = layout(fewer, { frames: false });
        const more = layout(landscape, { frames: false, before });
        for (const [id, { x, y }] of before.nodes) {
          expect(more.nodes.get(id)).toMatchObject({ x, y });
        }
        expect(covered(more.nodes)).toEqual([]);
        const back = layout(fewer, { frames: false, before: more });
        expect(places(back)).toEqual(places(before));
      }),
      { numRuns: 30 },
    );
  });

  it('of one component don’t depend on the others', () => {
    const pair = (project: string) => [
      landscapeShoot(project, 'a'),
      landscapeShoot(project, 'b'),
      landscapeShoot(project, 'c'),
    ];
    const chain = (project: string) => {
      const [a, b, c] = pair(project);
      return [landscapePeering(a, b), landscapePeering(b, c)];
    };
    const alone = layout(
      landscapeWith({ shoots: pair('x'), peerings: chain('x') }),
      { frames: false },
    );
    const beside = layout(
      landscapeWith({
        shoots: [...pair('w'), ...pair('x')],
        peerings: [...chain('w'), ...chain('x')],
      }),
      { frames: false },
    );
    const step = (graph: GraphLayout, from: string, to: string) => {
      const at = (name: string) =>
        graph.nodes.get(shootNodeId({ namespace: 'garden-x', name }));
      return [
        (at(to)?.x ?? 0) - (at(from)?.x ?? 0),
        (at(to)?.y ?? 0) - (at(from)?.y ?? 0),
      ].map(Math.round);
    };
    expect(step(beside, 'a', 'b')).toEqual(step(alone, 'a', 'b'));
    expect(step(beside, 'b', 'c')).toEqual(step(alone, 'b', 'c'));
  });

  it('draw groups as circles that tell their size', () => {
    const { nodes } = layout(groupedLandscape());
    const width = (key: string) => nodes.get(`group:${key}`)?.height ?? 0;
    expect(width('dev')).toBeGreaterThan(width('prod'));
    expect(width('prod')).toBeGreaterThan(width('archive'));
  });

  it('are nowhere where there is nothing', () => {
    expect(layout(landscapeWith()).nodes.size).toBe(0);
  });
});

describe('the places around a shoot that is looked at', () => {
  const graph = nearby(toGraph(shopLandscape(), { frames: false }), SHOP, 1);
  const around = finish(layoutGraph(graph, { before: NO_PLACES, focus: SHOP }));

  it('have it in the middle of its peers, which stand around it', () => {
    const middle = around.nodes.get(SHOP);
    const peers = [...around.nodes].filter(([id]) => id !== SHOP);
    expect(peers).toHaveLength(9);
    const mean = (axis: 'x' | 'y') =>
      peers.reduce((sum, [, box]) => sum + box[axis], 0) / peers.length;
    expect(Math.abs(mean('x') - (middle?.x ?? 0))).toBeLessThan(1);
    expect(Math.abs(mean('y') - (middle?.y ?? 0))).toBeLessThan(1);
    expect(covered(around.nodes)).toEqual([]);
  });

  it('fit into the card of the page', () => {
    const boxes = [...around.nodes.values()];
    const left = Math.min(...boxes.map(({ x, width }) => x - width / 2));
    const right = Math.max(...boxes.map(({ x, width }) => x + width / 2));
    const top = Math.min(...boxes.map(({ y, height }) => y - height / 2));
    const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2));
    expect(right - left).toBeLessThanOrEqual(600);
    expect(bottom - top).toBeLessThanOrEqual(440);
  });

  it('take several rings for many peers, and none covers another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), count => {
        const hub = landscapeShoot('prod', 'shop');
        const peers = Array.from({ length: count }, (_, number) =>
          landscapeShoot('dev', `peer-${number}`),
        );
        const found = layout(
          landscapeWith({
            shoots: [hub, ...peers],
            peerings: peers.map(peer => landscapePeering(hub, peer)),
          }),
          { frames: false, focus: SHOP },
        );
        expect(found.nodes.size).toBe(count + 1);
        expect(covered(found.nodes)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('stay for its peers when it gets one more, and when more depth is wanted', () => {
    fc.assert(
      fc.property(arbitraryLandscape(), landscape => {
        const full = toGraph(landscape, { frames: false });
        const focus = shootNodeId(landscape.shoots[0]);
        const near = nearby(full, focus, 1);
        const before = finish(layoutGraph(near, { before: NO_PLACES, focus }));
        const after = finish(
          layoutGraph(nearby(full, focus, 2), { before, focus }),
        );
        for (const [id, { x, y }] of before.nodes) {
          expect(after.nodes.get(id)).toMatchObject({ x, y });
        }
        expect(covered(after.nodes)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('how often forces are reckoned', () => {
  it('is fewer times the more boxes there are, within bounds', () => {
    expect(ticksFor(2)).toBe(160);
    expect(ticksFor(60)).toBe(160);
    expect(ticksFor(120)).toBe(80);
    expect(ticksFor(1_000)).toBe(60);
  });
});
