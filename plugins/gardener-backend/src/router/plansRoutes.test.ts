import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { openApiDocument, type Plan } from 'backstage-plugin-gardener-common';
import express, { type ErrorRequestHandler } from 'express';
import request from 'supertest';
import type { PlanService } from '../peering/plan/PlanService';
import { addPlansRoutes } from './plansRoutes';
import { RequestGuard } from './RequestGuard';

const shoot = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
const target = { namespace: 'garden-ops', name: 'vault' };
const requests = {
  peerings: {
    kind: 'peerings',
    shoot,
    pairs: [{ target, here: 'add', there: 'keep' }],
  },
  operation: { kind: 'operation', shoot, operation: 'retry' },
  deletion: { kind: 'deletion', shoot },
} as const;
const permissions = {
  peerings: 'gardener.peering.change',
  operation: 'gardener.shoot.operate',
  deletion: 'gardener.shoot.delete',
} as const;
const kinds = ['peerings', 'operation', 'deletion'] as const;

/** Tells of an error by its name. */
const answerErrors: ErrorRequestHandler = (error, _req, res, _next) => {
  res.status(500).json({ error: error.name });
};

/** The routes in a portal that gives users all permissions but the named ones. */
function setUp(refused: readonly string[], create: PlanService['create']) {
  const event = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockResolvedValue(event);
  const service = mockServices.permissions.mock();
  service.authorize.mockImplementation(async asked =>
    asked.map(({ permission: { name } }) => ({
      result: refused.includes(name)
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
    })),
  );
  const guard = new RequestGuard({
    httpAuth: mockServices.httpAuth(),
    permissions: service,
    auditor,
  });
  const router = createValidatedOpenApiRouter(openApiDocument, {
    middleware: [express.json()],
  });
  const get = jest.fn();
  addPlansRoutes(router, guard, { create, get }, auditor);
  const app = express().use('/api/gardener', router).use(answerErrors);
  const post = (body: object) =>
    request(app)
      .post('/api/gardener/plans')
      .set('Authorization', mockCredentials.user.header('user:default/mara'))
      .send(body);
  const events = () =>
    auditor.createEvent.mock.calls.map(([{ eventId, meta }]) => [
      eventId,
      meta,
    ]);
  return { post, event, events };
}

describe('POST /plans', () => {
  const made = async () => ({ id: 'the-id' } as Plan);

  it.each(kinds)('makes a plan of %s and records it', async kind => {
    const create = jest.fn(made);
    const { post, event, events } = setUp([], create);
    const { status, headers } = await post(requests[kind]);
    expect(status).toBe(201);
    expect(headers.location).toBe('/api/gardener/plans/the-id');
    expect(create.mock.calls).toEqual([[requests[kind], 'user:default/mara']]);
    expect(events()).toEqual([
      [
        'plan-created',
        {
          kind,
          shoot: 'osc/garden-prod/shop',
          ...(kind === 'peerings' && { pairs: 1 }),
        },
      ],
    ]);
    expect(event.success).toHaveBeenCalledWith({ meta: { plan: 'the-id' } });
  });

  it.each(kinds)(
    'makes no plan of %s without its permission, whatever others there are',
    async kind => {
      const create = jest.fn(made);
      const { post, events } = setUp([permissions[kind]], create);
      expect((await post(requests[kind])).body.error).toBe('NotAllowedError');
      expect(create).not.toHaveBeenCalled();
      expect(events()).toEqual([
        ['permission-denied', { permission: permissions[kind] }],
      ]);
    },
  );

  it('needs the permission to read shoots as well', async () => {
    const create = jest.fn(made);
    const { post } = setUp(['gardener.shoot.read'], create);
    expect((await post(requests.peerings)).body.error).toBe('NotAllowedError');
    expect(create).not.toHaveBeenCalled();
  });

  it('records that it failed', async () => {
    const error = new Error('the database is away');
    const { post, event } = setUp([], async () => {
      throw error;
    });
    expect((await post(requests.peerings)).status).toBe(500);
    expect(event.fail).toHaveBeenCalledWith({ error });
    expect(event.success).not.toHaveBeenCalled();
  });
});
