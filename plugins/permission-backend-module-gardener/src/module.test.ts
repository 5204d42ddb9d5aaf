import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  coreServices,
  createServiceFactory,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { TestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import permissionPlugin from '@backstage/plugin-permission-backend';
import catalogModuleGardener from 'backstage-plugin-catalog-backend-module-gardener';
import type {
  NamespaceAccess,
  ShootRef,
  SlowFacts,
} from 'backstage-plugin-gardener-common';
import {
  clusterEntityRef,
  gardenerServiceRef,
} from 'backstage-plugin-gardener-node';
import { gardenerServiceMock } from 'backstage-plugin-gardener-node/testUtils';
import request from 'supertest';
import permissionModuleGardener from '.';
import { authOnBehalf } from './__testUtils__/authOnBehalf';

jest.setTimeout(180_000);

const factsOf = (ref: ShootRef): SlowFacts => ({
  ref,
  entityRef: clusterEntityRef(ref),
  uid: 'any',
  project: null,
  purpose: null,
  region: null,
  labels: {},
  projectLabels: {},
  projectOwner: null,
  lists: [],
  apiServer: null,
});
const shoots = [
  { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
  { garden: 'osc', namespace: 'garden-partner', name: 'clearing' },
  { garden: 'osc-lab', namespace: 'garden-try', name: 'probe' },
].map(factsOf);

/** Written by hand: one names a shoot and claims another namespace, one has a malformed annotation. */
const handwritten: Entity[] = [
  ['spoof', 'osc/garden-partner/clearing', 'osc/garden-prod'],
  ['malformed', 'osc/garden-partner', 'osc/garden-partner'],
].map(([name, shoot, namespace]) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name,
    annotations: {
      'backstage.io/managed-by-location': 'url:https://example.org/x.yaml',
      'backstage.io/managed-by-origin-location':
        'url:https://example.org/x.yaml',
      'gardener.cloud/shoot': shoot,
      'gardener.cloud/namespace': namespace,
    },
  },
  spec: { type: 'kubernetes-cluster', owner: 'platform' },
}));

const accessOf: Record<string, NamespaceAccess> = {
  'user:default/jon': {
    items: [
      {
        garden: 'osc',
        access: 'some',
        namespaces: ['garden-prod'],
        shoots: [],
      },
      { garden: 'osc-lab', access: 'unknown', reason: 'no answer' },
    ],
  },
  'user:default/carol': {
    items: [
      {
        garden: 'osc',
        access: 'some',
        namespaces: ['garden-partner'],
        shoots: [],
      },
      { garden: 'osc-lab', access: 'all' },
    ],
  },
  'user:default/nobody': {
    items: [{ garden: 'osc', access: 'some', namespaces: [], shoots: [] }],
  },
};

const gardenerFake = createServiceFactory({
  service: gardenerServiceRef,
  deps: { auth: coreServices.auth },
  factory: ({ auth }) =>
    gardenerServiceMock({
      listSlowFacts: async ({ garden }) => ({
        items: shoots.filter(({ ref }) => ref.garden === garden),
        next: null,
      }),
      getNamespaceAccess: async ({ credentials }) => {
        if (!auth.isPrincipal(credentials, 'user')) {
          throw new Error('Asked for somebody who is no user');
        }
        return accessOf[credentials.principal.userEntityRef];
      },
    }),
});

const handwrittenModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'handwritten',
  register(reg) {
    reg.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addEntityProvider({
          getProviderName: () => 'handwritten',
          connect: async connection =>
            connection.applyMutation({
              type: 'full',
              entities: handwritten.map(entity => ({ entity })),
            }),
        });
      },
    });
  },
});

