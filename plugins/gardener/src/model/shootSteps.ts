import type {
  Finding,
  PeeringsView,
  PlanRequest,
  ShootOperation,
  ShootRights,
} from 'backstage-plugin-gardener-common';
import { Obstacle, ownObstacle } from './obstacles';
import { operationFor } from './operationFor';

/** One thing that can be done with the shoot itself. */
export type ShootStep = ShootOperation | 'removeSelf';

/** Why a step of the own shoot can't be taken now. */
export type ShootObstacle =
  | Obstacle
  /** Gardener keeps a retry that there is no use for on the shoot for ever. */
  | { readonly code: 'notFailed'; readonly shoot: string };

/** What Gardener can be asked to do about the rollout of the shoot itself, which is the same in each peering that it lists. */
function ownOperation({ peerings }: PeeringsView): ShootOperation | undefined {
  return peerings
    .map(({ rollout }) => operationFor(rollout.here))
    .find(operation => operation !== undefined);
}

/** Whether Gardener has given up the last operation of the shoot, as far as its peerings and findings tell. */
function isGivenUp(view: PeeringsView): boolean {
  const operation = ownOperation(view);
  return operation === undefined
    ? view.findings.some(({ code }) => code === 'ROLLOUT_FAILED')
    : operation === 'retry';
}

/** Why this user can't take a step of the own shoot now; undefined when nothing speaks against it. */
export function shootObstacle(
  step: ShootStep,
  view: PeeringsView,
  rights: ShootRights | undefined,
): ShootObstacle | undefined {
  const shoot = view.shoot.ref.name;
  if (step === 'removeSelf') {
    return (
      ownObstacle(view, rights, ({ change }) => change) ??
      (view.shoot.configState === 'malformed'
        ? { code: 'unreadable', shoot }
        : undefined)
    );
  }
  const obstacle = ownObstacle(view, rights, ({ operate }) => operate);
  if (obstacle) return obstacle;
  return step === 'retry' && !isGivenUp(view)
    ? { code: 'notFailed', shoot }
    : undefined;
}

/** The step that mends a finding of the shoot itself; undefined where this portal has none. */
export function stepOfShootFinding(
  finding: Finding,
  view: PeeringsView,
): ShootStep | undefined {
  switch (finding.code) {
    case 'SELF_PEERING':
      return 'removeSelf';
    case 'ROLLOUT_FAILED':
      return ownOperation(view) ?? 'retry';
    case 'ROLLOUT_PENDING':
      // What was not taken up yet is about to be; only a window can be jumped.
      return finding.variant === 'pending' ? undefined : 'reconcile';
    default:
      return undefined;
  }
}

/** What is asked of the plan for a step of the own shoot. */
export function requestOfShootStep(
  step: ShootStep,
  view: PeeringsView,
): PlanRequest {
  const shoot = view.shoot.ref;
  if (step !== 'removeSelf') {
    return { kind: 'operation', shoot, operation: step, source: 'portal' };
  }
  const { namespace, name } = shoot;
  return {
    kind: 'peerings',
    shoot,
    pairs: [{ target: { namespace, name }, here: 'remove', there: 'keep' }],
    source: 'portal',
  };
}
