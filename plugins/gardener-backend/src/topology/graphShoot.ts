import type { GraphShoot } from './LandscapeGraph';
import { worstOf } from './worstOf';

/** A shoot of a graph; the one of an older graph when it is the same. */
export function graphShoot(
  facts: Omit<GraphShoot, 'findings' | 'worst'>,
  before: GraphShoot | undefined,
): GraphShoot {
  if (
    before &&
    before.shoot === facts.shoot &&
    before.project === facts.project &&
    before.standing === facts.standing &&
    before.degree === facts.degree
  ) {
    return before;
  }
  const { findings } = facts.standing;
  return { ...facts, findings, worst: worstOf(findings) };
}
