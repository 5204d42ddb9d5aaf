import {
  findingCodeSchema,
  findingsSchema,
  findingWeightSchema,
  shootKey,
  type Findings,
  type FindingsQuery,
} from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { anyLandscape } from '../../__testUtils__/anyLandscape';
import { drawnGraph, landscapeOf } from '../../__testUtils__/drawnGraph';
import { findingsOf, rowsIn } from '../../__testUtils__/findingsOf';

const some = <T>(...values: readonly T[]) =>
  fc.option(fc.subarray([...values]), { nil: undefined });

const groupBy = fc.constantFrom('cause', 'shoot', 'project');
const filters = fc.record({
  project: some('prod', 'a', 'b', 'gone'),
  seed: some('seed+garden-a', 'seed+garden-prod'),
  severity: some(...findingWeightSchema.options),
  code: some(...findingCodeSchema.options),
  text: fc.option(fc.constantFrom('shop', 'GARDEN-A', 'lists', 'nowhere'), {
    nil: undefined,
  }),
});

const ALL = 500;

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Everything of one group, asked for part by part. */
function partByPart(
  ask: (query: Omit<FindingsQuery, 'garden'>) => Findings,
  group: string,
  limit: number,
): string[] {
  const ids: string[] = [];
  let after: string | undefined = 'start';
  // Bounded, so that a place that leads back fails and does not go on for ever.
  while (after && ids.length < ALL) {
    const [{ rows, next }]: Findings['groups'] = ask({
      group,
      limit,
      after,
    }).groups;
    ids.push(...rows.map(({ id }) => id));
    after = next ?? undefined;
  }
  return ids;
}

describe('the findings of every landscape', () => {
  it('are those that its shoots and peerings have, each once', () => {
    fc.assert(
      fc.property(anyLandscape, groupBy, (shoots, by) => {
        const graph = drawnGraph(shoots);
        const { shoots: drawn, peerings } = landscapeOf(graph, { alone: true });
        const rows = rowsIn(findingsOf(graph, { groupBy: by, limit: ALL }));
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        const kept = new Set(
          rows.flatMap(({ shoot, peer, finding: { code } }) => [
            `${code} ${shootKey(shoot)}`,
            ...(peer ? [`${code} ${[shoot, peer].map(shootKey).sort()}`] : []),
          ]),
        );
        for (const shoot of drawn) {
          for (const { code } of shoot.findings) {
            expect(kept).toContain(`${code} ${shootKey(shoot)}`);
          }
        }
        for (const { a, b, findings } of peerings) {
          for (const { code } of findings) {
            expect(
              [
                `${code} ${[a, b].map(shootKey).sort()}`,
                ...[a, b].map(end => `${code} ${shootKey(end)}`),
              ].some(found => kept.has(found)),
            ).toBe(true);
          }
        }
      }),
    );
  });

  it('add up, whatever is asked', () => {
    fc.assert(
      fc.property(anyLandscape, groupBy, filters, (shoots, by, asked) => {
        const graph = drawnGraph(shoots);
        const found = findingsOf(graph, { groupBy: by, limit: ALL, ...asked });
        const rows = rowsIn(found);
        expect(found).toEqual(findingsSchema.parse(found));
        expect(sumOf(Object.values(found.totals))).toBe(rows.length);
        for (const [weight, count] of Object.entries(found.totals)) {
          expect(rows.filter(row => row.weight === weight)).toHaveLength(count);
        }
        for (const group of found.groups) {
          expect(group.rows).toHaveLength(group.count);
          expect(sumOf(group.codes.map(({ count }) => count))).toBe(
            group.count,
          );
          const inState = (state: string) =>
            group.rows.filter(({ repair }) => repair.state === state);
          expect(inState('possible')).toHaveLength(group.possible);
          expect(inState('confirm')).toHaveLength(group.confirm);
          expect(inState('held')).toHaveLength(group.held);
        }
        expect(found.hidden).toEqual({ groups: 0, findings: 0 });
      }),
    );
  });

  it('are the same however they are put together and narrowed by nothing', () => {
    fc.assert(
      fc.property(anyLandscape, shoots => {
        const graph = drawnGraph(shoots);
        const ids = (['cause', 'shoot', 'project'] as const).map(by =>
          rowsIn(findingsOf(graph, { groupBy: by, limit: ALL }))
            .map(({ id }) => id)
            .sort(),
        );
        expect(ids[1]).toEqual(ids[0]);
        expect(ids[2]).toEqual(ids[0]);
      }),
    );
  });

  it('do not depend on the order in which shoots are read', () => {
    fc.assert(
      fc.property(
        anyLandscape.chain(shoots =>
          fc.tuple(
            fc.constant(shoots),
            fc.shuffledSubarray([...shoots], { minLength: shoots.length }),
          ),
        ),
        groupBy,
        ([shoots, shuffled], by) => {
          expect(findingsOf(shuffled, { groupBy: by })).toEqual(
            findingsOf(shoots, { groupBy: by }),
          );
        },
      ),
    );
  });

  it('come part by part as they come at once', () => {
    fc.assert(
      fc.property(
        anyLandscape,
        groupBy,
        fc.integer({ min: 1, max: 3 }),
        (shoots, by, limit) => {
          const graph = drawnGraph(shoots);
          const whole = findingsOf(graph, { groupBy: by, limit: ALL });
          for (const { key, rows } of whole.groups) {
            expect(
              partByPart(
                query => findingsOf(graph, { groupBy: by, ...query }),
                key,
                limit,
              ),
            ).toEqual(rows.map(({ id }) => id));
          }
        },
      ),
    );
  });

  it('propose for one side of a pair at most one repair that is possible', () => {
    fc.assert(
      fc.property(anyLandscape, shoots => {
        const sides = rowsIn(findingsOf(shoots, { limit: ALL })).flatMap(
          ({ repair }) => {
            if (repair.state !== 'possible' && repair.state !== 'confirm') {
              return [];
            }
            const { shoot, target, here } = repair.wish;
            const [one, other] = [shootKey(shoot), shootKey(target)];
            return [here === 'keep' ? `${other} ${one}` : `${one} ${other}`];
          },
        );
        expect(new Set(sides).size).toBe(sides.length);
      }),
    );
  });
});
