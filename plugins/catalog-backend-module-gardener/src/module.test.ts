import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import type { JsonObject } from '@backstage/types';
import { gardenerServiceMockFactory } from 'backstage-plugin-gardener-node/testUtils';
import request from 'supertest';
import catalogModuleGardener from '.';
import { slowFactsOf } from './__testUtils__/slowFacts';
import { until } from './__testUtils__/until';

jest.setTimeout(120_000);

const shoots = [
  slowFactsOf(
    { name: 'shop' },
    {
      labels: { team: 'team-shop' },
      lists: [{ garden: 'osc', namespace: 'garden-ops', name: 'logs' }],
    },
  ),
  slowFactsOf({ namespace: 'garden-ops', name: 'logs' }),
];

const gardenerFake = gardenerServiceMockFactory({
  listSlowFacts: async () => ({ items: shoots, next: null }),
});

const organisation = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'organisation',
  register(reg) {
    reg.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        const entity = (kind: string, name: string, spec: JsonObject) => ({
          entity: {
            apiVersion: 'backstage.io/v1alpha1',
            kind,
            metadata: {
              name,
              annotations: {
                'backstage.io/managed-by-location': 'file:/org.yaml',
                'backstage.io/managed-by-origin-location': 'file:/org.yaml',
              },
            },
            spec,
          },
        });
        catalog.addEntityProvider({
          getProviderName: () => 'organisation',
          connect: async connection =>
            connection.applyMutation({
              type: 'full',
              entities: [
                entity('Group', 'team-shop', { type: 'team', children: [] }),
                entity('System', 'webshop', { owner: 'guests' }),
              ],
            }),
        });
      },
    });
  },
});

const startCatalog = async (gardener: JsonObject | undefined) => {
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleGardener,
      organisation,
      gardenerFake,
      mockServices.scheduler.factory(),
      mockServices.rootConfig.factory({
        data: {
          gardener: { gardens: [{ name: 'osc' }] },
          catalog: {
            processingInterval: { seconds: 1 },
            ...(gardener && { providers: { gardener } }),
          },
        },
      }),
    ],
  });
  const get = (path: string) =>
    request(server)
      .get(`/api/catalog${path}`)
      .set('authorization', mockCredentials.user.header());
  return { get };
};

describe('the catalog with this module', () => {
  const section = {
    schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
    owner: { rules: [{ from: 'shootLabel', label: 'team' }] },
    system: { default: 'webshop' },
    peeringRelation: true,
  };
  type Get = Awaited<ReturnType<typeof startCatalog>>['get'];
  /** The entity as soon as it is there, with at least so many relations. */
  const entityOf = (get: Get, path: string, relations = 0) =>
    until(async () => {
      const { status, body } = await get(`/entities/by-name/${path}`);
      return status === 200 && (body.relations ?? []).length >= relations
        ? body
        : undefined;
    });

  it('has the shoots as clusters, with owner, system and peers', async () => {
    const { get } = await startCatalog(section);
    const shop = await entityOf(
      get,
      'resource/default/osc.garden-prod.shop',
      3,
    );
    expect(shop.spec).toEqual({
      type: 'kubernetes-cluster',
      owner: 'group:default/team-shop',
      system: 'system:default/webshop',
      peersWith: ['resource:default/osc.garden-ops.logs'],
    });
    expect(shop.relations).toEqual([
      { type: 'ownedBy', targetRef: 'group:default/team-shop' },
      { type: 'partOf', targetRef: 'system:default/webshop' },
      { type: 'peersWith', targetRef: 'resource:default/osc.garden-ops.logs' },
    ]);
  });

  it('names a cluster on no other entity', async () => {
    const { get } = await startCatalog(section);
    await entityOf(get, 'resource/default/osc.garden-prod.shop', 3);
    for (const path of [
      'resource/default/osc.garden-ops.logs',
      'group/default/team-shop',
      'system/default/webshop',
    ]) {
      expect(JSON.stringify(await entityOf(get, path))).not.toContain(
        'garden-prod',
      );
    }
  });

  it('names it on its owner and system on wish', async () => {
    const { get } = await startCatalog({ ...section, reverseRelations: true });
    const group = await entityOf(get, 'group/default/team-shop', 1);
    expect(group.relations).toEqual([
      {
        type: 'ownerOf',
        targetRef: 'resource:default/osc.garden-prod.shop',
      },
    ]);
    const system = await entityOf(get, 'system/default/webshop', 2);
    expect(JSON.stringify(system.relations)).toContain('hasPart');
  });

  it.each([
    ['no section', undefined],
    ['a section that can not be used', { owner: { default: 'a b' } }],
  ])('runs with %s, and has no clusters then', async (_what, wrong) => {
    const { get } = await startCatalog(wrong);
    const { status, body } = await get('/entities/by-query');
    expect(status).toBe(200);
    expect(JSON.stringify(body.items)).not.toContain('kubernetes-cluster');
  });

  it('knows the rule IN_SHOOT_NAMESPACE', async () => {
    const { get } = await startCatalog(undefined);
    const { body } = await get('/.well-known/backstage/permissions/metadata');
    expect(body.rules).toContainEqual(
      expect.objectContaining({
        name: 'IN_SHOOT_NAMESPACE',
        resourceType: 'catalog-entity',
        paramsSchema: expect.objectContaining({
          properties: expect.objectContaining({
            namespaces: expect.objectContaining({ type: 'array' }),
          }),
        }),
      }),
    );
  });
});
