import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { mockCredentials } from '@backstage/backend-test-utils';
import { openApiDocument, type Plan } from 'backstage-plugin-gardener-common';
import express, { type ErrorRequestHandler } from 'express';
import request from 'supertest';
import type { PlanService } from '../peering/plan/PlanService';
import { aGuard } from '../__testUtils__/aGuard';
import { addPlansRoutes } from './plansRoutes';

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
  const { guard, auditor, event, events, spend } = aGuard(name =>
    refused.includes(name) ? 'deny' : 'allow',
  );
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
  return { post, event, events, spend };
}

describe('POST /plans', () => {
  const made = async () =>
    ({
      id: 'the-id',
      blockers: [{ code: 'noRights' }, { code: 'noRights' }],
    } as unknown as Plan);

  it.each(kinds)('makes a plan of %s and records it', async kind => {
    const create = jest.fn(made);
    const { post, event, events } = setUp([], create);
    const { status, headers } = await post(requests[kind]);
    expect(status).toBe(201);
    expect(headers.location).toBe('/api/gardener/plans/the-id');
    expect(create.mock.calls).toEqual([
      [requests[kind], expect.objectContaining({ user: 'user:default/mara' })],
    ]);
    expect(events()).toEqual([
      [
        'plan-created',
        {
          kind,
          shoot: 'osc/garden-prod/shop',
          ...(kind === 'peerings' && { pairs: 1 }),
          ...(kind === 'operation' && { operation: 'retry' }),
        },
      ],
    ]);
    expect(event.success).toHaveBeenCalledWith({
      meta: { plan: 'the-id', blockers: 'noRights' },
    });
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

  it('costs as many requests as it has pairs', async () => {
    const { post, spend } = setUp([], made);
    const pair = (name: string) => ({
      target: { namespace: 'garden-ops', name },
      here: 'add',
      there: 'add',
    });
    await post({ kind: 'peerings', shoot, pairs: [pair('a'), pair('b')] });
    await post(requests.deletion);
    expect(spend.mock.calls).toEqual([
      ['user:default/mara', 'acting', 2],
      ['user:default/mara', 'acting', 1],
    ]);
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
