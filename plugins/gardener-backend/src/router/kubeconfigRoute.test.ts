import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import {
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  gardenTokenHeader,
  openApiDocument,
} from 'backstage-plugin-gardener-common';
import express from 'express';
import request from 'supertest';
import { aGuard } from '../__testUtils__/aGuard';
import { aPortalGarden } from '../__testUtils__/aPortalGarden';
import { aShoot } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import {
  GardenInvalidError,
  GardenSignInError,
  GardenTooManyRequestsError,
} from '../garden/GardenError';
import { KubeconfigMaker } from '../peering/KubeconfigMaker';
import { ShootGate } from '../peering/ShootGate';
import { addKubeconfigRoute } from './kubeconfigRoute';
import { retryAfter } from './retryAfter';
import { TooManyRequestsError } from './UserLimits';

jest.setTimeout(60_000);

const PATH = '/api/gardener/shoots/osc/garden-prod/shop/kubeconfig';
const MARA = mockCredentials.user.header('user:default/mara');
const CREDENTIAL = 'apiVersion: v1\nkind: Config # c2VjcmV0\n';
const EXPIRES = '2026-03-01T12:00:00.000Z';
const TOKEN = 'a.b.tokenofmara';

let refused: readonly string[] = [];
const { guard, auditor, event, events, decide, spend } = aGuard(name =>
  refused.includes(name) ? 'deny' : 'allow',
);
const make = jest.fn<
  ReturnType<KubeconfigMaker['make']>,
  Parameters<KubeconfigMaker['make']>
>();

/** The route as the plugin has it: behind the contract, and before Backstage's own answers to errors. */
const plugin = createBackendPlugin({
  pluginId: 'gardener',
  register(env) {
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter },
      async init({ httpRouter }) {
        const router = createValidatedOpenApiRouter(openApiDocument, {
          middleware: [express.json()],
        });
        addKubeconfigRoute(router, guard, { make }, auditor);
        router.use(retryAfter);
        httpRouter.use(router);
      },
    });
  },
});

let backend: TestBackend;

beforeAll(async () => {
  backend = await startTestBackend({ features: [plugin] });
});

afterAll(async () => {
  await backend.stop();
});

beforeEach(() => {
  jest.clearAllMocks();
  refused = [];
  make.mockResolvedValue({ kubeconfig: CREDENTIAL, expiresAt: EXPIRES });
});

function post(body: object = { role: 'admin' }, credentials: string = MARA) {
  return request(backend.server)
    .post(PATH)
    .set('Authorization', credentials)
    .set(gardenTokenHeader('oidc'), TOKEN)
    .send(body);
}

/** Everything that was recorded, but the request itself, of which Backstage writes down method and address. */
function recorded(): string {
  return JSON.stringify([
    auditor.createEvent.mock.calls.map(([{ request: _, ...rest }]) => rest),
    event.success.mock.calls,
    event.fail.mock.calls.map(([{ error }]) => [error.name, error.message]),
  ]);
}

