import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { Garden } from 'backstage-plugin-gardener-common';
import {
  startGardenProcess,
  type GardenProcess,
} from 'garden-simulator/testing';
import request from 'supertest';
import {
  startTestPortal,
  untilSynced,
  type TestPortal,
} from './__testUtils__/startTestPortal';

jest.setTimeout(300_000);

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/** One portal with Gardens of every strategy, of which some can't work. */
describe('several Gardens', () => {
  let osc: GardenProcess;
  let lab: GardenProcess;
  let portal: TestPortal;

  beforeAll(async () => {
    [osc, lab] = await Promise.all([
      startGardenProcess({ args: ['--landscape', 'demo', '--no-reconciler'] }),
      startGardenProcess({
        args: [
          ...['--garden', 'osc-lab', '--landscape', 'lab'],
          '--no-reconciler',
        ],
      }),
    ]);
    portal = await startTestPortal(osc, {
      // Whoever is not mara may not read: in a Garden of the portal's account the policy alone decides.
      policy: (user, permission) =>
        user === 'user:default/mara' || permission !== 'gardener.shoot.read'
          ? ALLOW
          : DENY,
      gardens: [
        {
          name: 'osc',
          kubeconfig: { path: osc.kubeconfigPath, context: 'backstage' },
          identity: { strategy: 'impersonation', trustedLocations: ['file:'] },
        },
        {
          name: 'shared',
          kubeconfig: { path: lab.kubeconfigPath, context: 'admin' },
          identity: { strategy: 'serviceAccount' },
        },
        {
          name: 'own',
          kubeconfig: { path: lab.kubeconfigPath, context: 'backstage' },
          identity: { strategy: 'oidc', authProvider: 'okta' },
        },
        {
          name: 'down',
          url: 'https://127.0.0.1:1',
          tokenFile: osc.kubeconfigPath,
          identity: { strategy: 'impersonation' },
        },
        {
          name: 'wrong',
          kubeconfig: { path: osc.kubeconfigPath },
          identity: { strategy: 'guess' },
        },
      ],
    });
    await untilSynced(portal.get);
    for (;;) {
      const { body } = await portal.get('/shoots?garden=shared');
      if (body.items.length > 0) break;
    }
  });

  afterAll(async () => {
    await portal?.backend.stop();
    await osc?.stop();
    await lab?.stop();
  });

  it('each have their own strategy, state and user', async () => {
    const { body } = await portal.get('/gardens');
    const items: Garden[] = body.items;
    expect(
      items.map(({ name, strategy, you, state }) => [
        name,
        strategy,
        you.kind === 'mapped' ? you.user : you.kind,
        state.state,
      ]),
    ).toEqual([
      ['osc', 'impersonation', 'mara@example.org', 'live'],
      ['shared', 'serviceAccount', 'admin@example.org', 'live'],
      ['own', 'oidc', 'signIn', 'live'],
      ['down', 'impersonation', 'mara@example.org', 'unreachable'],
      ['wrong', null, 'notMapped', 'misconfigured'],
    ]);
  });

  it('that can not be asked are named, and do not touch the others', async () => {
    const { status, body } = await portal.get('/shoots?limit=500');
    expect(status).toBe(200);
    const gardens = new Set(
      body.items.map(({ ref }: { ref: { garden: string } }) => ref.garden),
    );
    expect(gardens).toEqual(new Set(['osc', 'shared']));
    expect(
      body.missing.map(({ garden }: { garden: string }) => garden).sort(),
    ).toEqual(['down', 'own', 'wrong']);
    expect(
      (await portal.get('/shoots/osc/garden-prod/shop/peerings')).status,
    ).toBe(200);
    expect((await portal.get('/shoots/down/garden-prod/shop')).status).toBe(
      503,
    );
    expect((await portal.get('/shoots/wrong/garden-prod/shop')).status).toBe(
      503,
    );
    const { body: access } = await portal.get('/access/namespaces');
    expect(
      access.items.map(({ garden, access: kind }: Record<string, string>) => [
        garden,
        kind,
      ]),
    ).toEqual([
      ['osc', 'some'],
      ['shared', 'all'],
      ['own', 'unknown'],
      ['down', 'unknown'],
      ['wrong', 'unknown'],
    ]);
  });

  it('of the strategy serviceAccount are read by whom the policy lets, and by nobody else', async () => {
    expect(
      (await portal.get('/shoots?garden=shared')).body.total,
    ).toBeGreaterThan(0);
    const carol = await portal.get('/shoots?garden=shared', 'carol');
    expect(carol.status).toBe(403);
    expect(carol.body.error.message).toContain('gardener.shoot.read');
  });

  it('are written to as the portal where that is the strategy, and the plan says as whom', async () => {
    const { body } = await portal.get('/shoots?garden=shared');
    const [{ ref }] = body.items;
    const plan = await portal.post('/plans', {
      kind: 'operation',
      operation: 'reconcile',
      shoot: ref,
    });
    expect(plan.body).toMatchObject({ gardenUser: 'admin@example.org' });
  });

  it('leave the security headers of the portal as they are', async () => {
    const ours = await portal.get('/gardens');
    const theirs = await request(portal.backend.server).get(
      '/.backstage/health/v1/readiness',
    );
    const security = [
      'content-security-policy',
      'cross-origin-opener-policy',
      'cross-origin-resource-policy',
      'origin-agent-cluster',
      'referrer-policy',
      'strict-transport-security',
      'x-content-type-options',
      'x-dns-prefetch-control',
      'x-download-options',
      'x-frame-options',
      'x-permitted-cross-domain-policies',
      'x-xss-protection',
      'access-control-allow-origin',
      'access-control-allow-credentials',
      'x-powered-by',
      'set-cookie',
    ];
    const of = (headers: Record<string, string>) =>
      Object.fromEntries(security.map(name => [name, headers[name]]));
    expect(of(ours.headers)).toEqual(of(theirs.headers));
  });
});

