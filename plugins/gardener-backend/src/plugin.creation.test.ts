import {
  createdShootSchema,
  creationOffersSchema,
  draftCheckSchema,
  draftManifest,
  readCloudProfile,
  shootDraftSchema,
  type CreateShootRequest,
} from 'backstage-plugin-gardener-common';
import {
  startGardenProcess,
  type GardenProcess,
} from 'garden-simulator/testing';
import { parse } from 'yaml';
import {
  startTestPortal,
  untilSynced,
  type TestPortal,
} from './__testUtils__/startTestPortal';
import { HttpGardenClient } from './garden/HttpGardenClient';

jest.setTimeout(300_000);

/** What the form of the design ends in. */
const draft = {
  garden: 'osc',
  namespace: 'garden-prod',
  name: 'newshop',
  purpose: 'production',
  cloudProfile: 'osc',
  region: 'eu-de',
  credentials: { kind: 'CredentialsBinding', name: 'osc-credentials' },
  nodes: '10.99.0.0/27',
  accessRestrictions: ['eu-access-only'],
  workers: [
    {
      name: 'general',
      machineType: 's3.xlarge.4',
      architecture: 'amd64',
      minimum: 1,
      maximum: 3,
      volume: { type: 'premium-perf1', size: '50Gi' },
    },
  ],
  hibernation: [{ start: '0 20 * * 1-5', location: 'Europe/Berlin' }],
  maintenance: { begin: '220000+0100', end: '230000+0100' },
  peerings: [
    { namespace: 'garden-ops', name: 'vault' },
    { namespace: 'garden-sealed', name: 'hidden', seed: 'eu-de-1' },
  ],
};

