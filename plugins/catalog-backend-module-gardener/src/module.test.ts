import {
  createServiceFactory,
  coreServices,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import type { JsonObject } from '@backstage/types';
import { gardenerServiceRef } from 'backstage-plugin-gardener-node';
import type { GardenerService } from 'backstage-plugin-gardener-node';
import request from 'supertest';
import catalogModuleGardener from '.';
import { slowFactsOf } from './testing/slowFacts';
import { until } from './testing/until';

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

const gardenerFake = createServiceFactory({
  service: gardenerServiceRef,
  deps: { logger: coreServices.logger },
  factory: (): GardenerService => {
    const absent = async () => {
      throw new Error('Not part of this test');
    };
    return {
      getGardens: absent,
      listShoots: absent,
      getPeerings: absent,
      getManifest: absent,
      getNamespaceAccess: absent,
      getSlowFacts: absent,
      listSlowFacts: async () => ({ items: shoots, next: null }),
    };
  },
});

const startCatalog = async (gardener: JsonObject | undefined) => {
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleGardener,
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
  it('has the shoots as clusters, with owner and relation', async () => {
    const { get } = await startCatalog({
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
      owner: { rules: [{ from: 'shootLabel', label: 'team' }] },
      peeringRelation: true,
    });
    const shop = await until(async () => {
      const { status, body } = await get(
        '/entities/by-name/resource/default/osc.garden-prod.shop',
      );
      return status === 200 && body.relations?.length === 2 ? body : undefined;
    });
    expect(shop.spec.type).toBe('kubernetes-cluster');
    expect(shop.relations).toEqual([
      { type: 'ownedBy', targetRef: 'group:default/team-shop' },
      {
        type: 'peersWith',
        targetRef: 'resource:default/osc.garden-ops.logs',
      },
    ]);

    const logs = await until(async () => {
      const { status, body } = await get(
        '/entities/by-name/resource/default/osc.garden-ops.logs',
      );
      return status === 200 ? body : undefined;
    });
    // Nothing tells who sees this cluster that another one lists it.
    expect(JSON.stringify(logs)).not.toContain('garden-prod');
  });

  it.each([
    ['no section', undefined],
    ['a section that can not be used', { owner: { default: 'a b' } }],
  ])('runs with %s, and has no clusters then', async (_what, section) => {
    const { get } = await startCatalog(section);
    const { status, body } = await get('/entities/by-query');
    expect(status).toBe(200);
    expect(body.items).toEqual([]);
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