describe('the limits of a user', () => {
  let garden: GardenProcess;
  let portal: TestPortal;

  beforeAll(async () => {
    garden = await startGardenProcess({
      args: ['--landscape', 'demo', '--no-reconciler'],
    });
    portal = await startTestPortal(garden, {
      config: { limits: { costlyPerMinute: 3 } },
    });
    await untilSynced(portal.get);
  });

  afterAll(async () => {
    await portal?.backend.stop();
    await garden?.stop();
  });

  it('stop costly calls of one user, say when to try again, and touch neither reading nor other users', async () => {
    const shop = '/shoots/osc/garden-prod/shop';
    const manifest = () => portal.get(`${shop}/manifest`);
    for (let i = 0; i < 3; i += 1) expect((await manifest()).status).toBe(200);
    const refused = await manifest();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body.error).toMatchObject({
      name: 'TooManyRequestsError',
      message: expect.stringMatching(/Try again in \d+ s/),
    });
    expect(portal.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'rate-limited' }),
    );
    expect((await portal.post('/plans', {})).status).toBe(400);
    expect(
      (
        await portal.post('/plans', {
          kind: 'deletion',
          shoot: { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
        })
      ).status,
    ).toBe(429);
    expect((await portal.get(`${shop}/peerings`)).status).toBe(200);
    expect((await portal.get(`${shop}/manifest`, 'jon')).status).toBe(200);
  });

  it('let a user act whose open pages have looked too much, and stop what is written at any time', async () => {
    const look = (seed: number) =>
      portal.get(`/landscape?garden=osc&seed=s${seed}`, 'carol');
    for (let i = 0; i < 3; i += 1) expect((await look(i)).status).toBe(200);
    expect((await look(3)).status).toBe(429);
    const shop = '/shoots/osc/garden-prod/shop';
    const act = () => portal.get(`${shop}/manifest`, 'carol');
    for (let i = 0; i < 3; i += 1) expect((await act()).status).not.toBe(429);
    expect((await act()).status).toBe(429);
    const change = '/changes/0b2a4d9e-5c1f-4a66-9f0e-5d1f2c3b4a5d';
    const steer = async (what: string) =>
      (await portal.post(`${change}/${what}`, {}, 'carol')).status;
    expect(await steer('resume')).toBe(429);
    expect(await steer('pause')).toBe(404);
    expect(await steer('cancel')).toBe(404);
  });

  it('bound what a request may bring', async () => {
    const { status } = await portal.post('/plans', {
      kind: 'peerings',
      padding: 'x'.repeat(600_000),
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });
});
