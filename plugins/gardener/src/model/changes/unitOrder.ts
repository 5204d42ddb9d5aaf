import type { ChangeUnit, UnitState } from 'backstage-plugin-gardener-common';

/** First what wants somebody, last what is as wanted. */
export const UNIT_STATES: readonly UnitState[] = [
  'halfOpen',
  'failed',
  'halfWritten',
  'waiting',
  'undone',
  'cancelled',
  'leftOut',
  'written',
  'unchanged',
];

/** The pairs of a bulk change, worst first, and of one state in the order of the plan. */
export function inOrder(units: readonly ChangeUnit[]): readonly ChangeUnit[] {
  return UNIT_STATES.flatMap(state =>
    units.filter(unit => unit.state === state),
  );
}
