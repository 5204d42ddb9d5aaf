import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  coreServices,
  createBackendModule,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import permissionPlugin from '@backstage/plugin-permission-backend';
import searchPlugin from '@backstage/plugin-search-backend';
import searchModuleCatalog from '@backstage/plugin-search-backend-module-catalog';
import catalogModuleGardener from 'backstage-plugin-catalog-backend-module-gardener';
// Nothing that is published imports these two: here the whole chain is put together, as a portal does.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import gardenerPlugin from 'backstage-plugin-gardener-backend';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import searchModuleGardener from 'backstage-plugin-search-backend-module-gardener';
import type { CanaryLandscape } from 'garden-simulator/canaries';
import permissionModuleGardener from '../..';
import { authOnBehalf } from '../../__testUtils__/authOnBehalf';
import { organisation, systemOf, teamOf } from './organisation';

export interface CatalogBackend {
  readonly backend: TestBackend;
  /** By it a task is run and waited for. */
  readonly scheduler: Pick<SchedulerService, 'triggerTask'>;
}

/** Everything from the Garden to search as in a portal, before a Garden that has all landscapes in it. */
export async function startCatalogBackend(
  kubeconfig: string,
  landscapes: readonly CanaryLandscape[],
): Promise<CatalogBackend> {
  let scheduler: SchedulerService | undefined;
  const projects = landscapes.flatMap(landscape =>
    landscape.projects.map(({ home }) => home.project),
  );
  const backend = await inDevelopment(() =>
    startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleGardener,
        organisationModule(landscapes),
        gardenerPlugin,
        permissionPlugin,
        permissionModuleGardener,
        permissionsServiceFactory,
        searchPlugin,
        searchModuleCatalog,
        searchModuleGardener,
        ...authOnBehalf,
        // Of the mock every plugin has one of its own.
        eventsServiceFactory,
        probeModule(found => {
          scheduler = found;
        }),
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            events: { useEventBus: 'never' },
            // Search leaves out what it finds later than this; milliseconds.
            search: { permissions: { queryLatencyBudgetMs: 600_000 } },
            gardener: {
              gardens: [
                {
                  name: 'osc',
                  kubeconfig: { path: kubeconfig, context: 'backstage' },
                  identity: {
                    strategy: 'impersonation',
                    trustedLocations: ['file:'],
                  },
                },
              ],
            },
            catalog: {
              processingInterval: { hours: 10 },
              rules: [{ allow: ['User', 'Group', 'System', 'Resource'] }],
              providers: {
                gardener: {
                  schedule: {
                    frequency: { hours: 1 },
                    timeout: { minutes: 5 },
                  },
                  peeringRelation: true,
                  kubernetes: { authProvider: 'oidc' },
                  owner: {
                    rules: [{ from: 'project', map: mapOf(projects, teamOf) }],
                    default: teamOf(''),
                  },
                  system: {
                    rules: [
                      { from: 'project', map: mapOf(projects, systemOf) },
                    ],
                  },
                },
              },
            },
          },
        }),
      ],
    }),
  );
  if (!scheduler) throw new Error('Search has not started');
  return { backend, scheduler };
}

/** Says which scheduler runs the tasks of search. */
function probeModule(found: (scheduler: SchedulerService) => void) {
  return createBackendModule({
    pluginId: 'search',
    moduleId: 'probe',
    register(reg) {
      reg.registerInit({
        deps: { scheduler: coreServices.scheduler },
        init: async ({ scheduler }) => found(scheduler),
      });
    },
  });
}

function mapOf(
  projects: readonly string[],
  nameOf: (project: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    projects.map(project => [project, nameOf(project)]),
  );
}

function organisationModule(landscapes: readonly CanaryLandscape[]) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'organisation',
    register(reg) {
      reg.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider({
            getProviderName: () => 'organisation',
            connect: connection =>
              connection.applyMutation({
                type: 'full',
                entities: organisation(landscapes).map(entity => ({ entity })),
              }),
          });
        },
      });
    },
  });
}

/** There Backstage sends the stack of an error, whose lines must not tell the reasons apart either. */
async function inDevelopment<T>(start: () => Promise<T>): Promise<T> {
  const { NODE_ENV } = process.env;
  Object.assign(process.env, { NODE_ENV: 'development' });
  try {
    return await start();
  } finally {
    Object.assign(process.env, { NODE_ENV });
  }
}
