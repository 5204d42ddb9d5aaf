import { mockCredentials } from '@backstage/backend-test-utils';
import {
  gardenerPermissions,
  type ShootRights,
} from 'backstage-plugin-gardener-common';
import express, { Router } from 'express';
import request from 'supertest';
import { aGuard } from '../__testUtils__/aGuard';
import type { ShootRightsReader } from '../peering/ShootRightsReader';
import { addRightsRoute } from './rightsRoute';

const RIGHTS: ShootRights = {
  change: true,
  operate: true,
  delete: true,
  kubeconfig: { viewer: true, admin: true },
  kubeconfigLacks: { viewer: [], admin: [] },
  changeableNamespaces: [],
  changeableShoots: [],
  refusedByPortal: [],
  reason: null,
};

describe('GET /shoots/{garden}/{namespace}/{name}/rights', () => {
  it('asks the policy for every permission in one question, and is for who has none but reading', async () => {
    const { guard, decide, events } = aGuard(name =>
      name === 'gardener.shoot.read' ? 'allow' : 'deny',
    );
    const of = jest.fn(
      async (..._: Parameters<ShootRightsReader['of']>) => RIGHTS,
    );
    const router = Router();
    addRightsRoute(router, guard, { of });
    const { status } = await request(express().use(router))
      .get('/shoots/osc/garden-prod/shop/rights')
      .set('Authorization', mockCredentials.user.header('user:default/mara'));
    expect(status).toBe(200);
    expect(decide).toHaveBeenCalledTimes(1);
    const [[ref, requester]] = of.mock.calls;
    expect(ref).toEqual({
      garden: 'osc',
      namespace: 'garden-prod',
      name: 'shop',
    });
    const decided = await Promise.all(
      gardenerPermissions.map(permission => requester.decide(permission)),
    );
    expect(decided.map(({ kind }) => kind)).toEqual([
      'allow',
      ...gardenerPermissions.slice(1).map(() => 'deny'),
    ]);
    expect(decide).toHaveBeenCalledTimes(1);
    // That a button is not shown is no attempt to use it.
    expect(events()).toEqual([]);
  });
});
