import type { EntryName, WriteProblem } from 'backstage-plugin-gardener-common';
import { ownProblem } from '../writeProblem';

/** Of a request that was under way when its writer ended: its answer was heard by nobody. */
export function interrupted(shoot: EntryName): WriteProblem {
  return { ...ownProblem('interrupted', shoot), tries: 1 };
}
