import {
  gardenerShootOperatePermission,
  operationPatch,
  type PlanBlocker,
  type PlanRequest,
  type Shoot,
  type ShootOperation,
} from 'backstage-plugin-gardener-common';
import type { OpenedShoot } from '../ShootGate';
import { readAsUser, tryPatch } from './askGarden';
import { rolloutOfOperation } from './expectedRollout';
import { kubectlPatch } from './kubectlCommands';
import {
  blocker,
  noRights,
  notPermitted,
  plannedStep,
  type PlanDraft,
} from './PlanDraft';

type OperationRequest = Extract<PlanRequest, { kind: 'operation' }>;

/**
 * What letting Gardener reconcile or retry a shoot comes to: one read and one dry run.
 *
 * @throws ServiceUnavailableError when the Garden can't be asked about access
 */
export async function planOperation(
  opened: OpenedShoot,
  { operation }: OperationRequest,
): Promise<PlanDraft> {
  const { access, shoot } = opened;
  if (!(await access.mayWrite('patch', shoot.namespace))) {
    return draft({ blockers: [noRights(shoot)] });
  }
  if (!(await access.isPermitted(gardenerShootOperatePermission, shoot))) {
    return draft({
      blockers: [notPermitted(shoot, gardenerShootOperatePermission)],
    });
  }
  const reading = await readAsUser(opened, shoot);
  if (reading.kind === 'failed') return draft({ blockers: [reading.blocker] });
  const { live } = reading;
  const useless = whyUseless(live.shoot, operation);
  if (useless) return draft({ blockers: [useless] });

  const { uid, resourceVersion } = live.shoot;
  const patch = operationPatch(
    { uid, resourceVersion, annotations: live.annotations },
    operation,
  );
  const tried = await tryPatch(opened, shoot, patch);
  const step = plannedStep(opened, live, {
    side: 'here',
    intent: { kind: 'operation', operation },
    write: { kind: 'operation', operation },
    method: 'PATCH',
    diff: [],
    dryRun: tried.dryRun,
    rollout: rolloutOfOperation(live.shoot),
    kubectl: kubectlPatch(shoot, patch),
  });
  return draft({
    steps: [step],
    blockers: tried.blocker ? [tried.blocker] : [],
  });
}

function draft(
  parts: Partial<Pick<PlanDraft, 'steps' | 'blockers'>>,
): PlanDraft {
  return {
    steps: [],
    findings: [],
    solved: [],
    blockers: [],
    handovers: [],
    tellsOf: [],
    ...parts,
  };
}

/** Gardener takes an annotation that does not fit and lets it lie for ever, so it must not be sent. */
function whyUseless(
  shoot: Shoot,
  operation: ShootOperation,
): PlanBlocker | undefined {
  const { name, lastOperation } = shoot;
  if (shoot.deleting) {
    return blocker('deleting', shoot, `${name} is being deleted.`);
  }
  if (!lastOperation) {
    return blocker(
      'nothingToDo',
      shoot,
      `Gardener has not begun with ${name} yet. Wait until it has been created.`,
    );
  }
  const failed = lastOperation.state === 'Failed';
  switch (operation) {
    case 'retry':
      return failed
        ? undefined
        : blocker(
            'nothingToDo',
            shoot,
            `The last operation of ${name} has not failed, and only a failed one can be retried. Let it reconcile instead.`,
          );
    case 'reconcile':
      return failed
        ? blocker(
            'nothingToDo',
            shoot,
            `The last operation of ${name} failed, and Gardener does not reconcile before that is retried. Retry it instead.`,
          )
        : undefined;
    default: {
      const never: never = operation;
      throw new Error(`Unknown operation: ${never}`);
    }
  }
}
