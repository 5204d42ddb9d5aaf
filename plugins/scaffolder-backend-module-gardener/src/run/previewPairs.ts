import type { ShootRef } from 'backstage-plugin-gardener-common';
import type { ActionRun } from './ActionRun';
import { outcomeOfPlan, type AppliedPairs } from './applyPairs';
import { logFindings } from './logFindings';
import type { PairWish } from './PairWish';
import { assertNotBlocked, planPairs } from './planPairs';

/**
 * What a change of peerings would come to. Writes nothing.
 *
 * @throws an error that says what is in the way
 */
export async function previewPairs(
  run: ActionRun,
  shoot: ShootRef,
  wishes: readonly PairWish[],
): Promise<AppliedPairs> {
  const plan = await planPairs(run, shoot, wishes);
  logFindings(run, plan.findings);
  assertNotBlocked(plan, wishes);
  return outcomeOfPlan(plan, wishes);
}
