import fc from 'fast-check';
import type {
  Landscape,
  LandscapeFinding,
} from 'backstage-plugin-gardener-common';
import { arbitraryLandscape } from '../../__testUtils__/arbitraryLandscape';
import {
  groupedLandscape,
  landscapeShoot,
} from '../../__testUtils__/landscapeFixtures';
import { nodeBadge } from '../graph/badge';
import {
  bundleEdgeId,
  groupNodeId,
  peeringEdgeId,
  shootNodeId,
} from '../graph/ids';
import { toGraph } from '../graph/toGraph';
import { tablesOf } from './tablesOf';

const SELF: LandscapeFinding = {
  code: 'SELF_PEERING',
  severity: 'error',
  what: 'It lists itself',
  params: {},
};

/** Landscapes in which some shoots have a finding themselves, and say peerings that are not in the answer. */
const landscapes = fc
  .tuple(
    arbitraryLandscape(),
    fc.array(fc.record({ bad: fc.boolean(), degree: fc.nat(3) }), {
      minLength: 14,
    }),
  )
  .map(
    ([landscape, facts]): Landscape => ({
      ...landscape,
      shoots: landscape.shoots.map((shoot, number) => ({
        ...shoot,
        peerings: facts[number].degree,
        findings: facts[number].bad ? [SELF] : [],
      })),
    }),
  );

describe('everything that is drawn', () => {
  it('is said in a table', () => {
    fc.assert(
      fc.property(landscapes, landscape => {
        const graph = toGraph(landscape, { frames: true });
        const { peerings, bundles, closed, others } = tablesOf(landscape);
        const said = new Set([
          ...peerings.map(({ peering }) => peeringEdgeId(peering.id)),
          ...peerings
            .flatMap(({ here, target }) => [here, target])
            .map(shootNodeId),
          ...bundles.map(({ id }) => bundleEdgeId(id)),
          ...closed.map(({ key }) => groupNodeId(key)),
          ...others.map(shootNodeId),
        ]);
        const drawn = [...graph.nodes, ...graph.edges].map(({ id }) => id);
        expect(drawn.filter(id => !said.has(id))).toEqual([]);
      }),
    );
  });

  it('has the badge of each shoot in a table, as one of its own', () => {
    fc.assert(
      fc.property(landscapes, landscape => {
        const graph = toGraph(landscape, { frames: true });
        const { peerings, others } = tablesOf(landscape);
        const ends = [
          ...peerings.flatMap(({ here, target }) => [here, target]),
          ...others,
        ];
        for (const node of graph.nodes) {
          const badge = nodeBadge(node);
          const own = ends.filter(end => shootNodeId(end) === node.id);
          const codes = own.map(({ findings }) =>
            findings.map(({ code }) => code),
          );
          expect(codes.every(all => all.includes('SELF_PEERING'))).toBe(
            badge !== undefined || own.length === 0,
          );
        }
      }),
    );
  });

  it('says a shoot once among the others, and not where a peering says it', () => {
    const landscape = groupedLandscape();
    const bundled = landscapeShoot('lab', 'bundled', { peerings: 4 });
    const { others } = tablesOf({
      ...landscape,
      shoots: [...landscape.shoots, bundled],
    });
    expect(others).toEqual([bundled]);
  });
});
