import type { ChangeState } from 'backstage-plugin-gardener-common';
import type { StepRecord } from '../../database/ChangeRecord';

/** Whether what was written is gone again, for sure. */
export function isTakenBack({ undo }: Pick<StepRecord, 'undo'>): boolean {
  return undo?.state === 'written' || undo?.state === 'unchanged';
}

/** Whether a write is in the Garden, as far as anybody knows. */
export function mayBeWritten(
  step: Pick<StepRecord, 'state' | 'undo'>,
): boolean {
  return (
    (step.state === 'written' ||
      step.state === 'unknown' ||
      step.state === 'writing') &&
    !isTakenBack(step)
  );
}

/** Whether nothing is left to be done for a step forward, for sure. */
export function isForward({
  state,
  undo,
}: Pick<StepRecord, 'state' | 'undo'>): boolean {
  return (
    (state === 'written' || state === 'unchanged') &&
    (undo === null || undo.state === 'refused')
  );
}

/** Where a change stands that nobody writes any more, by its journal. */
export function standing(
  steps: readonly StepRecord[],
  direction: 'forward' | 'back',
): Extract<
  ChangeState,
  'written' | 'done' | 'refused' | 'undone' | 'halfOpen' | 'cancelled'
> {
  if (direction === 'forward' && steps.every(isForward)) {
    return steps.every(({ state }) => state === 'unchanged')
      ? 'done'
      : 'written';
  }
  if (steps.some(mayBeWritten)) return 'halfOpen';
  if (direction === 'back' || steps.some(({ undo }) => undo !== null)) {
    return 'undone';
  }
  return steps.some(({ state }) => state === 'refused')
    ? 'refused'
    : 'cancelled';
}
