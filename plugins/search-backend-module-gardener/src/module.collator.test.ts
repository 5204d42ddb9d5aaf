import { actionsRegistryServiceFactory } from '@backstage/backend-defaults/alpha';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import type { SlowFacts } from 'backstage-plugin-gardener-common';
import {
  gardenerServiceRef,
  type GardenerService,
} from 'backstage-plugin-gardener-node';
import request from 'supertest';
import searchModuleGardener from '.';

jest.setTimeout(60_000);

const TASK = 'search_index_gardener_shoots';
const VISIBLE = 'resource:default/osc.garden-prod.lighthouse';

function facts(name: string): SlowFacts {
  return {
    ref: { garden: 'osc', namespace: 'garden-prod', name },
    entityRef: `resource:default/osc.garden-prod.${name}`,
    uid: name,
    project: 'prod',
    purpose: 'production',
    region: 'eu-de',
    labels: {},
    projectLabels: {},
    projectOwner: null,
    lists: [],
    apiServer: null,
  };
}

/** Of all clusters one may be read. */
const permissions = createServiceFactory({
  service: coreServices.permissions,
  deps: {},
  factory: () => ({
    authorize: async requests =>
      requests.map(asked => ({
        result:
          'resourceRef' in asked && asked.resourceRef === VISIBLE
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      })),
    authorizeConditional: async requests =>
      requests.map(
        (): PolicyDecision => ({
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'catalog',
          resourceType: 'catalog-entity',
          conditions: {
            rule: 'IS_VISIBLE',
            resourceType: 'catalog-entity',
            params: {},
          },
        }),
      ),
  }),
});

describe('shoots in search', () => {
  let backend: TestBackend;
  let scheduler: SchedulerService;
  const listSlowFacts = jest.fn<
    ReturnType<GardenerService['listSlowFacts']>,
    Parameters<GardenerService['listSlowFacts']>
  >();

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        searchPlugin,
        searchModuleGardener,
        permissions,
        actionsRegistryServiceFactory,
        createServiceFactory({
          service: gardenerServiceRef,
          deps: {},
          factory: () =>
            ({ listSlowFacts } as Partial<GardenerService> as GardenerService),
        }),
        createBackendModule({
          pluginId: 'search',
          moduleId: 'probe',
          register(reg) {
            reg.registerInit({
              deps: { found: coreServices.scheduler },
              init: async ({ found }) => {
                scheduler = found;
              },
            });
          },
        }),
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            search: { permissions: { queryLatencyBudgetMs: 600_000 } },
            gardener: { gardens: [{ name: 'osc' }] },
          },
        }),
      ],
    });
  });

  afterAll(() => backend.stop());

  const found = async (query: string) => {
    const { body } = await request(backend.server)
      .get(`/api/search/query?types[0]=gardener-shoots&${query}`)
      .set('authorization', mockCredentials.user.header());
    return body.results.map(
      ({ document }: { document: { title: string } }) => document.title,
    );
  };

  it('are found by name, project and filters, by who may see the cluster', async () => {
    listSlowFacts.mockResolvedValueOnce({
      items: [facts('lighthouse'), facts('quartermaster')],
      next: null,
    });
    await scheduler.triggerTask(TASK);
    expect(await found('term=lighthouse')).toEqual(['lighthouse']);
    expect(await found('term=prod')).toEqual(['lighthouse']);
    expect(await found('term=&filters[project]=prod')).toEqual(['lighthouse']);
    expect(await found('term=&filters[project]=dev')).toEqual([]);
    expect(await found('term=quartermaster')).toEqual([]);
  });

  it('stay as they were when a Garden could not be read', async () => {
    listSlowFacts
      .mockResolvedValueOnce({ items: [facts('other')], next: 'more' })
      .mockRejectedValueOnce(new Error('The Garden is gone'));
    await scheduler.triggerTask(TASK);
    expect(listSlowFacts).toHaveBeenCalledTimes(3);
    expect(await found('term=other')).toEqual([]);
    expect(await found('term=lighthouse')).toEqual(['lighthouse']);
  });
});
