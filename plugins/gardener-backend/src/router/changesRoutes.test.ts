import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { mockCredentials } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { openApiDocument, type Change } from 'backstage-plugin-gardener-common';
import express, { type ErrorRequestHandler } from 'express';
import request from 'supertest';
import { aGuard } from '../__testUtils__/aGuard';
import { permissionFor } from '../access/permit/permissionFor';
import type { Requester } from '../access/Requester';
import { addChangesRoutes } from './changesRoutes';
import { TooManyRequestsError } from './UserLimits';

const ID = '0b2a4d9e-5c1f-4a66-9f0e-5d1f2c3b4a5d';
const MARA = 'user:default/mara';

/** Tells of an error by its name. */
const answerErrors: ErrorRequestHandler = (error, _req, res, _next) => {
  res.status(500).json({ error: error.name });
};

let refused: readonly string[] = [];
const { guard, auditor, event, events, spend } = aGuard(name =>
  refused.includes(name) ? 'deny' : 'allow',
);
const changes = {
  apply: jest.fn(),
  finish: jest.fn(),
  undo: jest.fn(),
  get: jest.fn(),
};
const bulk = {
  apply: jest.fn(),
  pause: jest.fn(),
  resume: jest.fn(),
  cancel: jest.fn(),
};
const history = { list: jest.fn() };
const listing = { list: jest.fn() };

/** Users have all permissions but the named ones. */
function refuse(...names: readonly string[]): void {
  refused = names;
}

function routes(): express.Express {
  const router = createValidatedOpenApiRouter(openApiDocument, {
    middleware: [express.json()],
  });
  addChangesRoutes(router, guard, {
    changes,
    bulk,
    history,
    listing,
    auditor,
  });
  return express().use('/api/gardener', router).use(answerErrors);
}

// Reading the contract takes a moment, so it is read once.
const app = routes();

function call(method: 'get' | 'post', path: string, body?: object) {
  return request(app)
    [method](`/api/gardener${path}`)
    .set('Authorization', mockCredentials.user.header(MARA))
    .send(body);
}

beforeEach(() => {
  jest.clearAllMocks();
  refuse();
});

const shopRef = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
const written = {
  id: ID,
  kind: 'operation',
  state: 'writing',
  shoot: shopRef,
  steps: [{ shoot: shopRef, write: { kind: 'operation', operation: 'retry' } }],
} as unknown as Change;

describe.each([
  ['apply', 'plan-applied', `/plans/${ID}/apply`, { acceptWarnings: true }],
  ['finish', 'change-finished', `/changes/${ID}/finish`, undefined],
  ['undo', 'change-undone', `/changes/${ID}/undo`, undefined],
] as const)('%s', (what, eventId, path, body) => {
  it('answers 202 with the change, as the signed-in user, and records it', async () => {
    changes[what].mockResolvedValue(written);
    const { status, body: answer } = await call('post', path, body);
    expect(status).toBe(202);
    expect(answer).toEqual(written);
    expect(changes[what].mock.calls).toEqual([
      [ID, ...(body ? [body] : []), expect.objectContaining({ user: MARA })],
    ]);
    expect(events()).toEqual([[eventId, { change: ID }]]);
    expect(event.success).toHaveBeenCalledWith({
      meta: {
        kind: 'operation',
        operation: 'retry',
        state: 'writing',
        shoot: 'osc/garden-prod/shop',
        writes: 'osc/garden-prod/shop',
      },
    });
    expect(spend).toHaveBeenCalledWith(MARA, 'acting', 1);
    expect(event.fail).not.toHaveBeenCalled();
  });

  it('is told what the policy says of its kind, which its record tells', async () => {
    refuse('gardener.shoot.operate');
    changes[what].mockImplementation(async (...given: readonly unknown[]) => {
      const requester = given.at(-1) as Requester;
      const decisions = await Promise.all(
        (['peerings', 'operation', 'deletion'] as const).map(kind =>
          requester.decide(permissionFor(kind)),
        ),
      );
      expect(decisions.map(({ kind }) => kind)).toEqual([
        'allow',
        'deny',
        'allow',
      ]);
      return written;
    });
    expect((await call('post', path, body)).status).toBe(202);
  });

  it('records that it was refused', async () => {
    const error = new NotFoundError('There is none');
    changes[what].mockRejectedValue(error);
    expect((await call('post', path, body)).body).toEqual({
      error: 'NotFoundError',
    });
    expect(event.fail).toHaveBeenCalledWith({ error });
    expect(event.success).not.toHaveBeenCalled();
  });

  it('is for nobody who may not read shoots', async () => {
    refuse('gardener.shoot.read');
    expect((await call('post', path, body)).body).toEqual({
      error: 'NotAllowedError',
    });
    expect(changes[what]).not.toHaveBeenCalled();
  });

  it('knows no change but by a UUID', async () => {
    await call('post', path.replace(ID, 'no-uuid'), body);
    expect(changes[what]).not.toHaveBeenCalled();
  });
});