describe('the catalog under this policy', () => {
  let backend: TestBackend;

  const call = (method: 'get' | 'post', path: string, authorization: string) =>
    request(backend.server)
      [method](`/api/catalog${path}`)
      .set('authorization', authorization);
  const as = (user: string) =>
    mockCredentials.user.header(`user:default/${user}`);

  const namesFor = async (authorization: string) => {
    const { body } = await call('get', '/entities', authorization);
    return body.map((entity: Entity) => entity.metadata.name).sort();
  };

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleGardener,
        permissionPlugin,
        permissionModuleGardener,
        permissionsServiceFactory,
        ...authOnBehalf,
        gardenerFake,
        handwrittenModule,
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            gardener: { gardens: [{ name: 'osc' }, { name: 'osc-lab' }] },
            catalog: {
              providers: {
                gardener: {
                  schedule: {
                    frequency: { hours: 1 },
                    timeout: { minutes: 1 },
                  },
                },
              },
            },
          },
        }),
      ],
    });
    const service = mockCredentials.service.header();
    while ((await namesFor(service)).length < 5) {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  });

  it('shows everything to other plugins', async () => {
    expect(await namesFor(mockCredentials.service.header())).toEqual([
      'malformed',
      'osc-lab.garden-try.probe',
      'osc.garden-partner.clearing',
      'osc.garden-prod.shop',
      'spoof',
    ]);
  });

  it('shows a user the clusters of the namespaces, and none of a Garden that can not say', async () => {
    expect(await namesFor(as('jon'))).toEqual([
      'malformed',
      'osc.garden-prod.shop',
    ]);
  });

  it('shows a user all clusters of a Garden that may be seen as a whole', async () => {
    expect(await namesFor(as('carol'))).toEqual([
      'malformed',
      'osc-lab.garden-try.probe',
      'osc.garden-partner.clearing',
      'spoof',
    ]);
  });

  it('shows no clusters to who is not known in the Garden', async () => {
    expect(await namesFor(as('nobody'))).toEqual(['malformed']);
  });

  it('counts hidden clusters nowhere', async () => {
    const { body: facets } = await call(
      'get',
      '/entity-facets?facet=metadata.annotations.gardener.cloud/namespace',
      as('jon'),
    );
    expect(facets.facets).toEqual({
      'metadata.annotations.gardener.cloud/namespace': [
        { value: 'osc/garden-prod', count: 1 },
      ],
    });
    const { body: page } = await call(
      'get',
      '/entities/by-query?limit=1',
      as('jon'),
    );
    expect(page.totalItems).toBe(2);
  });

  describe('gives one and the same answer for a hidden cluster and for none', () => {
    const hidden = 'osc.garden-partner.clearing';
    const none = 'osc.garden-partner.nothing';

    it.each([
      ['/entities/by-name/resource/default/:name', 200],
      ['/entities/by-name/resource/default/:name/ancestry', 200],
      // Clusters are registered at no location, so even who sees one gets none, in other words than for a hidden one.
      ['/locations/by-entity/resource/default/:name', 404],
    ])('to %s', async (route, statusIfVisible) => {
      const answer = async (name: string, user: string) => {
        const path = route.replace(':name', name);
        const { status, body } = await call('get', path, as(user));
        const error = JSON.stringify(body.error ?? null);
        return { status, error: error.replaceAll(name, '?') };
      };
      const forHidden = await answer(hidden, 'jon');
      expect(forHidden).toEqual(await answer(none, 'jon'));
      expect(forHidden.status).toBeGreaterThanOrEqual(400);

      const forVisible = await answer(hidden, 'carol');
      expect(forVisible).not.toEqual(forHidden);
      expect(forVisible.status).toBe(statusIfVisible);
    });

    it('to a refresh', async () => {
      const refresh = async (name: string, user: string) => {
        const { status, body } = await call('post', '/refresh', as(user)).send({
          entityRef: `resource:default/${name}`,
        });
        return { status, error: body.error };
      };
      expect(await refresh(hidden, 'jon')).toEqual(await refresh(none, 'jon'));
      expect((await refresh(hidden, 'jon')).status).toBe(403);
      expect((await refresh(hidden, 'carol')).status).toBe(200);
    });
  });

  it('does not let a hidden cluster be deleted', async () => {
    const { body } = await call(
      'get',
      '/entities/by-name/resource/default/osc.garden-partner.clearing',
      mockCredentials.service.header(),
    );
    const { status } = await request(backend.server)
      .delete(`/api/catalog/entities/by-uid/${body.metadata.uid}`)
      .set('authorization', as('jon'));
    expect(status).toBe(403);
  });
});
