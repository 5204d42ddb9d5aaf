import type { Finding } from 'backstage-plugin-gardener-common';
import type { Obstacle, StepContext } from './obstacles';
import { sideOfFinding } from './peeringSides';
import { obstacleOf, RowStep, stepsOf } from './rowSteps';

type StepKind = RowStep['kind'];

const REMOVALS: readonly StepKind[] = [
  'removePeering',
  'removeEntry',
  'removeReverse',
];

/** The steps that mend each finding, as far as this portal has one. */
const MENDED_BY: Readonly<Record<Finding['code'], readonly StepKind[]>> = {
  CIDR_OVERLAP: REMOVALS,
  RESERVED_RANGE: REMOVALS,
  WORKERLESS: REMOVALS,
  DUPLICATE_ENTRY: ['dropDuplicate'],
  SELF_PEERING: [],
  MALFORMED_CONFIG: [],
  EXTENSION_DISABLED: [],
  EXTENSION_NOT_REGISTERED: [],
  ROLLOUT_FAILED: ['retry', 'reconcile'],
  REVERSE_MISSING: ['accept', 'addReverse'],
  HUB_OVERLAP: REMOVALS,
  POD_SERVICE_OVERLAP: REMOVALS,
  DEFAULT_NODE_CIDR: [],
  SEED_MISMATCH: ['correctSeed'],
  TARGET_NOT_FOUND: REMOVALS,
  TARGET_DELETING: REMOVALS,
  RECREATED_TARGET: REMOVALS,
  HALF_OPEN_CHANGE: [],
  TARGET_MIGRATING: [],
  TARGET_HIBERNATED: [],
  TARGET_UNSCHEDULED: [],
  ROLLOUT_PENDING: ['reconcile'],
  ACCESS_RESTRICTION_MISMATCH: REMOVALS,
  CIDR_UNKNOWN: [],
};

/** A step of a menu, and why it can't be taken now if so. */
export interface MenuStep {
  readonly step: RowStep;
  readonly obstacle: Obstacle | undefined;
}

/** All steps of a peering for its menu. Those that this user can't take are there with the reason. */
export function menuOf(context: StepContext): readonly MenuStep[] {
  return stepsOf(context.view, context.peering).map(step => ({
    step,
    obstacle: obstacleOf(step, context),
  }));
}

/** While one of these holds, nothing else is to be done in passing. */
const FIRST_OF_ALL: ReadonlySet<Finding['code']> = new Set([
  // Only removing the peering helps.
  'CIDR_OVERLAP',
  'WORKERLESS',
  // How the change ends decides what is missing.
  'HALF_OPEN_CHANGE',
]);

function isHeldUp({ view, peering }: StepContext): boolean {
  return (
    view.shoot.workerless ||
    peering.findings.some(({ code }) => FIRST_OF_ALL.has(code))
  );
}

/** What our own shoot waits for is the same in every row, and is offered once above the table. */
function isOfWholeShoot(step: RowStep): boolean {
  return (
    (step.kind === 'reconcile' || step.kind === 'retry') && step.side === 'here'
  );
}

/**
 * The one step that stands in the row: the most urgent one that this user can take. None where all is well, where only
 * waiting helps, where the peering can't work, and where a change of it is half open.
 */
export function nextStep(context: StepContext): RowStep | undefined {
  const possible = menuOf(context).flatMap(({ step, obstacle }) =>
    obstacle ? [] : [step],
  );
  // What leads to no shoot is removed before anything else is mended.
  const entry = possible.find(({ kind }) => kind === 'removeEntry');
  if (entry) return entry;
  return isHeldUp(context)
    ? undefined
    : possible.find(
        step => !REMOVALS.includes(step.kind) && !isOfWholeShoot(step),
      );
}

/** The step that mends one finding of a peering; undefined where this portal has none. */
export function stepOfFinding(
  finding: Finding,
  context: StepContext,
): MenuStep | undefined {
  // A later server may find what this version does not know.
  const kinds = Object.hasOwn(MENDED_BY, finding.code)
    ? MENDED_BY[finding.code]
    : [];
  const side = sideOfFinding(finding, context.view);
  return menuOf(context).find(
    ({ step }) =>
      kinds.includes(step.kind) && (!('side' in step) || step.side === side),
  );
}