describe('apply', () => {
  it.each([
    { acceptWarnings: 'yes' },
    { overlapOverride: 'x'.repeat(64) },
    { confirmName: 7 },
  ])('takes nothing that the contract does not know: %j', async body => {
    await call('post', `/plans/${ID}/apply`, body);
    expect(changes.apply).not.toHaveBeenCalled();
  });
});

describe.each([
  ['apply', `/bulk-plans/${ID}/apply`, 'plan-applied', { leaveOut: [2] }],
  ['pause', `/changes/${ID}/pause`, 'change-paused', undefined],
  ['resume', `/changes/${ID}/resume`, 'change-resumed', undefined],
  ['cancel', `/changes/${ID}/cancel`, 'change-cancelled', undefined],
] as const)('%s of many pairs', (what, path, eventId, body) => {
  it('is done as the signed-in user, and recorded with how many pairs there are', async () => {
    const counts = { waiting: 2, leftOut: 1 };
    bulk[what].mockResolvedValue({
      ...written,
      kind: 'bulk',
      garden: 'osc',
      counts,
    });
    expect((await call('post', path, body)).status).toBe(202);
    const [[id, ...more], ...others] = bulk[what].mock.calls;
    expect([id, ...more.slice(0, body ? 2 : 1)]).toEqual([
      ID,
      ...(body ? [body] : []),
      expect.objectContaining({ user: MARA }),
    ]);
    expect(others).toEqual([]);
    expect(events()).toEqual([[eventId, { change: ID }]]);
    expect(event.success).toHaveBeenCalledWith({
      meta: expect.objectContaining({ kind: 'bulk', garden: 'osc', pairs: 3 }),
    });
  });

  it('is for nobody who may not read shoots', async () => {
    refuse('gardener.shoot.read');
    await call('post', path, body);
    expect(bulk[what]).not.toHaveBeenCalled();
  });
});

describe('with nothing left to act with', () => {
  beforeEach(() => {
    spend.mockRejectedValue(new TooManyRequestsError(17));
  });
  afterEach(() => {
    spend.mockReset();
  });

  it.each(['pause', 'cancel'] as const)(
    'a user can still %s what is written',
    async what => {
      bulk[what].mockResolvedValue(written);
      expect((await call('post', `/changes/${ID}/${what}`)).status).toBe(202);
      expect(bulk[what]).toHaveBeenCalledTimes(1);
      expect(spend).not.toHaveBeenCalled();
    },
  );

  it('a user can not cancel what is written back only then', async () => {
    bulk.cancel.mockImplementation(
      async (_id: string, _as: unknown, onWork: () => Promise<void>) => {
        await onWork();
        return written;
      },
    );
    expect((await call('post', `/changes/${ID}/cancel`)).body).toEqual({
      error: 'TooManyRequestsError',
    });
    expect(spend.mock.calls).toEqual([[MARA, 'acting', 1]]);
  });

  it.each([
    ['resume', `/changes/${ID}/resume`, bulk.resume],
    ['finish', `/changes/${ID}/finish`, changes.finish],
    ['undo', `/changes/${ID}/undo`, changes.undo],
    ['apply a plan', `/plans/${ID}/apply`, changes.apply],
    ['apply a plan of many pairs', `/bulk-plans/${ID}/apply`, bulk.apply],
  ])('a user can not %s', async (_, path, act) => {
    expect((await call('post', path, {})).body).toEqual({
      error: 'TooManyRequestsError',
    });
    expect(act).not.toHaveBeenCalled();
    expect(spend.mock.calls).toEqual([[MARA, 'acting', 1]]);
  });
});

