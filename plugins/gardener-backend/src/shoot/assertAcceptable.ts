import type {
  CreateShootRequest,
  PlanFinding,
} from 'backstage-plugin-gardener-common';
import { assertFindingsAccepted } from '../peering/apply/assertFindingsAccepted';

/**
 * Whether what the findings of a draft ask for was given, as for a plan. A warning asks before something is written, and
 * not before it is tried.
 *
 * @throws ConflictError when nothing can be given that makes it possible
 * @throws InputError that names the field that is missing or wrong
 */
export function assertAcceptable(
  findings: readonly PlanFinding[],
  {
    draft: { name },
    mode,
    accept = {},
  }: Pick<CreateShootRequest, 'draft' | 'mode' | 'accept'>,
): void {
  const asked =
    mode === 'create'
      ? findings
      : findings.filter(({ standing }) => standing !== 'asks');
  assertFindingsAccepted(asked, accept, {
    name,
    refusal: `${name} can't be created`,
    fields: 'accept.',
  });
}