describe('the gardener plugin, creating', () => {
  let garden: GardenProcess;
  let portal: TestPortal;

  beforeAll(async () => {
    garden = await startGardenProcess({
      args: ['--landscape', 'demo', '--control'],
    });
    portal = await startTestPortal(garden);
    await untilSynced(portal.get);
  });

  afterAll(async () => {
    await portal?.backend.stop();
    await garden?.stop();
  });

  const create = (
    changes: object,
    request: Partial<CreateShootRequest>,
    as?: string,
  ) =>
    portal.post('/shoots', { draft: { ...draft, ...changes }, ...request }, as);
  const events = () =>
    portal.auditor.createEvent.mock.calls.map(([{ eventId, meta }]) => [
      eventId,
      meta,
    ]);

  /** The shoot, once it has a seed. */
  async function scheduled(path: string): Promise<unknown> {
    for (;;) {
      const { body } = await portal.get(path);
      if (body.seed) return body;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }

  describe('GET /gardens/{garden}/offers', () => {
    it('offers mara her projects, with credentials that each of them has', async () => {
      const { status, body } = await portal.get('/gardens/osc/offers');
      expect(status).toBe(200);
      const offers = creationOffersSchema.parse(body);
      expect(
        offers.projects.map(({ name, mayCreate }) => [name, mayCreate]),
      ).toEqual([
        ['data', true],
        ['dev', true],
        ['ops', true],
        ['prod', true],
      ]);
      for (const { namespace } of offers.projects) {
        const { body: ofProject } = await portal.get(
          `/gardens/osc/offers?namespace=${namespace}`,
        );
        expect(creationOffersSchema.parse(ofProject).credentials).toEqual([
          {
            credentials: {
              kind: 'CredentialsBinding',
              name: 'osc-credentials',
            },
            provider: 'openstack',
          },
        ]);
      }
      expect(offers.cloudProfiles).toHaveLength(1);
      expect(offers.cloudProfiles[0].regions.map(({ name }) => name)).toEqual([
        'eu-de',
        'eu-nl',
      ]);
    });

    it('says to jon, who only looks, why not', async () => {
      const { body } = await portal.get('/gardens/osc/offers', 'jon');
      expect(creationOffersSchema.parse(body).projects).toEqual([
        {
          name: 'prod',
          namespace: 'garden-prod',
          mayCreate: false,
          reason:
            'You may not create clusters here: you need create shoots in project prod.',
        },
      ]);
    });

    it('answers alike for credentials that are not for jon and for a namespace that is not there', async () => {
      const answers = await Promise.all(
        ['garden-ops', 'garden-nowhere'].map(async namespace => {
          const { status, body } = await portal.get(
            `/gardens/osc/offers?namespace=${namespace}`,
            'jon',
          );
          return [status, body.error.message.replace(namespace, '…')];
        }),
      );
      expect(answers[0]).toEqual([
        403,
        'You may not list the credentials of namespace … in Garden osc',
      ]);
      expect(answers[1]).toEqual(answers[0]);
    });

    it.each(['osc', 'xyz'])('knows nobody in Garden %s', async name => {
      const { status, body } = await portal.get(
        `/gardens/${name}/offers`,
        'nobody',
      );
      expect(status).toBe(404);
      expect(body.error.message).toBe(
        `Garden ${name} does not exist, or you are not known there`,
      );
      expect(events()).toContainEqual(['garden-denied', { garden: name }]);
    });
  });

  describe('POST /drafts/check', () => {
    it('checks a draft that has no more than a network and peerings', async () => {
      const { status, body } = await portal.post('/drafts/check', {
        garden: 'osc',
        nodes: draft.nodes,
        peerings: draft.peerings,
      });
      expect(status).toBe(200);
      const check = draftCheckSchema.parse(body);
      expect(check.nodesError).toBeNull();
      expect(check.peerings.map(({ target }) => target.kind)).toEqual([
        'visible',
        'notAccessible',
      ]);
    });

    it('knows a name that is taken', async () => {
      const { body } = await portal.post('/drafts/check', {
        garden: 'osc',
        namespace: 'garden-prod',
        name: 'shop',
        peerings: [],
      });
      expect(draftCheckSchema.parse(body).nameError).toContain(
        'exists already',
      );
    });
  });

  describe('POST /shoots', () => {
    it('renders, tries out, and creates what it rendered', async () => {
      const rendered = createdShootSchema.parse(
        (await create({}, { mode: 'render' })).body,
      );
      expect(rendered.reverse).toEqual([
        { namespace: 'garden-ops', name: 'vault' },
      ]);
      expect(
        rendered.handovers.map(({ target, why }) => [target, why]),
      ).toEqual([
        [{ namespace: 'garden-sealed', name: 'hidden' }, 'notAccessible'],
      ]);

      const tried = await create({}, { mode: 'dryRun' });
      expect([tried.status, tried.body.outcome]).toEqual([200, 'accepted']);
      expect(tried.body.yaml).toBe(rendered.yaml);
      const { status: notThere } = await portal.get(
        '/shoots/osc/garden-prod/newshop',
      );
      expect(notThere).toBe(404);

      const request = { mode: 'create' as const, key: 'task-0001' };
      const made = await create({}, request);
      expect([made.status, made.body.outcome]).toEqual([201, 'created']);
      const sent = parse(made.body.yaml);
      delete sent.metadata.annotations;
      expect(sent).toEqual(parse(rendered.yaml));

      const again = await create({}, request);
      expect([again.status, again.body.outcome]).toEqual([200, 'existing']);
      const other = await create({}, { ...request, key: 'task-0002' });
      expect([other.status, other.body.error.message]).toEqual([
        409,
        'A shoot of this name exists already: newshop in garden-prod. Choose another name',
      ]);
      expect(
        events().filter(([eventId]) => eventId === 'shoot-created'),
      ).toEqual(
        ['dryRun', 'create', 'create', 'create'].map(mode => [
          'shoot-created',
          { mode, shoot: 'osc/garden-prod/newshop' },
        ]),
      );
    });

    it('is brought by the watch, with its entries and a seed of its region', async () => {
      const name = 'basket';
      await create(
        { name, nodes: '10.99.1.0/27', region: 'eu-nl' },
        { mode: 'create' },
      );
      const path = `/shoots/osc/garden-prod/${name}`;
      expect(await scheduled(path)).toMatchObject({
        seed: 'eu-nl-1',
        nodeNetworks: ['10.99.1.0/27'],
      });
      const { body: peerings } = await portal.get(`${path}/peerings`);
      expect(
        peerings.peerings.map(
          ({ status }: { readonly status: string }) => status,
        ),
      ).toEqual(expect.arrayContaining(['incomplete', 'notAccessible']));
    });

    it('hands on what the Garden says, and nothing of whether the namespace is there', async () => {
      const refused = await create(
        {
          name: 'refused',
          credentials: { kind: 'CredentialsBinding', name: 'no' },
        },
        { mode: 'dryRun' },
      );
      expect(refused.status).toBe(403);
      expect(refused.body.error.message).toContain('not found');
      const answers = await Promise.all(
        ['garden-partner', 'garden-nowhere'].map(async namespace => {
          const { status, body } = await create(
            { namespace },
            { mode: 'dryRun' },
          );
          return [status, body.error.message.replace(namespace, '…')];
        }),
      );
      expect(answers[0]).toEqual([
        403,
        'You may not create shoots in namespace … of Garden osc',
      ]);
      expect(answers[1]).toEqual(answers[0]);
    });

    it('is not for jon, who may render', async () => {
      const changes = { name: 'mine', peerings: [] };
      const { status } = await create(changes, { mode: 'create' }, 'jon');
      expect(status).toBe(403);
      const rendered = await create(changes, { mode: 'render' }, 'jon');
      expect(rendered.status).toBe(200);
    });
  });
});

describe('a manifest for a Garden of v1.83', () => {
  it('is taken by it', async () => {
    const garden = await startGardenProcess({
      args: ['--landscape', 'recorded', '--profile', '1.83'],
    });
    const client = new HttpGardenClient('recorded', {
      kind: 'kubeconfig',
      path: garden.kubeconfigPath,
      context: 'backstage',
    });
    try {
      const as = {
        kind: 'impersonated' as const,
        user: 'alice',
        groups: ['oidc:team-dev', 'oidc:everyone'],
      };
      const profile = readCloudProfile(
        JSON.parse(await client.getText('cloudprofiles', { name: 'osc' })),
      );
      const manifest = draftManifest(
        shootDraftSchema.parse({
          ...draft,
          garden: 'recorded',
          namespace: 'garden-dev',
          name: 'old',
          region: 'eu-de-1',
          credentials: { kind: 'SecretBinding', name: 'osc-creds' },
          accessRestrictions: [],
          workers: [{ ...draft.workers[0], machineType: 'g_c2_m8' }],
        }),
        [{ name: 'peer1', namespace: 'garden-dev', seed: 'seed-1' }],
        { profile, networkType: 'calico', defaultNodes: '10.250.0.0/16' },
      );
      const body = JSON.stringify(manifest);
      const { text, warnings } = await client.create(
        'shoots',
        'garden-dev',
        body,
        { as, dryRun: true },
      );
      expect(warnings).toEqual([]);
      expect(JSON.parse(text).spec).toMatchObject(JSON.parse(body).spec);
    } finally {
      client.close();
      await garden.stop();
    }
  });
});
