import { mockCredentials } from '@backstage/backend-test-utils';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  gardenerPeeringChangePermission,
  gardenerPermissions,
  gardenerShootOperatePermission,
  gardenerShootReadPermission,
} from 'backstage-plugin-gardener-common';
import type { Request } from 'express';
import { aGuard } from '../__testUtils__/aGuard';
import { GardenSignInError } from '../garden/GardenError';
import { TooManyRequestsError } from './UserLimits';

const allowing =
  (...given: readonly string[]) =>
  (name: string) =>
    given.includes(name) ? ('allow' as const) : ('deny' as const);
const requestOf = (headers: Record<string, string>) =>
  ({ headers } as unknown as Request);
const asMara = {
  authorization: mockCredentials.user.header('user:default/mara'),
};
const mara = requestOf(asMara);
const service = requestOf({ authorization: mockCredentials.service.header() });

describe('RequestGuard.requester', () => {
  it('is the signed-in user who may read shoots', async () => {
    const { guard, events } = aGuard(allowing('gardener.shoot.read'));
    expect(await guard.requester(mara)).toMatchObject({
      user: 'user:default/mara',
    });
    expect(events()).toEqual([]);
  });

  it('refuses a service', async () => {
    const { guard } = aGuard(() => 'allow');
    await expect(guard.requester(service)).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
  });

  it.each(gardenerPermissions.map(permission => [permission.name, permission]))(
    'names %s when it is needed and refused for every shoot, and records it',
    async (name, permission) => {
      const { guard, auditor, event } = aGuard(asked =>
        asked === name ? 'deny' : 'allow',
      );
      const refusal = guard.requester(mara, { needed: [permission] });
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
      expect(event.fail).toHaveBeenCalledTimes(1);
    },
  );

  it('tells of who may not read any more, and of nobody else', async () => {
    const refused = aGuard(allowing());
    await expect(refused.guard.requester(mara)).rejects.toThrow();
    expect(refused.onRefusedReader).toHaveBeenCalledWith('user:default/mara');
    const lacking = aGuard(allowing('gardener.shoot.read'));
    await expect(
      lacking.guard.requester(mara, {
        needed: [gardenerPeeringChangePermission],
      }),
    ).rejects.toThrow();
    expect(lacking.onRefusedReader).not.toHaveBeenCalled();
  });

  it('lets pass whose permission depends on the shoot, and who lacks what is only wanted', async () => {
    const { guard } = aGuard(name =>
      name === gardenerShootReadPermission.name ? 'depends' : 'deny',
    );
    const requester = await guard.requester(mara, {
      wanted: [gardenerPeeringChangePermission],
    });
    expect(
      await Promise.all(
        [gardenerShootReadPermission, gardenerPeeringChangePermission].map(
          permission => requester.decide(permission),
        ),
      ),
    ).toMatchObject([{ kind: 'depends' }, { kind: 'deny' }]);
  });

  it('asks the policy once for what the route names, and once more for each other one', async () => {
    const { guard, decide } = aGuard(() => 'allow');
    const requester = await guard.requester(mara, {
      needed: [gardenerPeeringChangePermission],
    });
    await requester.decide(gardenerShootReadPermission);
    await requester.decide(gardenerPeeringChangePermission);
    expect(decide).toHaveBeenCalledTimes(1);
    await requester.decide(gardenerShootOperatePermission);
    await requester.decide(gardenerShootOperatePermission);
    expect(decide).toHaveBeenCalledTimes(2);
    expect(decide).toHaveBeenCalledWith(
      mockCredentials.user('user:default/mara'),
      expect.anything(),
    );
  });

  it('brings the tokens of the request, by auth provider', async () => {
    const { guard } = aGuard(() => 'allow');
    const requester = await guard.requester(
      requestOf({ ...asMara, 'backstage-gardener-token-okta': 'a.b.c' }),
    );
    expect(requester.tokenOf('okta')?.reveal()).toBe('a.b.c');
    expect(requester.tokenOf('google')).toBeUndefined();
  });

  it('refuses what can not be a token without repeating it', async () => {
    const { guard } = aGuard(() => 'allow');
    const requester = await guard.requester(
      requestOf({ ...asMara, 'backstage-gardener-token-okta': 'sec ret' }),
    );
    expect(() => requester.tokenOf('okta')).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.not.stringContaining('sec ret'),
      }),
    );
  });
});

describe('RequestGuard.spend', () => {
  it('counts for the user, and records who asks too much', async () => {
    const { guard, spend, events } = aGuard(() => 'allow');
    const requester = await guard.requester(mara);
    await guard.spend(mara, requester, 'acting', 3);
    expect(spend).toHaveBeenCalledWith('user:default/mara', 'acting', 3);
    expect(events()).toEqual([]);
    const tooMany = new TooManyRequestsError(7);
    spend.mockRejectedValue(tooMany);
    await expect(guard.spend(mara, requester, 'looking')).rejects.toBe(tooMany);
    expect(events()).toEqual([['rate-limited', { purse: 'looking' }]]);
  });
});

describe('RequestGuard.shoot', () => {
  const ref = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };

  it.each([
    ['there is nothing to see', new NotFoundError('Nothing')],
    ['something is not allowed', new NotAllowedError('No')],
    [
      'the Garden refuses the sign-in',
      new GardenSignInError('osc', 'oidc', 'refused'),
    ],
  ])('records that %s', async (_, error) => {
    const { guard, events } = aGuard(() => 'allow');
    await expect(
      guard.shoot(mara, ref, async () => {
        throw error;
      }),
    ).rejects.toBe(error);
    expect(events()).toEqual([
      ['shoot-denied', { shoot: 'osc/garden-prod/shop' }],
    ]);
  });

  it('records a plan or a change that is not for the user, by its id', async () => {
    const { guard, events } = aGuard(() => 'allow');
    const error = new NotFoundError('Nothing');
    const refuse = async () => {
      throw error;
    };
    await expect(guard.byId(mara, 'plan', 'p-1', refuse)).rejects.toBe(error);
    await expect(guard.byId(mara, 'change', 'c-1', refuse)).rejects.toBe(error);
    expect(events()).toEqual([
      ['plan-denied', { plan: 'p-1' }],
      ['change-denied', { change: 'c-1' }],
    ]);
  });

  it('does not record what denies nothing: that a user must sign in first, or that a Garden is down', async () => {
    const { guard, events } = aGuard(() => 'allow');
    for (const error of [
      new GardenSignInError('osc', 'oidc', 'missing'),
      new Error('down'),
    ]) {
      await expect(
        guard.shoot(mara, ref, async () => {
          throw error;
        }),
      ).rejects.toBe(error);
    }
    expect(events()).toEqual([]);
  });
});
