import {
  isSaidByStatus,
  shootKey,
  type FindingFilter,
  type Landscape,
  type LandscapeFinding,
  type LandscapeQuery,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import { factOf, FACTS, type Fact } from './facts';
import type {
  GraphPeering,
  GraphShoot,
  LandscapeGraph,
} from './LandscapeGraph';
import { knownOf, type LeftOut } from './LeftOut';

/** What a question about a landscape named in vain. */
export type LandscapeLeftOut = LeftOut<
  Landscape['leftOut'][number]['parameter']
>;

/** The part of a graph that is asked for. */
export interface Selection {
  readonly shoots: ReadonlyMap<ShootKey, GraphShoot>;
  readonly peerings: readonly GraphPeering[];
  /** Shoots that were named: given whatever else holds. */
  readonly focus: ReadonlySet<ShootKey>;
  /** Shoots that have a wanted finding themselves: they are what was asked for, with or without a peering. */
  readonly found: ReadonlySet<ShootKey>;
}

type Filters = Pick<LandscapeQuery, Fact | 'status' | 'finding' | 'focus'>;

/**
 * Shoots that match all filters, and the peerings between them.
 *
 * - By project, region, seed and purpose: a peering is left only when both of its shoots are, for one line into nothing
 *   would look like a target that is gone. What can't be drawn as a shoot has no facts: its peering goes with its one shoot.
 * - By status and finding: peerings that match both, and the shoots that have one; with a finding also the shoots that
 *   have it themselves (and a peering with the status, when that is asked for, too).
 * - Shoots that are named are always left.
 *
 * Costs the shoots and the peerings.
 */
export function filterGraph(
  graph: Pick<LandscapeGraph, 'shoots' | 'peerings' | 'facets'>,
  query: Filters,
  leftOut: LandscapeLeftOut[],
): Selection {
  const named = knownOf(
    'focus',
    query.focus,
    text => shootNamed(graph, text) !== undefined,
    leftOut,
  );
  const focus = new Set<ShootKey>();
  for (const text of named) {
    const shoot = shootNamed(graph, text);
    if (shoot) focus.add(shoot.key);
  }
  const matches = factMatcher(graph, query, leftOut);
  const { shoots: byFacts, peerings: between } = matches
    ? partOf(graph, shoot => focus.has(shoot.key) || matches(shoot))
    : graph;
  const { status, finding } = query;
  if (!status?.length && !finding?.length) {
    return { shoots: byFacts, peerings: between, focus, found: new Set() };
  }
  const statuses = new Set(status);
  const ofStatus = status?.length
    ? between.filter(({ told }) => statuses.has(told.status))
    : between;
  const wanted = findingMatcher(finding);
  const peerings = ofStatus.filter(({ told }) => wanted(told.findings));
  const withStatus = keysOf(ofStatus);
  const withBoth = keysOf(peerings);
  const hasItself = ({ key, findings }: GraphShoot) =>
    Boolean(finding?.length) &&
    wanted(findings) &&
    (!status?.length || withStatus.has(key));
  const found = new Set(
    [...byFacts.values()].filter(hasItself).map(({ key }) => key),
  );
  const shoots = new Map(
    [...byFacts].filter(
      ([key]) => focus.has(key) || withBoth.has(key) || found.has(key),
    ),
  );
  return { shoots, peerings, focus, found };
}

/** Some shoots, and the peerings between them. */
function partOf(
  graph: Pick<LandscapeGraph, 'shoots' | 'peerings'>,
  isWanted: (shoot: GraphShoot) => boolean,
): Pick<LandscapeGraph, 'shoots' | 'peerings'> {
  const shoots = new Map<ShootKey, GraphShoot>();
  for (const [key, shoot] of graph.shoots) {
    if (isWanted(shoot)) shoots.set(key, shoot);
  }
  return {
    shoots,
    peerings: graph.peerings.filter(({ ends }) =>
      ends.every(({ key }) => shoots.has(key)),
    ),
  };
}

/** The shoots that have one of some peerings. */
export function keysOf(
  peerings: readonly GraphPeering[],
): ReadonlySet<ShootKey> {
  const keys = new Set<ShootKey>();
  for (const { ends } of peerings) for (const { key } of ends) keys.add(key);
  return keys;
}

function shootNamed(
  { shoots }: Pick<LandscapeGraph, 'shoots'>,
  text: string,
): GraphShoot | undefined {
  const [namespace, name, ...rest] = text.split('/');
  return rest.length === 0 && name !== undefined
    ? shoots.get(shootKey({ namespace, name }))
    : undefined;
}

/** A filter none of whose values is known does not filter; undefined when none does. */
function factMatcher(
  { facets }: Pick<LandscapeGraph, 'facets'>,
  query: Filters,
  leftOut: LandscapeLeftOut[],
): ((shoot: GraphShoot) => boolean) | undefined {
  const filters = FACTS.flatMap(fact => {
    const values = new Set(facets[fact].map(({ value }) => value));
    const known = knownOf(
      fact,
      query[fact],
      value => values.has(value),
      leftOut,
    );
    return known.size > 0 ? [{ fact, known }] : [];
  });
  if (filters.length === 0) return undefined;
  return shoot =>
    filters.every(({ fact, known }) => known.has(factOf(shoot, fact)));
}

function findingMatcher(
  wanted: readonly FindingFilter[] | undefined,
): (findings: readonly LandscapeFinding[]) => boolean {
  if (!wanted?.length) return () => true;
  const words = new Set<string>(wanted);
  return findings =>
    findings.some(
      finding =>
        words.has(finding.code) ||
        (words.has(finding.severity) && !isSaidByStatus(finding)),
    );
}