describe('GET /changes/{id}', () => {
  it('gives the change as the signed-in user may see it', async () => {
    changes.get.mockResolvedValue(written);
    const { status, body } = await call('get', `/changes/${ID}`);
    expect(status).toBe(200);
    expect(body).toEqual(written);
    expect(changes.get).toHaveBeenCalledWith(
      ID,
      expect.objectContaining({ user: MARA }),
    );
  });
});

describe('GET /changes', () => {
  const shoot = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
  const query = 'garden=osc&namespace=garden-prod&name=shop';

  it('gives a page of the history of a shoot', async () => {
    const mara = expect.objectContaining({ user: MARA });
    const page = { items: [], next: null, missing: [] };
    history.list.mockResolvedValue(page);
    expect((await call('get', `/changes?${query}`)).body).toEqual(page);
    await call('get', `/changes?${query}&open=true&limit=5&before=abc`);
    expect(history.list.mock.calls).toEqual([
      [{ shoot, open: false, before: undefined, limit: 20 }, mara],
      [{ shoot, open: true, before: 'abc', limit: 5 }, mara],
    ]);
  });

  it('lists the changes of a Garden, or of all, where no shoot is named', async () => {
    const mara = expect.objectContaining({ user: MARA });
    listing.list.mockResolvedValue({ items: [], next: null, missing: [] });
    await call('get', '/changes');
    await call(
      'get',
      '/changes?garden=osc&mine=true&states=paused&states=halfOpen',
    );
    await call('get', '/changes?states=done');
    const all = { open: false, before: undefined, limit: 20, mine: false };
    expect(listing.list.mock.calls).toEqual([
      [{ ...all, garden: undefined, states: undefined }, mara],
      [
        { ...all, garden: 'osc', mine: true, states: ['halfOpen', 'paused'] },
        mara,
      ],
      [{ ...all, garden: undefined, states: ['done'] }, mara],
    ]);
    expect(history.list).not.toHaveBeenCalled();
  });

  it.each([
    'namespace=garden-prod',
    'garden=osc&name=shop',
    `${query}&mine=true`,
    `${query}&states=done`,
  ])(
    'lists nothing for a part of a shoot, or a filter that is not for one: %s',
    async part => {
      expect((await call('get', `/changes?${part}`)).body.error).toBe(
        'InputError',
      );
    },
  );

  it.each([
    ['open=true', true],
    ['open=false', false],
    ['', false],
  ])('reads whether only open ones are wanted: %p', async (more, open) => {
    history.list.mockResolvedValue({ items: [], next: null, missing: [] });
    await call('get', `/changes?${query}&${more}`);
    expect(history.list.mock.calls[0][0]).toMatchObject({ open });
  });

  it('records who asked for a shoot that is not there or may not be seen', async () => {
    history.list.mockRejectedValue(new NotFoundError('Nothing to see'));
    await call('get', `/changes?${query}`);
    expect(events()).toEqual([
      ['shoot-denied', { shoot: 'osc/garden-prod/shop' }],
    ]);
  });
});
