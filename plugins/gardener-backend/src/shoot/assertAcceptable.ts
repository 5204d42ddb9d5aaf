import { ConflictError, InputError } from '@backstage/errors';
import type {
  CreateShootRequest,
  PlanFinding,
} from 'backstage-plugin-gardener-common';

/**
 * Whether what the findings of a draft ask for was given. A warning asks before something is written, and not before it is
 * tried.
 *
 * @throws ConflictError that says what is wrong with the draft
 * @throws InputError that names the field that is missing
 */
export function assertAcceptable(
  findings: readonly PlanFinding[],
  {
    draft: { name },
    mode,
    accept = {},
  }: Pick<CreateShootRequest, 'draft' | 'mode' | 'accept'>,
): void {
  const of = (standing: PlanFinding['standing']) =>
    findings.find(each => each.standing === standing)?.finding;
  const blocking = of('blocks');
  if (blocking) {
    throw new ConflictError(`${name} can't be created: ${blocking.what}`);
  }
  const overridable = of('overridable');
  if (overridable && accept.overlapOverride !== name) {
    throw new ConflictError(
      `${name} can't be created: ${overridable.what} To create it all the same, accept.overlapOverride must be its name`,
    );
  }
  const asking = of('asks');
  if (asking && mode === 'create' && accept.acceptWarnings !== true) {
    throw new InputError(
      `accept.acceptWarnings must be true, because of a warning: ${asking.what}`,
    );
  }
}