describe('POST …/kubeconfig', () => {
  it.each(['viewer', 'admin'] as const)(
    'answers 201 with the credential of a %s, which nobody may keep',
    async role => {
      const body = { role, expirationSeconds: 600 };
      const response = await post(body);
      expect(response.status).toBe(201);
      expect(response.body).toEqual({
        kubeconfig: CREDENTIAL,
        expiresAt: EXPIRES,
      });
      expect(response.headers['cache-control']).toBe('no-store');
      expect(make).toHaveBeenCalledTimes(1);
      const [ref, asked, requester] = make.mock.calls[0];
      expect(ref).toEqual({
        garden: 'osc',
        namespace: 'garden-prod',
        name: 'shop',
      });
      expect(asked).toEqual(body);
      expect(requester.user).toBe('user:default/mara');
      expect(requester.tokenOf('oidc')?.reveal()).toBe(TOKEN);
      expect(spend.mock.calls).toEqual([['user:default/mara', 'acting', 1]]);
    },
  );

  describe('is recorded', () => {
    it.each(['viewer', 'admin'] as const)(
      'as an event of high severity, with the role %s and its end, and nothing of the credential',
      async role => {
        await post({ role });
        expect(auditor.createEvent).toHaveBeenCalledTimes(1);
        expect(auditor.createEvent).toHaveBeenCalledWith({
          eventId: 'kubeconfig-created',
          request: expect.objectContaining({ method: 'POST' }),
          severityLevel: 'high',
          meta: { shoot: 'osc/garden-prod/shop', role },
        });
        expect(event.success.mock.calls).toEqual([
          [{ meta: { expiresAt: EXPIRES } }],
        ]);
        expect(event.fail).not.toHaveBeenCalled();
        expect(recorded()).not.toMatch(/c2VjcmV0|tokenofmara|apiVersion/);
      },
    );

    it('before the Garden is asked', async () => {
      make.mockImplementation(async () => {
        expect(events().map(([eventId]) => eventId)).toEqual([
          'kubeconfig-created',
        ]);
        return { kubeconfig: CREDENTIAL, expiresAt: EXPIRES };
      });
      expect((await post()).status).toBe(201);
    });

    it.each<[number, Error]>([
      [401, new GardenSignInError('osc', 'oidc', 'refused')],
      [403, new NotAllowedError('Garden osc does not let you')],
      [404, new NotFoundError('Shoot does not exist, or you may not see it')],
      [400, new GardenInvalidError('osc', 'shoot is not yet scheduled')],
      [503, new ServiceUnavailableError('down')],
      [500, new Error('a mistake')],
    ])('as a failure when it ends with %d: %s', async (status, error) => {
      make.mockRejectedValue(error);
      const response = await post({ role: 'admin' });
      expect(response.status).toBe(status);
      expect(response.body.error).toMatchObject({ name: error.name });
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'kubeconfig-created',
          severityLevel: 'high',
          meta: { shoot: 'osc/garden-prod/shop', role: 'admin' },
        }),
      );
      expect(event.fail.mock.calls).toEqual([[{ error }]]);
      expect(event.success).not.toHaveBeenCalled();
      expect(recorded()).not.toContain('tokenofmara');
    });

    it('as a failure, and not handed on, when the Garden gives an empty one', async () => {
      const garden = aPortalGarden({
        inventory: new FakeInventory([aShoot({ name: 'shop' })]),
        visible: ['garden-prod'],
        createSubresource: async () =>
          JSON.stringify({
            status: { kubeconfig: '', expirationTimestamp: EXPIRES },
          }),
      });
      const maker = new KubeconfigMaker(
        new ShootGate(new Map([['osc', garden]])),
      );
      make.mockImplementation((...call) => maker.make(...call));
      const { status, body } = await post();
      expect(status).toBe(503);
      expect(body.error).toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringMatching(
          /^Garden osc gave an empty admin kubeconfig of shop/,
        ),
      });
      expect(event.fail).toHaveBeenCalledTimes(1);
      expect(event.success).not.toHaveBeenCalled();
    });
  });

  it('says whose sign-in is wanted, so that a page can ask for it', async () => {
    make.mockRejectedValue(new GardenSignInError('osc', 'keycloak', 'missing'));
    const { status, body } = await post();
    expect(status).toBe(401);
    expect(body.error).toMatchObject({
      name: 'AuthenticationError',
      garden: 'osc',
      provider: 'keycloak',
      why: 'missing',
    });
  });

  it.each([
    ['viewer', 'gardener.kubeconfig.viewer', 'viewer kubeconfigs'],
    ['admin', 'gardener.kubeconfig.admin', 'admin kubeconfigs'],
  ])(
    'is for nobody to whom Backstage refuses the permission of a %s for every shoot',
    async (role, permission, what) => {
      refused = [permission];
      const { status, body } = await post({ role });
      expect(status).toBe(403);
      expect(body.error.message).toBe(
        `You may not get ${what} of shoots in this portal; the permission ${permission} is refused`,
      );
      expect(make).not.toHaveBeenCalled();
      expect(spend).not.toHaveBeenCalled();
      expect(events()).toEqual([['permission-denied', { permission }]]);
      // The other kind has a permission of its own.
      const other = role === 'admin' ? 'viewer' : 'admin';
      expect((await post({ role: other })).status).toBe(201);
    },
  );

  it('is for nobody who may not read shoots', async () => {
    refused = ['gardener.shoot.read'];
    expect((await post()).status).toBe(403);
    expect(make).not.toHaveBeenCalled();
  });

  it('asks the policy for both permissions in one question', async () => {
    await post({ role: 'viewer' });
    expect(
      decide.mock.calls.map(([, permissions]) =>
        permissions.map(({ name }) => name),
      ),
    ).toEqual([['gardener.shoot.read', 'gardener.kubeconfig.viewer']]);
  });

  it.each([
    ['nobody', mockCredentials.none.header(), 401],
    ['a plugin', mockCredentials.service.header(), 403],
    ['a token that is none', mockCredentials.user.invalidHeader(), 401],
  ])('is not for %s', async (_, credentials, expected) => {
    expect((await post(undefined, credentials)).status).toBe(expected);
    expect(make).not.toHaveBeenCalled();
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });

  it('is counted, and refused with 429 when a user asks for too many', async () => {
    spend.mockRejectedValueOnce(new TooManyRequestsError(17));
    const { status, headers, body } = await post();
    expect(status).toBe(429);
    expect(headers['retry-after']).toBe('17');
    expect(body.error.name).toBe('TooManyRequestsError');
    expect(make).not.toHaveBeenCalled();
    expect(events()).toEqual([['rate-limited', { purse: 'acting' }]]);
    expect(event.fail).toHaveBeenCalledTimes(1);
  });

  it('hands on when a Garden that is asked too much may be asked again', async () => {
    make.mockRejectedValue(new GardenTooManyRequestsError('osc', 'busy', 3));
    const { status, headers } = await post();
    expect([status, headers['retry-after']]).toEqual([503, '3']);
  });

  it.each([
    {},
    { role: 'root' },
    { role: ['admin'] },
    { role: 'admin', expirationSeconds: 599 },
    { role: 'admin', expirationSeconds: 86_401 },
    { role: 'admin', expirationSeconds: 1_000.5 },
    { role: 'admin', expirationSeconds: '3600' },
  ])('takes nothing that the contract does not know: %j', async body => {
    expect((await post(body)).status).toBe(400);
    expect(make).not.toHaveBeenCalled();
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });
});
