import { ConflictError, InputError } from '@backstage/errors';
import type { ApplyRequest, Plan } from 'backstage-plugin-gardener-common';
import { assertFindingsAccepted } from './assertFindingsAccepted';

/**
 * Whether what a plan asks for was given.
 *
 * @throws ConflictError when nothing can be given that makes it possible
 * @throws InputError that names the field that is missing or wrong
 */
export function assertAccepted(plan: Plan, given: ApplyRequest): void {
  const { name } = plan.shoot;
  const refusal = "This plan can't be applied";
  const [blocker] = plan.blockers;
  if (blocker) throw new ConflictError(`${refusal}: ${blocker.message}`);
  assertFindingsAccepted(plan.findings, given, { name, refusal, fields: '' });
  if (plan.request.kind === 'deletion' && given.confirmName !== name) {
    throw new InputError(
      `confirmName must be the name of the shoot, ${name}, to delete it`,
    );
  }
}
