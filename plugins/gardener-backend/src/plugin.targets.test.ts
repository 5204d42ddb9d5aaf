import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  shootRightsSchema,
  targetCheckSchema,
  targetListSchema,
  type TargetCandidate,
} from 'backstage-plugin-gardener-common';
import {
  startGardenProcess,
  type GardenProcess,
} from 'garden-simulator/testing';
import {
  startTestPortal,
  untilSynced,
  type TestPortal,
} from './__testUtils__/startTestPortal';

jest.setTimeout(300_000);

const SHOP = '/shoots/osc/garden-prod/shop';
/** What no user but carol may know: names, networks and the owner of what is in `partner` and `archive`. */
const OF_OTHERS = /10\.5\.8\.|10\.5\.9\.|attic|"archive"|"partner"/;

describe('the gardener plugin, before a change', () => {
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

  describe('GET …/rights', () => {
    it('lets mara do everything, and tells where her neighbours may be changed', async () => {
      const { status, body } = await portal.get(`${SHOP}/rights`);
      expect(status).toBe(200);
      expect(shootRightsSchema.parse(body)).toEqual({
        change: true,
        operate: true,
        delete: true,
        changeableNamespaces: [
          'garden-data',
          'garden-dev',
          'garden-ops',
          'garden-prod',
        ],
        changeableShoots: [],
        refusedByPortal: [],
        kubeconfig: { viewer: true, admin: true },
        kubeconfigLacks: { viewer: [], admin: [] },
        reason: null,
      });
    });

    it('tells jon, who may only see, what is missing', async () => {
      const { body } = await portal.get(`${SHOP}/rights`, 'jon');
      expect(body).toEqual({
        change: false,
        operate: false,
        delete: false,
        changeableNamespaces: [],
        changeableShoots: [],
        refusedByPortal: [],
        kubeconfig: { viewer: true, admin: false },
        kubeconfigLacks: { viewer: [], admin: ['gardenRight'] },
        reason:
          'You may see this shoot but not change it: you need patch shoots in project prod.',
      });
    });

    it('lets carol do everything with what is hers, and nothing around it', async () => {
      const { body } = await portal.get(
        '/shoots/osc/garden-partner/clearing/rights',
        'carol',
      );
      expect(body).toMatchObject({
        change: true,
        changeableNamespaces: ['garden-partner'],
        reason: null,
      });
    });
  });

  describe('GET …/targets', () => {
    const row = ({
      ref,
      project,
      seed,
      nodeNetworks,
      choice,
    }: TargetCandidate) =>
      [
        `${project}/${ref.name}`,
        nodeNetworks.join(' ') || 'none',
        seed,
        choice.state,
        ...(choice.state === 'ok' ? [] : [choice.reason]),
        ...(choice.state === 'explained' ? [choice.severity] : []),
      ].join(' ');

    it('is the list of the design for mara, her own project first', async () => {
      const { status, body } = await portal.get(`${SHOP}/targets?text=re`);
      expect(status).toBe(200);
      const list = targetListSchema.parse(body);
      expect(list.items.map(row)).toEqual([
        'prod/returns 10.5.0.128/27 eu-de-1 ok',
        'prod/storefront 10.5.0.192/27 eu-de-2 ok',
        'data/reports 10.250.0.0/27 eu-de-1 explained defaultNodes warning',
        'data/stream 10.5.5.0/27 eu-nl-1 explained migrating note',
        'data/warehouse 10.5.5.32/27 eu-de-2 ok',
        'dev/cde-store none eu-de-2 disabled workerless',
        'dev/preview 10.5.0.16/28 eu-de-1 explained overlap error',
        'ops/registry 10.5.2.64/27 eu-de-2 disabled deleting',
      ]);
      expect(list.total).toBe(8);
      const preview = list.items.find(({ ref }) => ref.name === 'preview');
      expect(preview?.choice).toMatchObject({
        params: { network: '10.5.0.0/27', addresses: '16' },
      });
    });

    it('has every shoot that she may see, with what can not be chosen', async () => {
      const { body } = await portal.get(`${SHOP}/targets`);
      const { items, total } = targetListSchema.parse(body);
      expect(total).toBe(26);
      expect(items).toHaveLength(26);
      expect(
        new Map(
          items.flatMap(({ ref, choice }) =>
            choice.state === 'disabled' ? [[ref.name, choice.reason]] : [],
          ),
        ),
      ).toEqual(
        new Map([
          ['orders', 'alreadyListed'],
          ['payments', 'alreadyListed'],
          ['shop', 'self'],
          ['lake', 'alreadyListed'],
          ['cde-store', 'workerless'],
          ['nightly', 'unscheduled'],
          ['playground', 'alreadyListed'],
          ['shop-dev', 'alreadyListed'],
          ['monitoring', 'alreadyListed'],
          ['registry', 'deleting'],
        ]),
      );
      expect(JSON.stringify(body)).not.toMatch(OF_OTHERS);
    });

    it('finds by project and name, and gives a page', async () => {
      const { body } = await portal.get(
        `${SHOP}/targets?limit=2&text=${encodeURIComponent('ops / ')}`,
      );
      expect(body).toMatchObject({
        items: [{ ref: { name: 'bastion' } }, { ref: { name: 'ci' } }],
        total: 6,
      });
    });

    it('shows jon what is in prod, and neither counts nor names anything else', async () => {
      const { body } = await portal.get(`${SHOP}/targets`, 'jon');
      const { items, total } = targetListSchema.parse(body);
      expect(items.map(({ ref }) => ref.name)).toEqual([
        'checkout',
        'edge',
        'orders',
        'payments',
        'returns',
        'shop',
        'storefront',
      ]);
      expect(total).toBe(7);
      const { body: none } = await portal.get(
        `${SHOP}/targets?text=vault`,
        'jon',
      );
      expect(none).toEqual({ items: [], total: 0 });
    });

    it('shows carol what is hers', async () => {
      const { body } = await portal.get(
        '/shoots/osc/garden-partner/clearing/targets?limit=100',
        'carol',
      );
      const { items } = targetListSchema.parse(body);
      expect(new Set(items.map(({ ref }) => ref.namespace))).toEqual(
        new Set(['garden-partner']),
      );
    });
  });

  describe('GET …/targets/{namespace}/{name}', () => {
    const check = async (target: string, as = 'mara') => {
      const { status, body } = await portal.get(
        `${SHOP}/targets/${target}`,
        as,
      );
      expect(status).toBe(200);
      return targetCheckSchema.parse(body);
    };

    it('finds nothing against vault, and says with how many peers it was compared', async () => {
      expect(await check('garden-ops/vault')).toEqual({
        target: {
          kind: 'visible',
          ref: { garden: 'osc', namespace: 'garden-ops', name: 'vault' },
          entityRef: 'resource:default/osc.garden-ops.vault',
          project: 'ops',
          seed: 'eu-de-2',
          nodeNetworks: ['10.5.2.0/28'],
          purpose: 'production',
        },
        choice: { state: 'ok' },
        reverse: 'missing',
        mayChange: true,
        owner: 'admin@example.org',
        findings: [],
        overlaps: [],
        // Of nine: one overlaps shop, one is gone, one is hidden, and one is not listed by shop.
        comparedPeers: 5,
        reverseYaml:
          '- name: shop\n  namespace: garden-prod\n  seed: eu-de-1\n',
      });
    });

    it('explains the overlap with pipeline', async () => {
      const { findings, overlaps, choice } = await check(
        'garden-data/pipeline',
      );
      expect(choice).toMatchObject({ reason: 'overlap' });
      expect(findings.map(({ code }) => code)).toEqual(['CIDR_OVERLAP']);
      expect(overlaps).toEqual([
        expect.objectContaining({ shared: '10.5.0.0/27', addresses: '32' }),
      ]);
    });

    it('finds that reports overlaps a peer of shop', async () => {
      const { findings } = await check('garden-data/reports');
      expect(findings.map(({ code }) => code)).toEqual([
        'HUB_OVERLAP',
        'DEFAULT_NODE_CIDR',
      ]);
    });

    it('knows that ci lists shop already', async () => {
      expect(await check('garden-ops/ci')).toMatchObject({
        reverse: 'set',
        findings: [],
      });
    });

    it('tells jon of vault what he typed, as of a shoot that is not there', async () => {
      const vault = await check('garden-ops/vault', 'jon');
      const nothing = await check('garden-ops/nothing', 'jon');
      const nowhere = await check('garden-nope/vault', 'jon');
      expect(vault).toMatchObject({
        target: { kind: 'notAccessible', seed: null },
        reverse: 'unknown',
        mayChange: false,
        owner: null,
        overlaps: [],
        comparedPeers: 0,
      });
      const renamed = (answer: object, from: string, to: string) =>
        JSON.parse(JSON.stringify(answer).replaceAll(from, to));
      expect(renamed(nothing, 'nothing', 'vault')).toEqual(vault);
      expect(renamed(nowhere, 'garden-nope', 'garden-ops')).toEqual(vault);
    });

    it('lets jon see and not change a target of his own project', async () => {
      expect(await check('garden-prod/returns', 'jon')).toMatchObject({
        target: { kind: 'visible' },
        reverse: 'missing',
        mayChange: false,
        owner: 'admin@example.org',
      });
    });

    it('tells who may see the namespace that a target is not there', async () => {
      expect(await check('garden-ops/nothing')).toMatchObject({
        target: { kind: 'notFound', project: 'ops' },
        reverse: 'missing',
        mayChange: false,
      });
    });
  });

  describe.each(['rights', 'targets', 'targets/garden-ops/vault'])(
    'GET …/%s',
    route => {
      it.each([
        ['carol, who may not see it', 'osc/garden-prod/shop', 'carol'],
        ['nobody', 'osc/garden-prod/shop', 'nobody'],
        ['mara, when it is not there', 'osc/garden-prod/nope', 'mara'],
        ['mara, in a hidden namespace', 'osc/garden-partner/clearing', 'mara'],
        [
          'mara, in a Garden that there is not',
          'nope/garden-prod/shop',
          'mara',
        ],
      ])('says one and the same to %s', async (_, shoot, as) => {
        const { status, body } = await portal.get(
          `/shoots/${shoot}/${route}`,
          as,
        );
        expect(status).toBe(404);
        expect(body.error).toEqual({
          name: 'NotFoundError',
          message: `Shoot ${shoot} does not exist, or you may not see it`,
        });
      });

      it('is for one user, and answered with 304 to who has it', async () => {
        const path = `${SHOP}/${route}`;
        const first = await portal.get(path);
        expect(first.headers['cache-control']).toBe('private, no-cache');
        const { etag } = first.headers;
        const again = await portal.get(path).set('If-None-Match', etag);
        expect(again.status).toBe(304);
        const { body: ofJon } = await portal.get(path, 'jon');
        expect(ofJon).not.toEqual(first.body);
      });
    },
  );

  it.each([
    ['a text that is too long', `targets?text=${'x'.repeat(131)}`, 'text'],
    ['a limit beyond the contract', 'targets?limit=101', 'limit'],
    ['a target that is no DNS name', 'targets/garden-prod/Shop', 'targetName'],
    ['a namespace that climbs', 'targets/%2e%2e%2fx/shop', 'targetNamespace'],
  ])('answers 400 and names the field for %s', async (_, path, field) => {
    const { status, body } = await portal.get(`${SHOP}/${path}`);
    expect(status).toBe(400);
    expect(body.error.message).toContain(field);
  });

  it('answers nothing to who may not read shoots in the portal', async () => {
    const denying = await startTestPortal(garden, {
      decision: AuthorizeResult.DENY,
    });
    try {
      for (const path of ['rights', 'targets', 'targets/garden-ops/vault']) {
        const { status, body } = await denying.get(`${SHOP}/${path}`);
        expect(status).toBe(403);
        expect(body.error.message).toContain('gardener.shoot.read');
      }
    } finally {
      await denying.backend.stop();
    }
  });
});
