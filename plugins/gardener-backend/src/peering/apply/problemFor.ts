import type { WriteProblem } from 'backstage-plugin-gardener-common';

/** The Garden's words name users, groups and objects: they are for who made the call. */
export function problemFor(
  problem: WriteProblem | null,
  mine: boolean,
): WriteProblem | null {
  if (problem === null || mine) return problem;
  const { gardenWords: _, ...rest } = problem;
  return rest;
}
