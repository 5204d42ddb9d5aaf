import type {
  Finding,
  Peering,
  PeeringsView,
  PlanRequest,
  SideEdit,
} from 'backstage-plugin-gardener-common';
import {
  entryObstacle,
  Obstacle,
  operationObstacle,
  StepContext,
} from './obstacles';
import { operationFor } from './operationFor';
import {
  PeeringSide,
  refOfSide,
  reverseEntryOf,
  sideOfFinding,
} from './peeringSides';
import { targetFacts } from './targetFacts';

/** A step that is reviewed at once. */
export type DirectStep =
  /** Takes our entry away and leaves theirs. */
  | { readonly kind: 'removeEntry' }
  /** Takes away the entry of the other shoot, which we don't list. */
  | { readonly kind: 'removeReverse' }
  /** Answers their entry with ours. */
  | { readonly kind: 'accept' }
  | { readonly kind: 'addReverse' }
  | {
      readonly kind: 'correctSeed' | 'dropDuplicate' | 'reconcile' | 'retry';
      /** The shoot that is written. */
      readonly side: PeeringSide;
    };

/** One thing that can be done with a peering. */
export type RowStep =
  | DirectStep
  /** Asks first whether the reverse entry goes too. */
  | { readonly kind: 'removePeering' };

/** The side that a step writes, or the first one. */
export function sideOfStep(step: RowStep): PeeringSide {
  switch (step.kind) {
    case 'removeEntry':
    case 'removePeering':
    case 'accept':
      return 'here';
    case 'removeReverse':
    case 'addReverse':
      return 'target';
    case 'correctSeed':
    case 'dropDuplicate':
    case 'reconcile':
    case 'retry':
      return step.side;
    default: {
      const never: never = step;
      throw new Error(`Unknown step ${JSON.stringify(never)}`);
    }
  }
}

/** Why this user can't take a step now, as far as can be told before a plan is made. */
export function obstacleOf(
  step: RowStep,
  context: StepContext,
): Obstacle | undefined {
  const side = sideOfStep(step);
  return step.kind === 'reconcile' || step.kind === 'retry'
    ? operationObstacle(side, context)
    : entryObstacle(side, context);
}

/** What is asked of the plan for a step. */
export function requestOf(
  step: DirectStep,
  view: PeeringsView,
  peering: Peering,
): PlanRequest {
  const entries = (here: SideEdit, there: SideEdit): PlanRequest => {
    const { namespace, name } = targetFacts(peering.target);
    return {
      kind: 'peerings',
      shoot: view.shoot.ref,
      pairs: [{ target: { namespace, name }, here, there }],
      source: 'portal',
    };
  };
  const onSide = (side: PeeringSide, edit: SideEdit) =>
    side === 'here' ? entries(edit, 'keep') : entries('keep', edit);
  switch (step.kind) {
    case 'removeEntry':
      return entries('remove', 'keep');
    case 'removeReverse':
      return entries('keep', 'remove');
    case 'accept':
      return entries('add', 'keep');
    case 'addReverse':
      return entries('keep', 'add');
    case 'correctSeed':
      return onSide(step.side, 'correctSeed');
    case 'dropDuplicate':
      return onSide(step.side, 'dropDuplicates');
    case 'reconcile':
    case 'retry':
      return {
        kind: 'operation',
        shoot: refOfSide(step.side, view, peering),
        operation: step.kind,
        source: 'portal',
      };
    default: {
      const never: never = step;
      throw new Error(`Unknown step ${JSON.stringify(never)}`);
    }
  }
}

/** Whether the target will never answer: then our entry is all that there is to remove. */
function isGone({ target, findings }: Peering): boolean {
  return (
    target.kind === 'notFound' ||
    findings.some(({ code }) => code === 'TARGET_DELETING')
  );
}

/** The step that removes what there is of a peering. */
function removalOf(peering: Peering): RowStep {
  if (peering.entry === null) return { kind: 'removeReverse' };
  return { kind: isGone(peering) ? 'removeEntry' : 'removePeering' };
}

/** The step that adds the entry that is missing. A disabled extension is turned on in the manifest, not by an entry. */
function completionOf(peering: Peering): DirectStep | undefined {
  if (peering.status !== 'incomplete' || isGone(peering)) return undefined;
  if (peering.missing === 'here') {
    return peering.entry === null ? { kind: 'accept' } : undefined;
  }
  return reverseEntryOf(peering) === 'none'
    ? { kind: 'addReverse' }
    : undefined;
}

/** What Gardener can be asked to do on either side; what it has given up comes first. */
function operationsOf({ rollout }: Peering): readonly DirectStep[] {
  return (['retry', 'reconcile'] as const).flatMap(kind =>
    (['here', 'target'] as const)
      .filter(side => operationFor(rollout[side]) === kind)
      .map(side => ({ kind, side })),
  );
}

/** Every step that makes sense for a peering, the most urgent first and removing last. */
export function stepsOf(
  view: PeeringsView,
  peering: Peering,
): readonly RowStep[] {
  const onFindings = (
    code: Finding['code'],
    kind: 'correctSeed' | 'dropDuplicate',
  ): readonly RowStep[] =>
    peering.findings
      .filter(finding => finding.code === code)
      .map(finding => ({ kind, side: sideOfFinding(finding, view) }));
  const completion = completionOf(peering);
  return [
    ...onFindings('DUPLICATE_ENTRY', 'dropDuplicate'),
    ...onFindings('SEED_MISMATCH', 'correctSeed'),
    ...(completion ? [completion] : []),
    ...operationsOf(peering),
    removalOf(peering),
  ];
}
