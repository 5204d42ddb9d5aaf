import { InputError } from '@backstage/errors';
import type {
  BulkApplyRequest,
  BulkPlan,
} from 'backstage-plugin-gardener-common';
import type { StepRecord } from '../../database/ChangeRecord';
import { findingKey } from '../plan/planFindings';

/**
 * Places of the pairs in the plan that a user leaves out.
 *
 * @throws InputError that names a place that there is not
 */
export function leftOutOf(
  { units }: BulkPlan,
  { leaveOut = [] }: BulkApplyRequest,
): ReadonlySet<number> {
  const unknown = leaveOut.find(unit => unit >= units.length);
  if (unknown !== undefined) {
    throw new InputError(
      `leaveOut names pair ${unknown}, and the plan has ${units.length}, from 0`,
    );
  }
  return new Set(leaveOut);
}

/** @throws InputError that says the first warning of a pair that is written, when warnings were not accepted */
export function assertWarningsAccepted(
  { units }: BulkPlan,
  leftOut: ReadonlySet<number>,
  { acceptWarnings }: BulkApplyRequest,
): void {
  if (acceptWarnings === true) return;
  const asking = units
    .filter(({ state }, unit) => state === 'ready' && !leftOut.has(unit))
    .flatMap(({ findings }) => findings)
    .filter(({ standing }) => standing === 'asks');
  const [first] = asking;
  if (!first) return;
  const count = new Set(asking.map(({ finding }) => findingKey(finding))).size;
  throw new InputError(
    count === 1
      ? `acceptWarnings must be true, because of a warning: ${first.finding.what}`
      : `acceptWarnings must be true, because of ${count} warnings; the first: ${first.finding.what}`,
  );
}

/** A step with nothing of the pairs that are left out. */
export function without(
  step: StepRecord,
  leftOut: ReadonlySet<number>,
): StepRecord {
  return {
    ...step,
    parts: step.parts?.filter(({ unit }) => !leftOut.has(unit)),
  };
}
