import type { Findings, FindingsQuery } from 'backstage-plugin-gardener-common';
import { factOf } from '../facts';
import type { LandscapeGraph } from '../LandscapeGraph';
import { knownOf, type LeftOut } from '../LeftOut';
import { shootsOf, type GraphRow } from './GraphRow';

/** What a question about findings named in vain. */
export type FindingsLeftOut = LeftOut<Findings['leftOut'][number]['parameter']>;

const FACTS = ['project', 'seed'] as const;

/** Whether a finding matches all filters; a filter none of whose values is known does not filter. */
export function rowMatcher(
  { facets }: Pick<LandscapeGraph, 'facets'>,
  query: Pick<FindingsQuery, 'project' | 'seed' | 'severity' | 'code' | 'text'>,
  leftOut: FindingsLeftOut[],
): (row: GraphRow) => boolean {
  const facts = FACTS.flatMap(fact => {
    const values = new Set(facets[fact].map(({ value }) => value));
    const known = knownOf(
      fact,
      query[fact],
      value => values.has(value),
      leftOut,
    );
    return known.size > 0 ? [{ fact, known }] : [];
  });
  const weights = new Set(query.severity);
  const codes = new Set(query.code);
  const text = query.text?.trim().toLowerCase();
  return row =>
    (weights.size === 0 || weights.has(row.weight)) &&
    (codes.size === 0 || codes.has(row.finding.code)) &&
    facts.every(({ fact, known }) =>
      shootsOf(row).some(shoot => known.has(factOf(shoot, fact))),
    ) &&
    (!text || wordsOf(row).some(word => word.toLowerCase().includes(text)));
}

/** Everything that a reader of the row sees. */
function wordsOf(row: GraphRow): readonly string[] {
  const { finding, peer } = row;
  const names = shootsOf(row).flatMap(shoot => {
    const { namespace, name } = shoot.shoot;
    return [name, `${namespace}/${name}`, factOf(shoot, 'project')];
  });
  const ghost =
    peer?.kind === 'ghost'
      ? [`${peer.ghost.namespace}/${peer.ghost.name}`]
      : [];
  return [...names, ...ghost, finding.what];
}
