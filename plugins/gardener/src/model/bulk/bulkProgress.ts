import type {
  BulkWish,
  Change,
  ChangeUnit,
  UnitState,
} from 'backstage-plugin-gardener-common';

/** Worst first, then what is under way, then what is at its end. */
export const UNIT_STATES: readonly UnitState[] = [
  'halfOpen',
  'failed',
  'halfWritten',
  'waiting',
  'written',
  'unchanged',
  'undone',
  'cancelled',
  'leftOut',
];

/** How much of a change of many pairs is at its end, in whole percent. */
export function percentDone({ units }: Pick<Change, 'units'>): number {
  const wanted = units.filter(({ state }) => state !== 'leftOut');
  if (wanted.length === 0) return 100;
  const open = wanted.filter(
    ({ state }) => state === 'waiting' || state === 'halfWritten',
  );
  return Math.floor((100 * (wanted.length - open.length)) / wanted.length);
}

/** How many pairs are in which state, without those that have none. */
export function countsOf({
  units,
}: Pick<Change, 'units'>): readonly { state: UnitState; count: number }[] {
  const counts: Partial<Record<UnitState, number>> = {};
  for (const { state } of units) counts[state] = (counts[state] ?? 0) + 1;
  return UNIT_STATES.flatMap(state => {
    const count = counts[state];
    return count ? [{ state, count }] : [];
  });
}

/** Pairs as they are listed: worst first, and else in the order of the plan. */
export function unitsInOrder({
  units,
}: Pick<Change, 'units'>): readonly ChangeUnit[] {
  return [...units].sort(
    (a, b) => UNIT_STATES.indexOf(a.state) - UNIT_STATES.indexOf(b.state),
  );
}

/** What is left to be wanted: pairs that failed or were not begun, of which this user sees both shoots. */
export function wishesLeft({
  units,
}: Pick<Change, 'units'>): readonly BulkWish[] {
  return units.flatMap(({ shoot, target, here, there, seed, state }) =>
    shoot && target && (state === 'failed' || state === 'cancelled')
      ? [{ shoot, target, here, there, ...(seed !== undefined && { seed }) }]
      : [],
  );
}

/** How many shoots of a change have applied what was written on them. */
export function appliedShoots({ steps }: Pick<Change, 'steps'>): {
  readonly applied: number;
  readonly all: number;
} {
  const told = steps.filter(({ rollout }) => rollout !== undefined);
  return {
    applied: told.filter(({ rollout }) => rollout?.state === 'applied').length,
    all: told.length,
  };
}

/** Whether nothing more becomes of a change by itself or on wish. */
export function isOver({ state }: Pick<Change, 'state'>): boolean {
  switch (state) {
    case 'written':
    case 'rollingOut':
    case 'done':
    case 'refused':
    case 'undone':
    case 'cancelled':
      return true;
    case 'writing':
    case 'halfOpen':
    case 'paused':
      return false;
    default: {
      const never: never = state;
      throw new Error(`Unknown state ${never}`);
    }
  }
}
