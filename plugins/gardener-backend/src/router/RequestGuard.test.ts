import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  gardenerPeeringChangePermission,
  gardenerPermissions,
  gardenerShootDeletePermission,
  gardenerShootOperatePermission,
} from 'backstage-plugin-gardener-common';
import type { Request } from 'express';
import { RequestGuard } from './RequestGuard';

/** A guard in a portal that gives every user the named permissions. */
function setUp(given: readonly string[]) {
  const auditor = mockServices.auditor.mock();
  const fail = jest.fn();
  auditor.createEvent.mockResolvedValue({ success: jest.fn(), fail });
  const permissions = mockServices.permissions.mock();
  permissions.authorize.mockImplementation(async asked =>
    asked.map(({ permission }) => ({
      result: given.includes(permission.name)
        ? AuthorizeResult.ALLOW
        : AuthorizeResult.DENY,
    })),
  );
  const guard = new RequestGuard({
    httpAuth: mockServices.httpAuth(),
    permissions,
    auditor,
  });
  return { guard, permissions, auditor, fail };
}

const requestOf = (authorization: string) =>
  ({ headers: { authorization } } as Request);
const mara = requestOf(mockCredentials.user.header('user:default/mara'));
const service = requestOf(mockCredentials.service.header());

describe('RequestGuard.user', () => {
  it('is the signed-in user who may read shoots', async () => {
    const { guard, auditor } = setUp(['gardener.shoot.read']);
    expect(await guard.user(mara)).toBe('user:default/mara');
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });

  it('refuses who may not, and a service', async () => {
    const { guard } = setUp([]);
    await expect(guard.user(mara)).rejects.toThrow(
      'You may not read shoots in this portal; the permission gardener.shoot.read is refused',
    );
    await expect(
      setUp(['gardener.shoot.read']).guard.user(service),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});

describe('RequestGuard.decisions', () => {
  it('asks for several permissions at once, and answers in their order without a record', async () => {
    const { guard, permissions, auditor } = setUp(['gardener.shoot.operate']);
    expect(
      await guard.decisions(mara, [
        gardenerPeeringChangePermission,
        gardenerShootOperatePermission,
        gardenerShootDeletePermission,
      ]),
    ).toEqual([false, true, false]);
    expect(permissions.authorize).toHaveBeenCalledTimes(1);
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });

  it('asks for the user who is signed in, and for no service', async () => {
    const { guard, permissions } = setUp([]);
    await guard.decisions(mara, [gardenerPeeringChangePermission]);
    expect(permissions.authorize).toHaveBeenCalledWith(expect.anything(), {
      credentials: mockCredentials.user('user:default/mara'),
    });
    await expect(
      guard.decisions(service, [gardenerPeeringChangePermission]),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});

describe('RequestGuard.assertMay', () => {
  it('lets pass who has the permission', async () => {
    const { guard, auditor } = setUp(['gardener.peering.change']);
    await guard.assertMay(mara, gardenerPeeringChangePermission);
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });

  it.each(gardenerPermissions.map(permission => [permission.name, permission]))(
    'names %s when it is refused, and records it',
    async (name, permission) => {
      const others = gardenerPermissions
        .map(other => other.name)
        .filter(other => other !== name);
      const { guard, auditor, fail } = setUp(others);
      const refusal = guard.assertMay(mara, permission);
      await expect(refusal).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringMatching(
          new RegExp(
            `^You may not (?!do this).* in this portal; the permission ${name} is refused$`,
          ),
        ),
      });
      expect(auditor.createEvent).toHaveBeenCalledWith({
        eventId: 'permission-denied',
        request: mara,
        severityLevel: 'medium',
        meta: { permission: name },
      });
      expect(fail).toHaveBeenCalledTimes(1);
    },
  );
});
