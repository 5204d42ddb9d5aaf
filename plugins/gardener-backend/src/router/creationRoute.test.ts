import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import {
  mockCredentials,
  mockErrorHandler,
} from '@backstage/backend-test-utils';
import {
  openApiDocument,
  type CreatedShoot,
  type CreateShootRequest,
  type ShootDraft,
} from 'backstage-plugin-gardener-common';
import express, { type Router } from 'express';
import request from 'supertest';
import { aGuard } from '../__testUtils__/aGuard';
import type { ShootCreator } from '../shoot/ShootCreator';
import { addCreationRoute } from './creationRoute';

type Mode = CreateShootRequest['mode'];

const OUTCOMES: Readonly<Record<Mode, CreatedShoot['outcome']>> = {
  render: 'rendered',
  dryRun: 'accepted',
  create: 'created',
};

const draft: ShootDraft = {
  garden: 'osc',
  namespace: 'garden-prod',
  name: 'demo',
  purpose: 'testing',
  cloudProfile: 'osc',
  region: 'eu-de',
  credentials: { kind: 'CredentialsBinding', name: 'account' },
  workers: [],
};

function setUp(
  denied: readonly string[] = [],
  outcomes: Partial<typeof OUTCOMES> = {},
) {
  const made = aGuard(name => (denied.includes(name) ? 'deny' : 'allow'));
  const create = jest.fn(
    async (
      ...[{ mode }]: Parameters<ShootCreator['create']>
    ): Promise<CreatedShoot> => ({
      shoot: { garden: 'osc', namespace: 'garden-prod', name: 'demo' },
      entityRef: 'resource:default/any',
      outcome: { ...OUTCOMES, ...outcomes }[mode],
      yaml: 'secret: no\n',
      warnings: [],
      findings: [],
      reverse: [],
      handovers: [],
    }),
  );
  const router: Router = createValidatedOpenApiRouter(openApiDocument, {
    middleware: [express.json()],
  });
  addCreationRoute(router, made.guard, { create }, made.auditor);
  const post = (mode: Mode) =>
    request(express().use(router).use(mockErrorHandler()))
      .post('/shoots')
      .set('Authorization', mockCredentials.user.header('user:default/mara'))
      .send({ mode, draft });
  return { ...made, create, post };
}

describe('POST /shoots', () => {
  it('renders for who may not create, costs nothing and leaves no record', async () => {
    const { post, spend, events } = setUp(['gardener.shoot.create']);
    const { status, headers } = await post('render');
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(spend).not.toHaveBeenCalled();
    expect(events()).toEqual([]);
  });

  it.each<[Mode, number, string]>([
    ['dryRun', 200, 'medium'],
    ['create', 201, 'high'],
  ])('counts and records %s', async (mode, wanted, severityLevel) => {
    const { post, spend, auditor, event } = setUp();
    expect((await post(mode)).status).toBe(wanted);
    expect(spend).toHaveBeenCalledWith('user:default/mara', 'acting', 1);
    expect(auditor.createEvent.mock.calls).toEqual([
      [
        expect.objectContaining({
          eventId: 'shoot-created',
          severityLevel,
          meta: { mode, shoot: 'osc/garden-prod/demo' },
        }),
      ],
    ]);
    expect(event.success).toHaveBeenCalledWith({
      meta: { outcome: OUTCOMES[mode] },
    });
  });

  it('answers 200 for what was created before', async () => {
    const { post } = setUp([], { create: 'existing' });
    expect((await post('create')).status).toBe(200);
  });

  it.each<Mode>(['dryRun', 'create'])(
    'refuses %s to who may create nothing in this portal, before anything is asked',
    async mode => {
      const { post, create, spend, events } = setUp(['gardener.shoot.create']);
      expect((await post(mode)).status).toBe(403);
      expect(create).not.toHaveBeenCalled();
      expect(spend).not.toHaveBeenCalled();
      expect(events()).toEqual([
        ['permission-denied', { permission: 'gardener.shoot.create' }],
      ]);
    },
  );
});
