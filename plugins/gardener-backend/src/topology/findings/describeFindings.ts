import type {
  Findings,
  FindingsGroup,
  FindingsGrouping,
  FindingsQuery,
} from 'backstage-plugin-gardener-common';
import type { SlicedWork } from '../inSlices';
import type { LandscapeGraph } from '../LandscapeGraph';
import { knownOf, sortedLeftOut } from '../LeftOut';
import { countWeights, facetsOfRows } from './countRows';
import { rowMatcher, type FindingsLeftOut } from './filterRows';
import type { GraphRow } from './GraphRow';
import { groupRows, type RowGroup } from './groupRows';
import { readRows } from './readRows';
import { comparePlaces, readPlace, START, writePlace } from './RowPlace';
import { toldRow, toldShoot } from './toldRow';

/** Rows of each group, where nobody says. */
const ROWS = 50;

/** Groups of one answer. Causes are fewer: who reads everything asks by cause. */
export const MOST_GROUPS = 200;

/** Bounds of one answer, which tests make small. */
export interface FindingsBounds {
  readonly groups?: number;
  readonly rows?: number;
}

/** What is the same for every question about a graph. */
interface FindingsOfGraph extends Pick<Findings, 'facets'> {
  readonly rows: readonly GraphRow[];
}

/** Each graph is asked about in many ways. */
const read = new WeakMap<LandscapeGraph, FindingsOfGraph>();

function* findingsOf(graph: LandscapeGraph): SlicedWork<FindingsOfGraph> {
  const known = read.get(graph);
  if (known) return known;
  const rows = yield* readRows(graph);
  const made = { rows, facets: yield* facetsOfRows(rows) };
  read.set(graph, made);
  return made;
}

/**
 * The answer to one question about the findings of a graph: filtered, in groups, of each group a part. Depends on nothing
 * else, and equal questions about equal graphs have equal answers. Costs the findings.
 *
 * @throws InputError when `after` is no place of a list
 */
export function* describeFindings(
  graph: LandscapeGraph,
  query: FindingsQuery,
  { groups: most = MOST_GROUPS, rows: room = 5_000 }: FindingsBounds = {},
): SlicedWork<Findings> {
  const by = query.groupBy ?? 'cause';
  const after = readPlace(query.after ?? START);
  const leftOut: FindingsLeftOut[] = [];
  const { rows, facets } = yield* findingsOf(graph);
  const matches = rowMatcher(graph, query, leftOut);
  const found: GraphRow[] = [];
  for (const row of rows) {
    if (matches(row)) found.push(row);
    yield;
  }
  const all = yield* groupRows(found, by);
  const wanted = query.group
    ? knownOf(
        'group',
        [query.group],
        key => all.some(group => group.key === key),
        leftOut,
      )
    : undefined;
  const given = all
    .filter(({ key }) => wanted?.has(key) ?? true)
    .slice(0, most);
  const groups: FindingsGroup[] = [];
  let left = room;
  for (const group of given) {
    const limit = Math.min(query.limit ?? ROWS, left);
    const from = wanted ? after : undefined;
    const start = from
      ? group.rows.findIndex(({ place }) => comparePlaces(place, from) > 0)
      : 0;
    const part = start < 0 ? [] : group.rows.slice(start, start + limit);
    left -= part.length;
    const hasMore = start >= 0 && start + part.length < group.rows.length;
    groups.push({
      ...summaryOf(group, by, graph.garden),
      rows: part.map(row => toldRow(row, graph.garden)),
      next: hasMore ? nextOf(part, query.after) : null,
    });
    yield;
  }
  const shown = given.reduce((sum, group) => sum + group.rows.length, 0);
  return {
    garden: graph.garden,
    freshness: graph.freshness,
    groupBy: by,
    scope: {
      shoots: graph.shoots.size,
      projects: graph.facets.project.length,
    },
    totals: countWeights(found),
    groups,
    hidden: {
      groups: all.length - given.length,
      findings: found.length - shown,
    },
    facets,
    leftOut: sortedLeftOut(leftOut),
  };
}

function nextOf(part: readonly GraphRow[], after: string | undefined): string {
  const last = part.at(-1);
  return last ? writePlace(last.place) : after ?? START;
}

function summaryOf(
  { key, network, rows }: RowGroup,
  by: FindingsGrouping,
  garden: string,
): Omit<FindingsGroup, 'rows' | 'next'> {
  const codes = new Map<GraphRow['finding']['code'], number>();
  const repairs = { none: 0, possible: 0, confirm: 0, held: 0 };
  for (const { finding, repair } of rows) {
    codes.set(finding.code, (codes.get(finding.code) ?? 0) + 1);
    repairs[repair.state] += 1;
  }
  const [worst] = rows;
  return {
    key,
    weight: worst.weight,
    shoot: by === 'shoot' ? toldShoot(worst.shoot, garden) : null,
    network: network ?? null,
    count: rows.length,
    codes: [...codes].map(([code, count]) => ({ code, count })),
    possible: repairs.possible,
    confirm: repairs.confirm,
    held: repairs.held,
  };
}
