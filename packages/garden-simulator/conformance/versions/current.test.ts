import { JsonObject } from '../../src/store/KubeObject';
import { shootKey, shootPath, shootsPath } from '../target/recordedWorld';
import { inEachProfile, MERGE, PATIENCE, PLAIN } from '../target/inEachProfile';

const CORE = '/apis/core.gardener.cloud/v1beta1';
const TWICE = [
  { type: 'osc-peering-service', providerConfig: { first: true } },
  { type: 'shoot-dns-service' },
  { type: 'osc-peering-service', providerConfig: { second: true } },
];

inEachProfile((world, profile) => {
  const current = profile === '1.150';
  const patch = (body: JsonObject) =>
    world().as('alice')({
      method: 'PATCH',
      path: shootPath('rec1'),
      headers: MERGE,
      body,
    });

  it(
    `280: a second extension of one type is ${
      current
        ? 'refused'
        : 'silently dropped: the last one stands at the first place'
    }`,
    async () => {
      world().given(shootKey('rec1'));
      const answer = await patch({ spec: { extensions: TWICE } });
      const refused = {
        message: expect.stringContaining(
          'Duplicate value: "osc-peering-service"',
        ),
      };
      const reduced = { spec: { extensions: [TWICE[2], TWICE[1]] } };
      expect(answer.status).toBe(current ? 422 : 200);
      expect(answer.json()).toMatchObject(current ? refused : reduced);
    },
    PATIENCE,
  );

  it(
    `720: a node network ${
      current ? 'may change' : 'may not change'
    } once it is set`,
    async () => {
      world().given(shootKey('rec1'));
      const answer = await patch({
        spec: { networking: { nodes: '10.30.0.0/26' } },
      });
      expect(answer.status).toBe(current ? 200 : 422);
    },
    PATIENCE,
  );

  it(
    `128: ControllerRegistrations are ${
      current ? 'readable for all' : 'not readable for members'
    }`,
    async () => {
      const answer = await world().as('alice')({
        method: 'GET',
        path: `${CORE}/controllerregistrations`,
      });
      expect(answer.status).toBe(current ? 200 : 403);
    },
    PATIENCE,
  );

  it(
    `424: viewerkubeconfig ${
      current ? 'gives a kubeconfig' : 'does not exist'
    }`,
    async () => {
      world().given(shootKey('rec1'));
      const answer = await world().as('alice')({
        method: 'POST',
        path: `${shootPath('rec1')}/viewerkubeconfig`,
        headers: PLAIN,
        body: { spec: { expirationSeconds: 600 } },
      });
      expect(answer.status).toBe(current ? 201 : 403);
    },
    PATIENCE,
  );

  it(
    `366: a reserved range is ${
      current ? 'refused' : 'accepted'
    } as node network`,
    async () => {
      world().given(shootKey('rec1'), {
        spec: { networking: { nodes: null } },
      });
      const answer = await patch({
        spec: { networking: { nodes: '240.1.0.0/24' } },
      });
      expect(answer.status).toBe(current ? 403 : 200);
    },
    PATIENCE,
  );

  it(
    `132: a member may list what binds the project to its clouds, by ${
      current ? 'both kinds' : 'the older kind alone'
    }`,
    async () => {
      const list = (group: string, resource: string) =>
        world().as('alice')({
          method: 'GET',
          path: `/apis/${group}/namespaces/garden-dev/${resource}`,
        });
      const older = await list('core.gardener.cloud/v1beta1', 'secretbindings');
      expect(older.status).toBe(200);
      expect(older.json()).toMatchObject({ kind: 'SecretBindingList' });
      const newer = await list(
        'security.gardener.cloud/v1alpha1',
        'credentialsbindings',
      );
      expect(newer.status).toBe(current ? 200 : 403);
    },
    PATIENCE,
  );

  it(
    `202: a dry run of a new shoot ${
      current
        ? 'may name its cloud profile and credentials the newer way'
        : 'names its cloud profile and credentials the older way'
    }, and finds a name that is taken`,
    async () => {
      const shoot = (name: string) => ({
        apiVersion: 'core.gardener.cloud/v1beta1',
        kind: 'Shoot',
        metadata: { name, namespace: 'garden-dev' },
        spec: {
          ...(current
            ? { cloudProfile: { kind: 'CloudProfile', name: 'osc' } }
            : { cloudProfileName: 'osc' }),
          secretBindingName: 'osc-creds',
          region: 'eu-de-1',
          networking: { type: 'calico', nodes: '10.99.0.0/27' },
          provider: {
            type: 'openstack',
            workers: [
              {
                name: 'general',
                minimum: 1,
                maximum: 2,
                machine: { type: 'g_c2_m8' },
                volume: { type: 'premium-perf1', size: '50Gi' },
              },
            ],
          },
        },
      });
      const tryOut = (name: string) =>
        world().as('alice')({
          method: 'POST',
          path: shootsPath(),
          headers: PLAIN,
          query: [['dryRun', 'All']],
          body: shoot(name),
        });
      world().given(shootKey('rec1'));
      const taken = await tryOut('rec1');
      expect(taken.status).toBe(409);
      expect(taken.json()).toMatchObject({ reason: 'AlreadyExists' });
      const free = await tryOut('newone');
      expect(free.status).toBe(201);
      const stored = await world().as('alice')({
        method: 'GET',
        path: shootPath('newone'),
      });
      expect(stored.status).toBe(404);
    },
    PATIENCE,
  );
});
