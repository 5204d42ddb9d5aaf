import { mockServices } from '@backstage/backend-test-utils';
import type { ShootPermission } from 'backstage-plugin-gardener-common';
import type { PortalDecision } from '../access/permit/PortalDecision';
import { RequestGuard } from '../router/RequestGuard';
import type { Purse } from '../router/UserLimits';

/**
 * A guard in a portal whose policy a test decides, with what it recorded and asked.
 *
 * @param decisionOf - of a permission by its name
 */
export function aGuard(
  decisionOf: (permission: string) => PortalDecision['kind'],
) {
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  const decide = jest.fn(
    async (
      _: unknown,
      permissions: readonly ShootPermission[],
    ): Promise<readonly PortalDecision[]> =>
      permissions.map(({ name }) => {
        const kind = decisionOf(name);
        return kind === 'depends'
          ? { kind, on: { kind: 'project', projects: ['prod'] } }
          : { kind };
      }),
  );
  const spend = jest.fn(
    async (_user: string, _purse: Purse, _cost: number) => undefined,
  );
  const onRefusedReader = jest.fn();
  const guard = new RequestGuard({
    httpAuth: mockServices.httpAuth(),
    permissions: { decide },
    auditor,
    limits: { spend },
    onRefusedReader,
  });
  /** Ids of what was recorded, with what is said of it. */
  const events = () =>
    auditor.createEvent.mock.calls.map(([{ eventId, meta }]) => [
      eventId,
      meta,
    ]);
  return { guard, auditor, event, events, decide, spend, onRefusedReader };
}
