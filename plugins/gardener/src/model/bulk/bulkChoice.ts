import type {
  BulkApplyRequest,
  BulkPlan,
  BulkStep,
  BulkUnit,
  Finding,
} from 'backstage-plugin-gardener-common';

/** What the user says while reading a plan of many pairs. */
export interface BulkChoice {
  /** Places of pairs that stay as they are. */
  readonly leftOut: ReadonlySet<number>;
  readonly warnings: boolean;
}

/** Everything that can be written is, and nothing is accepted that nobody has read. */
export const WHOLE_PLAN: BulkChoice = { leftOut: new Set(), warnings: false };

/** Why a plan of many pairs can't be applied now. */
export type BulkObstacle = 'expired' | 'nothing' | 'accept';

/** Whether the pair at a place is written when the plan is applied. */
function isWritten(
  unit: BulkUnit | undefined,
  place: number,
  { leftOut }: BulkChoice,
): boolean {
  return unit?.state === 'ready' && !leftOut.has(place);
}

/** How many pairs there are, by what becomes of them. */
export function countUnits(
  { units }: Pick<BulkPlan, 'units'>,
  choice: BulkChoice,
): Readonly<Record<'written' | 'leftOut' | 'blocked' | 'nothingToDo', number>> {
  const counts = { written: 0, leftOut: 0, blocked: 0, nothingToDo: 0 };
  units.forEach((unit, place) => {
    if (unit.state !== 'ready') counts[unit.state] += 1;
    else if (choice.leftOut.has(place)) counts.leftOut += 1;
    else counts.written += 1;
  });
  return counts;
}

/** The patches that are sent, each with the pairs that are left. */
export function stepsToSend(
  { units, steps }: Pick<BulkPlan, 'units' | 'steps'>,
  choice: BulkChoice,
): readonly BulkStep[] {
  return steps.filter(step =>
    step.units.some(place => isWritten(units[place], place, choice)),
  );
}

/** The warnings of the pairs that are left, each once. */
export function warningsToAccept(
  { units }: Pick<BulkPlan, 'units'>,
  choice: BulkChoice,
): readonly Finding[] {
  const warnings = new Map<string, Finding>();
  units.forEach((unit, place) => {
    if (!isWritten(unit, place, choice)) return;
    for (const { finding, standing } of unit.findings) {
      if (standing === 'asks') {
        const { code, subject, what } = finding;
        warnings.set(JSON.stringify([code, subject, what]), finding);
      }
    }
  });
  return [...warnings.values()];
}

/**
 * What keeps a plan from being applied now; null when nothing does.
 *
 * @param expired - whether it is too old
 */
export function bulkObstacle(
  plan: Pick<BulkPlan, 'units'>,
  choice: BulkChoice,
  expired: boolean,
): BulkObstacle | null {
  if (expired) return 'expired';
  if (countUnits(plan, choice).written === 0) return 'nothing';
  return warningsToAccept(plan, choice).length > 0 && !choice.warnings
    ? 'accept'
    : null;
}

/** What is sent to apply a plan: nothing that it does not ask for. */
export function bulkApplyRequest(
  plan: Pick<BulkPlan, 'units'>,
  choice: BulkChoice,
): BulkApplyRequest {
  return {
    ...(warningsToAccept(plan, choice).length > 0 && {
      acceptWarnings: choice.warnings,
    }),
    ...(choice.leftOut.size > 0 && {
      leaveOut: [...choice.leftOut].sort((a, b) => a - b),
    }),
  };
}
