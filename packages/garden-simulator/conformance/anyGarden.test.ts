import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGarden, RunningGarden } from '../src';
import { JsonObject, KubeObject } from '../src/store/KubeObject';
import { linesOf } from './compare/normalise';
import { JSON_PATCH, MERGE, PATIENCE, PLAIN } from './target/inEachProfile';
import {
  GARDEN_KUBECONFIG,
  RealGarden,
  realGarden,
  WRITE_NAMESPACE,
  WRITE_SHOOTS,
} from './target/realGarden';

const CORE = '/apis/core.gardener.cloud/v1beta1';
const REVIEWS = '/apis/authorization.k8s.io/v1';
const MARK = 'conformance.portal.example.org/mark';

/** What is tested: a real Garden, or the simulator in both profiles, through a kubeconfig all the same. */
const SUBJECTS =
  GARDEN_KUBECONFIG === undefined
    ? (['1.83', '1.150'] as const)
    : (['real'] as const);

interface Place {
  readonly namespace: string;
  readonly shoots: readonly KubeObject[];
}

/*
 * Everything here holds on every Garden. It reads and dry-runs; it writes a label, and takes it away again, on the
 * shoots that GARDEN_WRITE_NAMESPACE and GARDEN_SHOOTS name. It creates and deletes nothing.
 */
