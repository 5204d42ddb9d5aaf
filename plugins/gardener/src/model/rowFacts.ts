import type { DraftRow } from './changeDraft';
import type { RowState } from './draftRows';
import { targetFacts } from './targetFacts';

/** What the columns of a row say of its target. */
export interface RowFacts {
  /** Null when nobody here may say them. */
  readonly nodeNetworks: readonly string[] | null;
  readonly seed: string | null;
  /** The seed that the target leaves for that one. */
  readonly migratingFrom?: string;
}

/** The facts of a row: those of the Garden where it says them, else what was chosen or typed. */
export function rowFacts({ target }: DraftRow, state: RowState): RowFacts {
  if (target === null) return { nodeNetworks: [], seed: null };
  const known =
    state.kind === 'checked' ? targetFacts(state.check.target) : undefined;
  if (target.kind === 'listed') {
    const { nodeNetworks, seed, migratingFrom } = target.candidate;
    return known ?? { nodeNetworks, seed, migratingFrom };
  }
  return {
    nodeNetworks: known ? known.nodeNetworks : [],
    seed: known?.seed ?? target.seed,
    migratingFrom: known?.migratingFrom,
  };
}
