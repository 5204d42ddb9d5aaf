import { mockCredentials } from '@backstage/backend-test-utils';
import type { Change, Garden, Plan } from 'backstage-plugin-gardener-common';
import { gardenTokenHeader } from 'backstage-plugin-gardener-common';
import {
  startGardenProcess,
  startIssuerProcess,
  type GardenProcess,
  type IssuerProcess,
} from 'garden-simulator/testing';
import request from 'supertest';
import { controlGarden } from './__testUtils__/controlGarden';
import {
  startTestPortal,
  untilSynced,
  type TestPortal,
} from './__testUtils__/startTestPortal';

jest.setTimeout(300_000);

const PROVIDER = 'okta';
const SHOP = '/shoots/osc/garden-prod/shop';
const USERS = [
  {
    name: 'mara',
    email: 'mara@example.org',
    displayName: 'Mara Lind',
    groups: ['osc:everyone', 'osc:platform'],
  },
  {
    name: 'jon',
    email: 'jon@example.org',
    displayName: 'Jon Weiss',
    groups: ['osc:everyone'],
  },
] as const;

/** With an OpenID provider, and a Garden that trusts it. */
describe('the strategy oidc', () => {
  let issuer: IssuerProcess;
  let garden: GardenProcess;
  let portal: TestPortal;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    issuer = await startIssuerProcess({
      users: USERS.map(user => ({ ...user, groups: [...user.groups] })),
      idTokenSeconds: 3_600,
    });
    garden = await startGardenProcess({
      args: [
        ...['--landscape', 'demo', '--no-reconciler', '--control'],
        ...['--oidc-issuer-url', issuer.url],
        ...['--oidc-client-id', issuer.clientId],
        ...['--oidc-username-claim', 'email'],
        ...['--oidc-groups-claim', 'groups'],
      ],
    });
    portal = await startTestPortal(garden, {
      gardens: [
        {
          name: 'osc',
          kubeconfig: { path: garden.kubeconfigPath, context: 'backstage' },
          identity: { strategy: 'oidc', authProvider: PROVIDER },
        },
      ],
    });
    for (const { name } of USERS) tokens.set(name, await issuer.idToken(name));
    await untilSynced(portal.get);
  });

  afterAll(async () => {
    await portal?.backend.stop();
    await garden?.stop();
    await issuer?.stop();
  });

  beforeEach(() => {
    portal.auditor.createEvent.mockClear();
    portal.outcome.success.mockClear();
    portal.outcome.fail.mockClear();
  });

  /** The Garden's clock, by which it verifies tokens. */
  const runAhead = (aheadSeconds: number) =>
    controlGarden(garden.kubeconfig, 'POST', 'token-clock', { aheadSeconds });

  afterEach(() => runAhead(0));

  const tokenOf = (user: string) => tokens.get(user) ?? '';

  const withToken = (test: request.Test, token: string) =>
    test.set(gardenTokenHeader(PROVIDER), token);
  const get = (path: string, user = 'mara', token = tokenOf(user)) =>
    withToken(portal.get(path, user), token);
  const post = (path: string, body: object = {}, user = 'mara') =>
    withToken(portal.post(path, body, user), tokenOf(user));

  const addPeer = {
    kind: 'peerings',
    shoot: { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
    pairs: [
      {
        target: { namespace: 'garden-ops', name: 'bastion' },
        here: 'add',
        there: 'add',
      },
    ],
  };

  describe('with the token of the user', () => {
    it('is whom the Garden says, with groups, until the token ends', async () => {
      const { body } = await get('/gardens');
      const [osc]: Garden[] = body.items;
      expect(osc).toMatchObject({
        strategy: 'oidc',
        authProvider: PROVIDER,
        you: {
          kind: 'mapped',
          user: 'mara@example.org',
          groups: ['osc:everyone', 'osc:platform', 'system:authenticated'],
          expiresAt: expect.stringMatching(/^20/),
        },
      });
    });

    it('sees what the Garden lets this user see', async () => {
      expect((await get(`${SHOP}/peerings`)).status).toBe(200);
      const mara = (await get('/access/namespaces')).body.items[0];
      expect(mara.namespaces).toEqual([
        'garden-data',
        'garden-dev',
        'garden-ops',
        'garden-prod',
      ]);
      const jon = (await get('/access/namespaces', 'jon')).body.items[0];
      expect(jon.namespaces).toEqual(['garden-prod']);
      expect((await get('/shoots/osc/garden-ops/vault', 'jon')).status).toBe(
        404,
      );
    });

    it('writes as this user', async () => {
      const made = await post('/plans', addPeer);
      expect(made.status).toBe(201);
      const plan: Plan = made.body;
      expect(plan).toMatchObject({
        gardenUser: 'mara@example.org',
        blockers: [],
      });
      const applied = await post(`/plans/${plan.id}/apply`, {
        acceptWarnings: true,
      });
      expect(applied.status).toBe(202);
      expect(await written(plan.id)).toMatchObject({
        steps: [{ state: 'written' }, { state: 'written' }],
      });
    });

    it('hands out a credential in the name of this user, and records it without the credential', async () => {
      const { status, body, headers } = await post(`${SHOP}/kubeconfig`, {
        role: 'admin',
        expirationSeconds: 600,
      });
      expect(status).toBe(201);
      expect(headers['cache-control']).toBe('no-store');
      expect(body.kubeconfig).toContain('client-key-data');
      expect(portal.auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'kubeconfig-created',
          severityLevel: 'high',
          meta: { shoot: 'osc/garden-prod/shop', role: 'admin' },
        }),
      );
      expect(portal.outcome.success).toHaveBeenCalledWith({
        meta: { expiresAt: body.expiresAt },
      });
      const jon = await post(`${SHOP}/kubeconfig`, { role: 'admin' }, 'jon');
      expect(jon.status).toBe(403);
      expect(jon.body.error.message).toContain(
        'does not let you have an admin',
      );
      expect(
        (await post(`${SHOP}/kubeconfig`, { role: 'viewer' }, 'jon')).status,
      ).toBe(201);
    });
  });

  describe('without a token that the Garden accepts', () => {
    const signIn = (why: string) => ({
      name: 'AuthenticationError',
      garden: 'osc',
      provider: PROVIDER,
      why,
    });

    it('asks for a sign-in, whatever is asked for, and names the strategy', async () => {
      for (const path of [
        SHOP,
        `${SHOP}/peerings`,
        `${SHOP}/rights`,
        `${SHOP}/manifest`,
        `${SHOP}/targets`,
        '/shoots/osc/garden-prod/no-such-shoot',
        '/shoots/osc/garden-partner/clearing',
      ]) {
        const { status, body } = await portal.get(path);
        expect(status).toBe(401);
        expect(body.error).toMatchObject(signIn('missing'));
        expect(body.error.message).toContain('strategy oidc');
      }
      const plan = await portal.post('/plans', addPeer);
      expect(plan.status).toBe(401);
    });

    it('says so in the list of Gardens and in lists of shoots, and nothing is taken for empty', async () => {
      const { body } = await portal.get('/gardens');
      expect(body.items[0].you).toMatchObject({
        kind: 'signIn',
        provider: PROVIDER,
        why: 'missing',
      });
      const { body: list } = await portal.get('/shoots');
      expect(list.missing).toEqual([
        {
          garden: 'osc',
          reason: expect.stringContaining('Sign in to Garden osc'),
          signIn: { provider: PROVIDER, why: 'missing' },
        },
      ]);
    });

    it('says that the Garden takes a token for over, whatever the portal thinks', async () => {
      await runAhead(7_200);
      // Nothing that the Garden accepted before is believed for longer than some seconds; a new token is asked about.
      const token = await issuer.idToken('mara');
      const { status, body } = await get(SHOP, 'mara', token);
      expect(status).toBe(401);
      expect(body.error).toMatchObject(signIn('refused'));
    });

    it.each([
      ['garbage', 'no-token'],
      ['what is signed by nobody', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJtYXJhIn0.'],
    ])('refuses %s, and records that', async (_, token) => {
      const { status, body } = await get(SHOP, 'mara', token);
      expect(status).toBe(401);
      expect(body.error).toMatchObject(signIn('refused'));
      expect(JSON.stringify(body)).not.toContain(token);
      expect(portal.auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({ eventId: 'shoot-denied' }),
      );
    });

    it('refuses what can not be a token, with the reason', async () => {
      const { status, body } = await get(SHOP, 'mara', 'sec ret');
      expect(status).toBe(400);
      expect(body.error.message).toContain('bearer token');
      expect(body.error.message).not.toContain('sec ret');
    });

    it('takes no token of another provider of the portal', async () => {
      const { status } = await portal
        .get(SHOP)
        .set(gardenTokenHeader('google'), tokenOf('mara'));
      expect(status).toBe(401);
    });
  });

  describe('a call on behalf of a user that brings no token', () => {
    const onBehalfOf = (user: string) =>
      request(portal.backend.server)
        .get('/api/gardener/access/namespaces')
        .set(
          'Authorization',
          mockCredentials.service.header({
            onBehalfOf: mockCredentials.user(`user:default/${user}`),
            targetPluginId: 'gardener',
          }),
        );

    it('is told what the user may see, as long as the last token of the user lasts', async () => {
      await get('/gardens', 'jon');
      const { body } = await onBehalfOf('jon');
      expect(body.items).toEqual([
        {
          garden: 'osc',
          access: 'some',
          namespaces: ['garden-prod'],
          shoots: [],
        },
      ]);
    });

    it('is told that nothing is known of a user who was not here', async () => {
      const { body } = await onBehalfOf('carol');
      expect(body.items).toEqual([
        {
          garden: 'osc',
          access: 'unknown',
          reason: expect.stringContaining('Sign in to Garden osc'),
          signIn: { provider: PROVIDER, why: 'missing' },
        },
      ]);
    });
  });

  it('leaves a change half open when the token ends between two writes, and ends it with a new one', async () => {
    const made = await post('/plans', {
      ...addPeer,
      shoot: { garden: 'osc', namespace: 'garden-dev', name: 'playground' },
    });
    expect(made.body.blockers).toEqual([]);
    const plan: Plan = made.body;
    // The first write is carried out, and after it the Garden knows the user no more.
    await controlGarden(garden.kubeconfig, 'POST', 'faults', {
      effect: { kind: 'unauthorized' },
      scope: {
        path: '/apis/core.gardener.cloud/v1beta1/namespaces',
        user: 'mara@example.org',
      },
      skip: 2,
      count: 1_000,
    });
    await post(`/plans/${plan.id}/apply`, { acceptWarnings: true });
    const halfOpen = await written(plan.id);
    await controlGarden(garden.kubeconfig, 'DELETE', 'faults');
    expect(halfOpen).toMatchObject({
      state: 'halfOpen',
      mayFinish: true,
      mayUndo: true,
    });
    expect(
      halfOpen.steps.flatMap(({ problem, undo }) => [
        problem?.kind,
        undo?.problem?.kind,
      ]),
    ).toContain('signIn');
    await post(`/changes/${plan.id}/finish`);
    expect(await written(plan.id)).toMatchObject({
      steps: [{ state: 'written' }, { state: 'written' }],
    });
  });

  it('keeps the token out of every answer, record and cache', async () => {
    const answers = [
      await get('/gardens'),
      await get('/shoots'),
      await get(`${SHOP}/peerings`),
      await get(`${SHOP}/manifest`),
      await post('/plans', addPeer),
      await get('/shoots/osc/garden-partner/clearing'),
    ];
    const seen = JSON.stringify([
      answers.map(({ headers, text }) => [headers, text]),
      portal.auditor.createEvent.mock.calls.map(([{ meta, eventId }]) => [
        eventId,
        meta,
      ]),
      portal.outcome.success.mock.calls,
      portal.outcome.fail.mock.calls.map(([{ error }]) => [
        String(error),
        error.stack,
        { ...error },
      ]),
    ]);
    const token = tokenOf('mara');
    for (const part of [token, ...token.split('.')]) {
      expect(seen).not.toContain(part);
    }
  });

  /** The change, when nobody writes it any more. */
  async function written(id: string): Promise<Change> {
    for (;;) {
      const { body } = await get(`/changes/${id}`);
      if (body.state !== 'writing') return body;
      await new Promise(resolve => {
        setTimeout(resolve, 50);
      });
    }
  }
});
