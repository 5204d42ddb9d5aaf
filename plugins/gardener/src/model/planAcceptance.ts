import type { ApplyRequest, Plan } from 'backstage-plugin-gardener-common';

/** What the user gave while reading a plan. */
export interface Acceptance {
  readonly warnings: boolean;
  /** Name of the shoot, typed to write although ranges overlap. */
  readonly override: string;
  /** Name of the shoot, typed to delete it. */
  readonly confirmName: string;
}

/** Nothing is accepted that nobody has read. */
export const NOTHING_ACCEPTED: Acceptance = {
  warnings: false,
  override: '',
  confirmName: '',
};

/** Why a plan can't be applied now. */
export type PlanObstacle =
  | 'expired'
  | 'nothing'
  | 'blocked'
  | 'refused'
  | 'findings'
  | 'confirmName'
  | 'override'
  | 'accept';

/** What a plan asks of the user. */
export interface PlanDemands {
  /** How many warnings are to be accepted. */
  readonly warnings: number;
  readonly override: boolean;
  readonly confirmName: boolean;
}

/** What has to be given before a plan can be applied, by its findings and its kind. */
export function planDemands(plan: Plan): PlanDemands {
  const withStanding = (wanted: 'overridable' | 'asks') =>
    plan.findings.filter(({ standing }) => standing === wanted).length;
  return {
    warnings: withStanding('asks'),
    override: withStanding('overridable') > 0,
    confirmName: plan.request.kind === 'deletion',
  };
}

/** Why a plan can't be applied whatever the user gives; null when it can. */
export function planBlock(plan: Plan): PlanObstacle | null {
  if (plan.blockers.length > 0) return 'blocked';
  if (plan.steps.length === 0) return 'nothing';
  if (plan.steps.some(({ dryRun }) => dryRun.verdict === 'refused')) {
    return 'refused';
  }
  return plan.findings.some(({ standing }) => standing === 'blocks')
    ? 'findings'
    : null;
}

/**
 * What keeps a plan from being applied now; null when nothing does.
 *
 * @param expired - whether it is too old
 */
export function planObstacle(
  plan: Plan,
  accepted: Acceptance,
  expired: boolean,
): PlanObstacle | null {
  if (expired) return 'expired';
  const block = planBlock(plan);
  if (block) return block;
  const demands = planDemands(plan);
  const { name } = plan.shoot;
  if (demands.confirmName && accepted.confirmName !== name) {
    return 'confirmName';
  }
  if (demands.override && accepted.override !== name) return 'override';
  return demands.warnings > 0 && !accepted.warnings ? 'accept' : null;
}

/** What is sent to apply a plan: nothing that it does not ask for. */
export function applyRequest(plan: Plan, accepted: Acceptance): ApplyRequest {
  const demands = planDemands(plan);
  return {
    ...(demands.warnings > 0 && { acceptWarnings: accepted.warnings }),
    ...(demands.override && { overlapOverride: accepted.override }),
    ...(demands.confirmName && { confirmName: accepted.confirmName }),
  };
}
