import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  ShootRights,
  TargetCheck,
} from 'backstage-plugin-gardener-common';
import express, { Router } from 'express';
import request from 'supertest';
import type { ShootRightsReader } from '../peering/ShootRightsReader';
import type { TargetChecker } from '../peering/TargetChecker';
import { RequestGuard } from './RequestGuard';
import { addRightsRoute } from './rightsRoute';
import { addTargetsRoutes } from './targetsRoutes';

const CHANGE = 'gardener.peering.change';
const OPERATE = 'gardener.shoot.operate';
const DELETE = 'gardener.shoot.delete';
const PATH = '/shoots/osc/garden-prod/shop';

const RIGHTS: ShootRights = {
  change: true,
  operate: true,
  delete: true,
  changeableNamespaces: [],
  reason: null,
};
const CHECK: TargetCheck = {
  target: {
    kind: 'notAccessible',
    namespace: 'garden-ops',
    name: 'vault',
    seed: null,
  },
  reverse: 'unknown',
  mayChange: false,
  owner: null,
  findings: [],
  overlaps: [],
  comparedPeers: 0,
  reverseYaml: '',
};

/** The routes in a portal that lets users read shoots, and gives them the named permissions. */
function setUp(given: readonly string[]) {
  const auditor = mockServices.auditor.mock();
  const permissions = mockServices.permissions.mock();
  permissions.authorize.mockImplementation(async asked =>
    asked.map(({ permission: { name } }) => ({
      result: ['gardener.shoot.read', ...given].includes(name)
        ? AuthorizeResult.ALLOW
        : AuthorizeResult.DENY,
    })),
  );
  const guard = new RequestGuard({
    httpAuth: mockServices.httpAuth(),
    permissions,
    auditor,
  });
  const of = jest.fn(
    async (..._: Parameters<ShootRightsReader['of']>) => RIGHTS,
  );
  const check = jest.fn(
    async (..._: Parameters<TargetChecker['check']>) => CHECK,
  );
  const list = async () => ({ items: [], total: 0 });
  const router = Router();
  addRightsRoute(router, guard, { of });
  addTargetsRoutes(router, guard, { list }, { check });
  const app = express().use(router);
  const get = (path: string) =>
    request(app)
      .get(path)
      .set('Authorization', mockCredentials.user.header('user:default/mara'));
  return { of, check, get, auditor };
}

describe('the permissions of the portal', () => {
  const none = { change: false, operate: false, delete: false };
  const ref = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };

  it.each([
    [[], none],
    [[CHANGE], { ...none, change: true }],
    [[OPERATE], { ...none, operate: true }],
    [[DELETE], { ...none, delete: true }],
    [[CHANGE, OPERATE, DELETE], { change: true, operate: true, delete: true }],
  ])(
    '%j are the rights that a shoot is asked about with',
    async (given, expected) => {
      const { of, get, auditor } = setUp(given);
      expect((await get(`${PATH}/rights`)).status).toBe(200);
      expect(of.mock.calls).toEqual([[ref, 'user:default/mara', expected]]);
      // That a button is not shown is no attempt to use it.
      expect(auditor.createEvent).not.toHaveBeenCalled();
    },
  );

  it.each([
    [[CHANGE], true],
    [[OPERATE, DELETE], false],
  ])(
    '%j let the reverse entry of a target be written: %j',
    async (given, may) => {
      const { check, get, auditor } = setUp(given);
      expect((await get(`${PATH}/targets/garden-ops/vault`)).status).toBe(200);
      expect(check.mock.calls).toEqual([
        [
          ref,
          { namespace: 'garden-ops', name: 'vault' },
          'user:default/mara',
          may,
        ],
      ]);
      expect(auditor.createEvent).not.toHaveBeenCalled();
    },
  );
});
