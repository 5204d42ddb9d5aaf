import { createApplyPeeringChangeAction } from './createApplyPeeringChangeAction';
import { createExplainPeeringAction } from './createExplainPeeringAction';
import { createGetShootPeeringsAction } from './createGetShootPeeringsAction';
import { createListShootsAction } from './createListShootsAction';
import { createPlanPeeringChangeAction } from './createPlanPeeringChangeAction';
import type { ActionDeps } from './parts/ActionDeps';

/** The actions for assistants, each in its file. */
export function registerActions(deps: ActionDeps): void {
  createListShootsAction(deps);
  createGetShootPeeringsAction(deps);
  createExplainPeeringAction(deps);
  createPlanPeeringChangeAction(deps);
  createApplyPeeringChangeAction(deps);
}
