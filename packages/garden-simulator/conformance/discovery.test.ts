import { JsonObject } from '../src/store/KubeObject';
import discovered from './discovered.json';
import { inEachProfile, PATIENCE } from './target/inEachProfile';

const GROUP = '/apis/core.gardener.cloud/v1beta1';
const AGGREGATED =
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';

/** Subresources that a client uses; the others of a real Garden are left out. */
const USED: readonly string[] = ['status', 'binding', 'adminkubeconfig'];

inEachProfile(world => {
  const get = async (path: string, accept: string = 'application/json') => {
    const answer = await world().as('alice')({
      method: 'GET',
      path,
      headers: { Accept: accept },
    });
    expect(answer.status).toBe(200);
    return answer.json() as JsonObject;
  };

  it(
    '001: says its version',
    async () => {
      expect(await get('/version')).toMatchObject({
        gitVersion: expect.stringMatching(/^v\d+\.\d+\.\d+/),
      });
    },
    PATIENCE,
  );

  it(
    '007: names the group and its preferred version',
    async () => {
      expect(await get('/apis/core.gardener.cloud')).toMatchObject({
        kind: 'APIGroup',
        name: 'core.gardener.cloud',
        preferredVersion: { version: 'v1beta1' },
      });
    },
    PATIENCE,
  );

  it.each(Object.entries(discovered))(
    '011: lists %s as the real Garden does',
    async (resource, recorded) => {
      const { resources } = (await get(GROUP)) as unknown as {
        resources: {
          name: string;
          kind: string;
          namespaced: boolean;
          verbs: string[];
        }[];
      };
      const found = resources.find(({ name }) => name === resource);
      expect(found).toMatchObject({
        kind: recorded.responseKind.kind,
        namespaced: recorded.scope === 'Namespaced',
      });
      expect(recorded.verbs).toEqual(
        expect.arrayContaining([...(found?.verbs ?? [])]),
      );
      expect(found?.verbs).toEqual(
        expect.arrayContaining(['get', 'list', 'watch']),
      );
      const subresources = resources
        .map(({ name }) => name.split('/'))
        .filter(([owner, sub]) => owner === resource && USED.includes(sub))
        .map(([, sub]) => sub)
        .sort();
      expect(recorded.subresources).toEqual(
        expect.arrayContaining(subresources),
      );
    },
    PATIENCE,
  );

  it(
    'serves the subresources of shoots that a client uses',
    async () => {
      const { resources } = (await get(GROUP)) as unknown as {
        resources: { name: string }[];
      };
      expect(resources.map(({ name }) => name)).toEqual(
        expect.arrayContaining(USED.map(sub => `shoots/${sub}`)),
      );
    },
    PATIENCE,
  );

  it(
    '006: gives all groups in one answer to who asks for it',
    async () => {
      const answer = (await get('/apis', AGGREGATED)) as unknown as {
        kind: string;
        items: {
          metadata: { name: string };
          versions: { version: string; resources: { resource: string }[] }[];
        }[];
      };
      expect(answer.kind).toBe('APIGroupDiscoveryList');
      const group = answer.items.find(
        ({ metadata }) => metadata.name === 'core.gardener.cloud',
      );
      const resources = group?.versions
        .find(({ version }) => version === 'v1beta1')
        ?.resources.map(({ resource }) => resource);
      expect(resources).toEqual(
        expect.arrayContaining(Object.keys(discovered)),
      );
    },
    PATIENCE,
  );
});
