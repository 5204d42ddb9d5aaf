import {
  findingWeightSchema,
  type Findings,
  type FindingWeight,
} from 'backstage-plugin-gardener-common';
import { factOf } from '../facts';
import type { SlicedWork } from '../inSlices';
import { shootsOf, type GraphRow } from './GraphRow';

/** How many findings weigh how much. */
export function countWeights(rows: readonly GraphRow[]): Findings['totals'] {
  const totals = {
    error: 0,
    incomplete: 0,
    warning: 0,
    note: 0,
    notChecked: 0,
  };
  for (const { weight } of rows) totals[weight] += 1;
  return totals;
}

/** How many findings a filter by one value alone would leave, sorted; that of a peering counts for both of its shoots. */
export function* facetsOfRows(
  rows: readonly GraphRow[],
): SlicedWork<Findings['facets']> {
  const project = new Map<string, number>();
  const seed = new Map<string, number>();
  const severity = new Map<FindingWeight, number>();
  for (const row of rows) {
    const shoots = shootsOf(row);
    count(project, new Set(shoots.map(shoot => factOf(shoot, 'project'))));
    count(seed, new Set(shoots.map(shoot => factOf(shoot, 'seed'))));
    count(severity, [row.weight]);
    yield;
  }
  return {
    project: sorted(project),
    severity: findingWeightSchema.options.flatMap(value => {
      const findings = severity.get(value);
      return findings ? [{ value, findings }] : [];
    }),
    seed: sorted(seed),
  };
}

function count<T>(counts: Map<T, number>, values: Iterable<T>): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
}

function sorted(
  counts: ReadonlyMap<string, number>,
): Findings['facets']['project'] {
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, findings]) => ({ value, findings }));
}
