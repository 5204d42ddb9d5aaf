import type {
  BulkPlan,
  BulkUnit,
  EntryTarget,
} from 'backstage-plugin-gardener-common';
import { inNameOrder, keyOf } from './meshShoot';

/** What a plan says of one pair, in one word. */
export type PairStanding =
  | 'error'
  | 'warning'
  | 'notChecked'
  | 'nothingToDo'
  | 'ok';

/** Worst first. */
export const PAIR_STANDINGS: readonly PairStanding[] = [
  'error',
  'warning',
  'notChecked',
  'nothingToDo',
  'ok',
];

/** One pair of a plan with its word. */
export interface JudgedPair {
  readonly unit: BulkUnit;
  readonly standing: PairStanding;
}

/** Every pair of a plan by its two shoots, in either order. */
export interface ConflictMatrix {
  /** In the order of their names. */
  readonly shoots: readonly EntryTarget[];
  /** Undefined of two that the plan is not about, and of a shoot with itself. */
  readonly at: (one: EntryTarget, other: EntryTarget) => JudgedPair | undefined;
  readonly counts: Readonly<Record<PairStanding, number>>;
}

/** So many shoots are still read as a table. */
export const MAX_DRAWN = 25;

function standingOf({ state, findings }: BulkUnit): PairStanding {
  switch (state) {
    case 'blocked':
      return 'error';
    case 'nothingToDo':
      return 'nothingToDo';
    case 'ready': {
      if (findings.some(({ standing }) => standing === 'asks')) {
        return 'warning';
      }
      // Nothing was found because nothing could be looked at.
      const unchecked = findings.some(
        ({ finding }) => finding.severity === 'notChecked',
      );
      return unchecked ? 'notChecked' : 'ok';
    }
    default: {
      const never: never = state;
      throw new Error(`Unknown state ${never}`);
    }
  }
}

function pairKey(one: EntryTarget, other: EntryTarget): string {
  return [keyOf(one), keyOf(other)].sort().join(' ');
}

/** Puts what a plan says of each pair where its two shoots meet. */
export function conflictMatrix({
  units,
}: Pick<BulkPlan, 'units'>): ConflictMatrix {
  const shoots = new Map<string, EntryTarget>();
  const pairs = new Map<string, JudgedPair>();
  const counts = {
    error: 0,
    warning: 0,
    notChecked: 0,
    nothingToDo: 0,
    ok: 0,
  };
  for (const unit of units) {
    const standing = standingOf(unit);
    counts[standing] += 1;
    shoots.set(keyOf(unit.shoot), unit.shoot);
    shoots.set(keyOf(unit.target), unit.target);
    pairs.set(pairKey(unit.shoot, unit.target), { unit, standing });
  }
  return {
    shoots: inNameOrder([...shoots.values()]),
    at: (one, other) => pairs.get(pairKey(one, other)),
    counts,
  };
}

/** The pairs of a plan that something is to be said of, worst first. */
export function conflictingPairs({
  units,
}: Pick<BulkPlan, 'units'>): readonly JudgedPair[] {
  const judged = units.map(unit => ({ unit, standing: standingOf(unit) }));
  return (['error', 'warning', 'notChecked'] as const).flatMap(standing =>
    judged.filter(pair => pair.standing === standing),
  );
}