describe.each(SUBJECTS)('Garden %s', subject => {
  let simulator: RunningGarden | undefined;
  let folder: string | undefined;
  let garden: RealGarden;
  let place: Place;

  const get = (
    path: string,
    query: readonly (readonly [string, string])[] = [],
  ) => garden.send({ method: 'GET', path, query });
  const shootsOf = (namespace: string) =>
    `${CORE}/namespaces/${namespace}/shoots`;
  const shoots = () => shootsOf(place.namespace);

  /** The namespaces that the rules of this user name, as a portal finds them. */
  const findPlace = async (): Promise<Place> => {
    const review = await garden.send({
      method: 'POST',
      path: `${REVIEWS}/selfsubjectrulesreviews`,
      headers: PLAIN,
      body: {
        apiVersion: 'authorization.k8s.io/v1',
        kind: 'SelfSubjectRulesReview',
        spec: { namespace: WRITE_NAMESPACE ?? 'default' },
      },
    });
    const { status } = review.json() as {
      status: {
        resourceRules: { resources: string[]; resourceNames?: string[] }[];
      };
    };
    const named = status.resourceRules
      .filter(({ resources }) => resources.includes('namespaces'))
      .flatMap(({ resourceNames }) => resourceNames ?? []);
    for (const namespace of [WRITE_NAMESPACE, ...named]) {
      const answer = namespace && (await get(shootsOf(namespace)));
      if (namespace && answer && answer.status === 200) {
        const { items } = answer.json() as { items: KubeObject[] };
        if (items.length > 0) {
          return { namespace, shoots: items };
        }
      }
    }
    throw new Error(
      'this user may see no shoots: set GARDEN_WRITE_NAMESPACE, or use another kubeconfig',
    );
  };

  beforeAll(async () => {
    if (subject === 'real') {
      garden = realGarden(GARDEN_KUBECONFIG ?? '');
    } else {
      folder = await mkdtemp(join(tmpdir(), 'conformance-'));
      const kubeconfigPath = join(folder, 'kubeconfig');
      simulator = await startGarden({
        landscape: { kind: 'recorded' },
        profile: subject,
        kubeconfigPath,
      });
      garden = realGarden(kubeconfigPath);
      // The current user of the simulator's kubeconfig is the portal; the tests are told as a member of projects.
      const alice = simulator.users.find(({ context }) => context === 'alice');
      const portal = garden;
      garden = {
        ...portal,
        send: request =>
          portal.send({
            ...request,
            headers: {
              ...request.headers,
              Authorization: `Bearer ${alice?.token}`,
            },
          }),
      };
    }
    place = await findPlace();
  }, PATIENCE);

  afterAll(async () => {
    garden?.close();
    await simulator?.close();
    if (folder) {
      await rm(folder, { recursive: true });
    }
  });

  it(
    'says its version',
    async () => {
      expect((await get('/version')).json()).toHaveProperty('gitVersion');
    },
    PATIENCE,
  );

  it(
    'knows shoots, and that they can be watched and patched',
    async () => {
      const { resources } = (await get(CORE)).json() as {
        resources: { name: string; verbs: string[] }[];
      };
      const found = resources.find(({ name }) => name === 'shoots');
      expect(found?.verbs).toEqual(
        expect.arrayContaining(['get', 'list', 'watch', 'patch']),
      );
    },
    PATIENCE,
  );

  it(
    'turns a bad token away',
    async () => {
      const answer = await garden.sendAsNobody({
        method: 'GET',
        path: shoots(),
      });
      expect(answer.status).toBe(401);
    },
    PATIENCE,
  );

  it(
    'answers access reviews with 201',
    async () => {
      const answer = await garden.send({
        method: 'POST',
        path: `${REVIEWS}/selfsubjectaccessreviews`,
        headers: PLAIN,
        body: {
          apiVersion: 'authorization.k8s.io/v1',
          kind: 'SelfSubjectAccessReview',
          spec: {
            resourceAttributes: {
              group: 'core.gardener.cloud',
              resource: 'shoots',
              verb: 'list',
              namespace: place.namespace,
            },
          },
        },
      });
      expect(answer.status).toBe(201);
      expect(answer.json()).toMatchObject({ status: { allowed: true } });
    },
    PATIENCE,
  );

  it(
    'refuses with 403 what it does not say whether it exists',
    async () => {
      const name = 'conformance-no-such-namespace';
      const answer = await get(`${shootsOf(name)}/no-such-shoot`);
      expect([403, 404]).toContain(answer.status);
      expect(answer.json()).toMatchObject({
        kind: 'Status',
        code: answer.status,
      });
    },
    PATIENCE,
  );

  it(
    'answers 404 for a shoot that is not there, to who may know it',
    async () => {
      const answer = await get(`${shoots()}/no-such-shoot`);
      expect(answer.status).toBe(404);
      expect(answer.json()).toMatchObject({
        reason: 'NotFound',
        message: 'shoots.core.gardener.cloud "no-such-shoot" not found',
      });
    },
    PATIENCE,
  );

  it(
    'lists without kind and apiVersion in the items, and by pages',
    async () => {
      const answer = await get(shoots(), [['limit', '1']]);
      const { kind, metadata, items } = answer.json() as {
        kind: string;
        metadata: { continue?: string; remainingItemCount?: number };
        items: KubeObject[];
      };
      expect(kind).toBe('ShootList');
      expect(items).toHaveLength(1);
      expect(items[0]).not.toHaveProperty('kind');
      expect(metadata.remainingItemCount ?? 0).toBe(place.shoots.length - 1);
      expect(metadata.continue !== undefined).toBe(place.shoots.length > 1);
    },
    PATIENCE,
  );

  it(
    'filters shoots by the label of an extension',
    async () => {
      const label = 'extensions.extensions.gardener.cloud/osc-peering-service';
      const answer = await get(shoots(), [['labelSelector', `${label}=true`]]);
      const { items } = answer.json() as { items: KubeObject[] };
      expect(items.map(({ metadata }) => metadata.name)).toEqual(
        place.shoots
          .filter(({ metadata }) => metadata.labels?.[label] === 'true')
          .map(({ metadata }) => metadata.name),
      );
    },
    PATIENCE,
  );

  it(
    'refuses a field selector that it does not know',
    async () => {
      const answer = await get(shoots(), [['fieldSelector', 'spec.region=x']]);
      expect(answer.status).toBe(400);
      expect((answer.json() as JsonObject).message).toContain(
        'field label not supported: spec.region',
      );
    },
    PATIENCE,
  );

  it(
    'stalls a watch from a resourceVersion of the future, without an error',
    async () => {
      const answer = await get(shoots(), [
        ['watch', 'true'],
        ['timeoutSeconds', '1'],
        ['resourceVersion', '999999999999'],
      ]);
      expect(answer.status).toBe(200);
      expect(answer.text).toBe('');
    },
    PATIENCE,
  );

  it(
    'begins a watch without resourceVersion with everything that is there',
    async () => {
      const answer = await get(shoots(), [
        ['watch', 'true'],
        ['timeoutSeconds', '1'],
      ]);
      const added = (
        linesOf(answer.text) as unknown as {
          type: string;
          object: KubeObject;
        }[]
      )
        .filter(({ type }) => type === 'ADDED')
        .map(({ object }) => object.metadata.name);
      expect(added).toEqual(
        expect.arrayContaining(
          place.shoots.map(({ metadata }) => metadata.name),
        ),
      );
    },
    PATIENCE,
  );

  /** A shoot whose spec is not locked, and which this user may patch. */
  const patchable = () =>
    subject === 'real'
      ? WRITE_SHOOTS.find(name =>
          place.shoots.some(({ metadata }) => metadata.name === name),
        )
      : 'peer1';
  const describeMayPatch =
    subject !== 'real' || (WRITE_NAMESPACE && WRITE_SHOOTS.length > 0)
      ? describe
      : describe.skip;

  describeMayPatch('where shoots may be patched', () => {
    it(
      'checks a dry run as if it were real, and writes nothing',
      async () => {
        const path = `${shoots()}/${patchable()}`;
        const before = (await get(path)).json() as KubeObject;
        const dry = (patch: JsonObject) =>
          garden.send({
            method: 'PATCH',
            path,
            query: [['dryRun', 'All']],
            headers: MERGE,
            body: patch,
          });
        const accepted = await dry({ metadata: { labels: { [MARK]: 'dry' } } });
        expect(accepted.status).toBe(200);
        expect((accepted.json() as KubeObject).metadata.labels).toHaveProperty([
          MARK,
        ]);
        const refused = await dry({
          spec: { extensions: [{ type: 'conformance-no-such-extension' }] },
        });
        expect(refused.status).toBe(403);
        expect((refused.json() as JsonObject).message).toContain(
          'uses non-registered extension type',
        );
        const after = (await get(path)).json() as KubeObject;
        expect(after.metadata.labels ?? {}).not.toHaveProperty([MARK]);
        expect(after.metadata.generation).toBe(before.metadata.generation);
      },
      PATIENCE,
    );

    it(
      'answers a failed guard of a JSON patch with the anonymous 422',
      async () => {
        const answer = await garden.send({
          method: 'PATCH',
          path: `${shoots()}/${patchable()}`,
          query: [['dryRun', 'All']],
          headers: JSON_PATCH,
          body: [
            { op: 'test', path: '/metadata/uid', value: 'another' },
            { op: 'add', path: '/metadata/labels/a', value: 'b' },
          ],
        });
        expect(answer.status).toBe(422);
        expect(answer.json()).toMatchObject({ reason: 'Invalid', details: {} });
      },
      PATIENCE,
    );

    it(
      'writes a label without a new generation, and conflicts on an old resourceVersion',
      async () => {
        const path = `${shoots()}/${patchable()}`;
        const before = (await get(path)).json() as KubeObject;
        const patch = (body: JsonObject) =>
          garden.send({ method: 'PATCH', path, headers: MERGE, body });
        const written = await patch({
          metadata: { labels: { [MARK]: 'set' } },
        });
        try {
          expect(written.status).toBe(200);
          const { metadata } = written.json() as KubeObject;
          expect(metadata.generation).toBe(before.metadata.generation);
          expect(metadata.resourceVersion).not.toBe(
            before.metadata.resourceVersion,
          );
          const stale = await patch({
            metadata: {
              resourceVersion: before.metadata.resourceVersion,
              labels: { [MARK]: 'late' },
            },
          });
          expect(stale.status).toBe(409);
          expect(stale.json()).toMatchObject({ reason: 'Conflict' });
        } finally {
          await patch({ metadata: { labels: { [MARK]: null } } });
        }
      },
      PATIENCE,
    );
  });
});
