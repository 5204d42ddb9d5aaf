import { ConflictError, InputError } from '@backstage/errors';
import type { ApplyRequest, Plan } from 'backstage-plugin-gardener-common';

/**
 * Whether what a plan asks for was given.
 *
 * @throws ConflictError when nothing can be given that makes it possible
 * @throws InputError that names the field that is missing or wrong
 */
export function assertAccepted(plan: Plan, given: ApplyRequest): void {
  const { name } = plan.shoot;
  const [blocker] = plan.blockers;
  if (blocker) {
    throw new ConflictError(`This plan can't be applied: ${blocker.message}`);
  }
  const blocking = plan.findings.find(({ standing }) => standing === 'blocks');
  if (blocking) {
    throw new ConflictError(
      `This plan can't be applied: ${blocking.finding.what}`,
    );
  }
  const overlap = plan.findings.some(
    ({ standing }) => standing === 'overridable',
  );
  if (overlap && given.overlapOverride !== name) {
    throw new InputError(
      `overlapOverride must be the name of the shoot, ${name}, to write although node networks overlap`,
    );
  }
  const asks = plan.findings.some(({ standing }) => standing === 'asks');
  if (asks && given.acceptWarnings !== true) {
    throw new InputError(
      'acceptWarnings must be true, because the plan has warnings',
    );
  }
  if (plan.request.kind === 'deletion' && given.confirmName !== name) {
    throw new InputError(
      `confirmName must be the name of the shoot, ${name}, to delete it`,
    );
  }
}
