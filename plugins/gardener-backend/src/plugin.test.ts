import type {
  Peering,
  PeeringsView,
  SlowFactsPage,
} from 'backstage-plugin-gardener-common';
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

describe('the gardener plugin', () => {
  let garden: GardenProcess;
  let portal: TestPortal;

  beforeAll(async () => {
    garden = await startGardenProcess({
      args: ['--landscape', 'demo', '--no-reconciler'],
    });
    portal = await startTestPortal(garden);
    await untilSynced(portal.get);
  });

  afterAll(async () => {
    await portal?.backend.stop();
    await garden?.stop();
  });

  describe('GET /gardens', () => {
    it('tells the state of each Garden and who the user is there, with groups', async () => {
      const { status, body } = await portal.get('/gardens');
      expect(status).toBe(200);
      expect(body.items).toEqual([
        {
          name: 'osc',
          title: 'OSC',
          state: { state: 'live' },
          strategy: 'impersonation',
          authProvider: null,
          you: {
            kind: 'mapped',
            user: 'mara@example.org',
            groups: ['osc:platform'],
          },
          docs: { peering: null, cidr: null },
        },
        expect.objectContaining({
          name: 'broken',
          state: {
            state: 'misconfigured',
            reason: expect.stringContaining('kubeconfig'),
          },
        }),
      ]);
    });

    it('tells a user whom nobody stands behind so', async () => {
      const { body } = await portal.get('/gardens', 'nobody');
      expect(body.items[0].you).toEqual({
        kind: 'notMapped',
        reason: expect.stringContaining('e-mail'),
      });
    });
  });

  describe('GET …/peerings', () => {
    const path = '/shoots/osc/garden-prod/shop/peerings';

    const row = ({ target, status, missing, findings }: Peering) =>
      [
        target.kind === 'visible'
          ? `${target.project}/${target.ref.name}`
          : `${target.namespace}/${target.name}`,
        status,
        ...(missing ? [missing] : []),
        ...findings.map(finding => finding.code),
      ].join(' ');

    it('is the picture of the design for mara', async () => {
      const { status, body } = await portal.get(path);
      expect(status).toBe(200);
      const view: PeeringsView = body;
      expect(view.shoot).toMatchObject({
        entityRef: 'resource:default/osc.garden-prod.shop',
        project: 'prod',
        nodeNetworks: ['10.5.0.0/27'],
        configState: 'present',
      });
      expect(view.freshness).toEqual({ state: 'live' });
      expect(view.peerings.map(row)).toEqual([
        'dev/playground configured CIDR_OVERLAP ROLLOUT_FAILED',
        'garden-prod/legacy-shop incomplete target TARGET_NOT_FOUND',
        'dev/shop-dev incomplete target DEFAULT_NODE_CIDR REVERSE_MISSING TARGET_HIBERNATED',
        'data/lake configured SEED_MISMATCH',
        'ops/ci incomplete here REVERSE_MISSING',
        'garden-partner/clearing notAccessible CIDR_UNKNOWN',
        'prod/payments configured',
        'prod/orders configured ROLLOUT_PENDING',
        'ops/monitoring configured',
      ]);
    });

    it('tells jon, who may see prod alone, nothing of shoots elsewhere but what the entries of shop say', async () => {
      const { body } = await portal.get(path, 'jon');
      const view: PeeringsView = body;
      expect(view.peerings.map(row)).toEqual([
        'garden-prod/legacy-shop incomplete target TARGET_NOT_FOUND',
        'garden-partner/clearing notAccessible CIDR_UNKNOWN',
        'garden-data/lake notAccessible CIDR_UNKNOWN',
        'garden-ops/monitoring notAccessible CIDR_UNKNOWN',
        'garden-dev/playground notAccessible CIDR_UNKNOWN',
        'garden-dev/shop-dev notAccessible CIDR_UNKNOWN',
        'prod/payments configured',
        'prod/orders configured ROLLOUT_PENDING',
      ]);
      // 10.5.0.0/26 is playground, 10.5.4.0 lake, 10.5.2.32 ci, which lists shop and is not listed.
      expect(JSON.stringify(body)).not.toMatch(
        /10\.5\.0\.0\/26|10\.5\.4\.|10\.5\.2\.|10\.250\.|"ci"/,
      );
    });

    it.each([
      [
        'a shoot that exists and may not be seen',
        'osc/garden-prod/shop',
        'carol',
      ],
      [
        'a shoot that does not exist in a namespace that may be seen',
        'osc/garden-prod/nope',
        'mara',
      ],
      ['a namespace that does not exist', 'osc/garden-nope/shop', 'mara'],
      ['a Garden that is not configured', 'nope/garden-prod/shop', 'mara'],
      ['a user whom nobody stands behind', 'osc/garden-prod/shop', 'nobody'],
      ['a user who is not in the catalog', 'osc/garden-prod/shop', 'stranger'],
    ])('says one and the same for %s', async (_, shoot, as) => {
      for (const view of ['', '/peerings', '/manifest']) {
        const { status, body } = await portal.get(
          `/shoots/${shoot}${view}`,
          as,
        );
        expect(status).toBe(404);
        expect(body.error).toEqual({
          name: 'NotFoundError',
          message: `Shoot ${shoot} does not exist, or you may not see it`,
        });
      }
    });

    it('names the key of a Garden whose configuration can not be used', async () => {
      const { status, body } = await portal.get(
        '/shoots/broken/garden-prod/shop/peerings',
      );
      expect(status).toBe(503);
      expect(body.error.message).toMatch(/Garden broken.*kubeconfig/);
    });

    it('answers 304 to who has the same answer, and says that it is private', async () => {
      const first = await portal.get(path);
      expect(first.headers.etag).toMatch(/^"[-\w]{43}"$/);
      expect(first.headers['cache-control']).toBe('private, no-cache');
      expect(first.headers.vary).toContain('Authorization');
      const second = await portal
        .get(path)
        .set('If-None-Match', first.headers.etag);
      expect(second.status).toBe(304);
      expect(second.text).toBe('');
    });
  });

  describe('GET …/{name}', () => {
    it('is the shoot itself', async () => {
      const { body } = await portal.get('/shoots/osc/garden-prod/shop');
      expect(body).toMatchObject({
        ref: { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
        project: 'prod',
        configState: 'present',
      });
    });
  });

  describe('GET …/manifest', () => {
    it('is the extension as YAML, read as the user and recorded', async () => {
      portal.auditor.createEvent.mockClear();
      const { body } = await portal.get(
        '/shoots/osc/garden-prod/shop/manifest',
      );
      expect(body.yaml).toMatch(
        /^extensions:\n {2}- type: osc-peering-service\n/,
      );
      expect(body.yaml).toContain('        - name: lake\n');
      expect(body.resourceVersion).toMatch(/^\d+$/);
      expect(portal.auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'manifest-read',
          meta: { shoot: 'osc/garden-prod/shop' },
        }),
      );
    });
  });

  describe('GET /shoots', () => {
    it('lists and counts what may be seen, in order, and names the Garden that is missing', async () => {
      const { body } = await portal.get('/shoots?limit=3', 'jon');
      expect(body.total).toBeGreaterThan(3);
      expect(body.items).toHaveLength(3);
      const { body: rest } = await portal.get('/shoots?offset=3', 'jon');
      const all = [...body.items, ...rest.items];
      expect(all).toHaveLength(body.total);
      expect(new Set(all.map(item => item.ref.namespace))).toEqual(
        new Set(['garden-prod']),
      );
      const names = all.map(item => item.ref.name);
      expect(names).toEqual([...names].sort());
      expect(body.missing).toEqual([
        { garden: 'broken', reason: expect.stringContaining('kubeconfig') },
      ]);
    });

    it('filters by namespace and part of the name, and answers for a hidden namespace as for none', async () => {
      const query = '/shoots?garden=osc&namespace=garden-prod&text=SHO';
      const { body } = await portal.get(query);
      expect(
        body.items.map(({ ref }: { ref: { name: string } }) => ref.name),
      ).toEqual(['shop']);
      const hidden = await portal.get(query, 'carol');
      const none = await portal.get(
        '/shoots?garden=osc&namespace=garden-nope',
        'carol',
      );
      expect(hidden.body).toEqual({ items: [], total: 0, missing: [] });
      expect(none.body).toEqual(hidden.body);
    });
  });

  describe('GET /access/namespaces', () => {
    it('is what the Garden confirms for each user', async () => {
      const mara = await portal.get('/access/namespaces');
      expect(mara.body.items).toEqual([
        {
          garden: 'osc',
          access: 'some',
          namespaces: [
            'garden-data',
            'garden-dev',
            'garden-ops',
            'garden-prod',
          ],
          shoots: [],
        },
        {
          garden: 'broken',
          access: 'unknown',
          reason: expect.stringContaining('kubeconfig'),
        },
      ]);
      const jon = await portal.get('/access/namespaces', 'jon');
      expect(jon.body.items[0].namespaces).toEqual(['garden-prod']);
      const nobody = await portal.get('/access/namespaces', 'nobody');
      expect(nobody.body.items[0].namespaces).toEqual([]);
    });
  });

  describe('slow facts', () => {
    const page = (query: string, subject = 'plugin:catalog') =>
      request(portal.backend.server)
        .get(`/api/gardener/slow-facts/osc${query}`)
        .set(portal.asService(subject));

    it('come in pages that join to everything, with no word of networks, seeds or findings', async () => {
      const items: SlowFactsPage['items'] = [];
      let next: string | null = '';
      while (next !== null) {
        const after: string = next && `&after=${encodeURIComponent(next)}`;
        const { body } = await page(`?limit=7${after}`);
        items.push(...body.items);
        next = body.next;
      }
      const { body: whole } = await page('');
      expect(whole.next).toBeNull();
      expect(items).toEqual(whole.items);
      const shop = items.find(({ ref }) => ref.name === 'shop');
      expect(shop).toMatchObject({
        entityRef: 'resource:default/osc.garden-prod.shop',
        project: 'prod',
        purpose: 'production',
      });
      expect(shop?.lists).toContainEqual({
        garden: 'osc',
        namespace: 'garden-partner',
        name: 'clearing',
      });
      expect(JSON.stringify(items)).not.toMatch(/10\.5\.|eu-de-1|configured/);
    });

    it('are answered for shoots by name, with those that are gone', async () => {
      const { body } = await request(portal.backend.server)
        .post('/api/gardener/slow-facts/query')
        .set(portal.asService('plugin:search'))
        .send({
          garden: 'osc',
          shoots: [
            { namespace: 'garden-prod', name: 'shop' },
            { namespace: 'garden-prod', name: 'gone' },
          ],
        });
      expect(body.items).toHaveLength(1);
      expect(body.gone).toEqual([
        { garden: 'osc', namespace: 'garden-prod', name: 'gone' },
      ]);
    });

    it('take a thousand of the longest names in one question', async () => {
      const shoots = Array.from({ length: 1_000 }, (_, i) => ({
        namespace: 'n'.repeat(63),
        name: `${i}-`.padEnd(63, 'x'),
      }));
      const { status, body } = await request(portal.backend.server)
        .post('/api/gardener/slow-facts/query')
        .set(portal.asService('plugin:catalog'))
        .send({ garden: 'osc', shoots });
      expect(status).toBe(200);
      expect(body.gone).toHaveLength(1_000);
    });

    it('are refused to other services and to users', async () => {
      expect((await page('', 'plugin:scaffolder')).status).toBe(403);
      expect((await portal.get('/slow-facts/osc')).status).toBe(403);
    });

    it('say that a Garden can not be read rather than that it is empty', async () => {
      const { status } = await request(portal.backend.server)
        .get('/api/gardener/slow-facts/broken')
        .set(portal.asService('plugin:catalog'));
      expect(status).toBe(503);
    });
  });
});
