import {
  findingCodeSchema,
  landscapeSchema,
  type FindingFilter,
  type PeeringStatus,
} from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { anyLandscape, NAMESPACES } from '../__testUtils__/anyLandscape';
import { drawnGraph, landscapeOf } from '../__testUtils__/drawnGraph';

const some = <T>(...values: readonly T[]) =>
  fc.option(fc.subarray([...values]), { nil: undefined });

const KEYS = [...NAMESPACES, 'prod', 'a', 'b', 'c', 'seed+garden-a', '-'];

const query = fc.record({
  groupBy: fc.option(fc.constantFrom('project', 'region', 'seed'), {
    nil: undefined,
  }),
  project: some('prod', 'a', 'b', 'gone'),
  region: some('region+garden-a', 'region+garden-prod'),
  status: some<PeeringStatus>('configured', 'incomplete', 'notAccessible'),
  finding: some<FindingFilter>(
    'error',
    'warning',
    ...findingCodeSchema.options,
  ),
  focus: some('garden-prod/shop', 'garden-a/x', 'garden-b/y'),
  depth: fc.option(fc.constantFrom(1, 2, 3), { nil: undefined }),
  open: some(...KEYS),
  closed: some(...KEYS),
  alone: fc.boolean(),
  minBundle: fc.option(fc.constantFrom(1, 2, 3), { nil: undefined }),
});
const bounds = fc.record({
  singly: fc.constantFrom(0, 3, 300),
  focused: fc.constantFrom(2, 5, 1_000),
});

describe('every landscape, whatever is asked', () => {
  it('has each matching peering in one place, and each matching shoot in one', () => {
    fc.assert(
      fc.property(anyLandscape, query, bounds, (shoots, asked, limits) => {
        const found = landscapeOf(drawnGraph(shoots), asked, limits);
        const { totals, peerings, bundles, hidden, groups } = found;
        const all = (counts: (typeof totals)['peerings']) =>
          counts.configured + counts.incomplete + counts.notAccessible;
        const bundled = bundles.map(bundle => all(bundle.peerings));
        expect(all(totals.peerings)).toBe(
          peerings.length +
            bundled.reduce((sum, count) => sum + count, 0) +
            hidden.inside +
            hidden.unseen +
            hidden.smallBundles.peerings,
        );
        expect(new Set(peerings.map(({ id }) => id)).size).toBe(
          peerings.length,
        );
        expect(totals.shoots).toBe(
          found.shoots.length +
            hidden.alone.shoots +
            groups
              .filter(({ open }) => !open)
              .reduce((sum, group) => sum + group.shoots, 0),
        );
        expect(totals.groups).toBe(groups.length + hidden.alone.groups);
      }),
    );
  });

  it('has both ends of all that is drawn', () => {
    fc.assert(
      fc.property(anyLandscape, query, bounds, (shoots, asked, limits) => {
        const found = landscapeOf(drawnGraph(shoots), asked, limits);
        const names = new Set(
          [...found.shoots, ...found.ghosts].map(
            ({ namespace, name }) => `${namespace} ${name}`,
          ),
        );
        const keys = new Set(found.groups.map(({ key }) => key));
        const ends = found.bundles.flatMap(({ a, b }) => [a, b]);
        expect(
          [
            ...found.peerings.flatMap(({ a, b }) => [a, b]),
            ...ends.flatMap(end => (end.kind === 'shoot' ? [end] : [])),
          ].filter(({ namespace, name }) => !names.has(`${namespace} ${name}`)),
        ).toEqual([]);
        expect(
          [
            ...found.shoots.map(({ group }) => group),
            ...ends.flatMap(end => (end.kind === 'group' ? [end.key] : [])),
          ].filter(key => !keys.has(key)),
        ).toEqual([]);
      }),
    );
  });

  it('is as the contract says, and the same for the same shoots in any order', () => {
    fc.assert(
      fc.property(
        anyLandscape.chain(shoots =>
          fc.tuple(
            fc.constant(shoots),
            fc.shuffledSubarray([...shoots], { minLength: shoots.length }),
          ),
        ),
        query,
        bounds,
        ([shoots, shuffled], asked, limits) => {
          const found = landscapeOf(drawnGraph(shoots), asked, limits);
          expect(landscapeSchema.parse(found)).toEqual(found);
          const other = landscapeOf(drawnGraph(shuffled), asked, limits);
          expect(JSON.stringify(other)).toBe(JSON.stringify(found));
        },
      ),
    );
  });

  it('is for a user who sees less a part of what it is for one who sees more', () => {
    fc.assert(
      fc.property(
        anyLandscape,
        fc.subarray([...NAMESPACES]),
        (shoots, visible) => {
          const more = landscapeOf(drawnGraph(shoots, NAMESPACES));
          const less = landscapeOf(drawnGraph(shoots, visible));
          const ids = new Set(more.peerings.map(({ id }) => id));
          expect(less.peerings.filter(({ id }) => !ids.has(id))).toEqual([]);
          const { totals } = less;
          expect(totals.shoots).toBeLessThanOrEqual(more.totals.shoots);
        },
      ),
    );
  });
});
