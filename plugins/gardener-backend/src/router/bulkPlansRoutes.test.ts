import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  openApiDocument,
  type BulkPlan,
} from 'backstage-plugin-gardener-common';
import express, { type ErrorRequestHandler } from 'express';
import request from 'supertest';
import { aGuard } from '../__testUtils__/aGuard';
import { addBulkPlansRoutes } from './bulkPlansRoutes';

const MARA = 'user:default/mara';
const unit = (shoot: string, target: string) => ({
  shoot: { namespace: 'garden-prod', name: shoot },
  target: { namespace: 'garden-prod', name: target },
  here: 'add',
  there: 'add',
});

/** Tells of an error by its name. */
const answerErrors: ErrorRequestHandler = (error, _req, res, _next) => {
  res.status(500).json({ error: error.name });
};

let refused: readonly string[] = [];
const { guard, auditor, event, events, spend } = aGuard(name =>
  refused.includes(name) ? 'deny' : 'allow',
);
const plans = { create: jest.fn(), get: jest.fn() };

function routes(): express.Express {
  const router = createValidatedOpenApiRouter(openApiDocument, {
    middleware: [express.json()],
  });
  addBulkPlansRoutes(router, guard, plans, auditor);
  return express().use('/api/gardener', router).use(answerErrors);
}

// Reading the contract takes a moment, so it is read once.
const app = routes();
const post = (body: object) =>
  request(app)
    .post('/api/gardener/bulk-plans')
    .set('Authorization', mockCredentials.user.header(MARA))
    .send(body);

beforeEach(() => {
  jest.clearAllMocks();
  refused = [];
  plans.create.mockImplementation(
    async () =>
      ({
        id: 'the-id',
        units: [{ blockers: [{ code: 'migrating' }, { code: 'migrating' }] }],
        steps: [{}, {}],
      } as unknown as BulkPlan),
  );
});

describe('POST /bulk-plans', () => {
  it('makes a plan, records it, and counts the shoots that it asks for', async () => {
    const body = { garden: 'osc', units: [unit('a', 'b'), unit('a', 'c')] };
    const { status, headers } = await post(body);
    expect(status).toBe(201);
    expect(headers.location).toBe('/api/gardener/bulk-plans/the-id');
    expect(headers['cache-control']).toBe('no-store');
    expect(plans.create.mock.calls).toEqual([
      [body, expect.objectContaining({ user: MARA })],
    ]);
    expect(spend.mock.calls).toEqual([[MARA, 'acting', 3]]);
    expect(events()).toEqual([
      ['plan-created', { kind: 'bulk', garden: 'osc', pairs: 2 }],
    ]);
    expect(event.success).toHaveBeenCalledWith({
      meta: { plan: 'the-id', writes: 2, blockers: 'migrating' },
    });
  });

  it('makes none without the permission to change peerings', async () => {
    refused = ['gardener.peering.change'];
    const answer = await post({ garden: 'osc', units: [unit('a', 'b')] });
    expect(answer.body.error).toBe('NotAllowedError');
    expect(plans.create).not.toHaveBeenCalled();
  });

  it.each([
    ['no pair', []],
    ['too many', Array.from({ length: 501 }, (_, i) => unit('a', `b${i}`))],
    ['a pair without a wish', [{ ...unit('a', 'b'), here: undefined }]],
    ['a wish that there is not', [{ ...unit('a', 'b'), here: 'burn' }]],
  ])('takes not %s', async (_, units) => {
    const { body } = await post({ garden: 'osc', units });
    expect(body.error).toBe('InputError');
    expect(plans.create).not.toHaveBeenCalled();
  });
});
