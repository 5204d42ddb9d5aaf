import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { gardenerServiceRef } from 'backstage-plugin-gardener-node';
import {
  CONFIG_KEY,
  readGardenerCatalogConfig,
} from './config/GardenerCatalogConfig';
import type { GardenerCatalogConfig } from './config/GardenerCatalogConfig';
import { hideLocationsOfHiddenEntities } from './locations/hideLocationsOfHiddenEntities';
import { inShootNamespaceRule } from './permissions/inShootNamespace';
import { oneSidedReferences } from './processors/oneSidedReferences';
import { PeeringRelationProcessor } from './processors/PeeringRelationProcessor';
import { ShootScopeProcessor } from './processors/ShootScopeProcessor';
import { GardenerEntityProvider } from './provider/GardenerEntityProvider';

/**
 * Makes the shoots of every configured Garden cluster entities of the catalog, and lets a permission policy narrow
 * who sees them. Configured under `catalog.providers.gardener`; without it no clusters are provided, and what
 * protects clusters still stands.
 *
 * @public
 */
export const catalogModuleGardener = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'gardener',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        catalog: catalogProcessingExtensionPoint,
        events: eventsServiceRef,
        gardener: gardenerServiceRef,
      },
      async init(deps) {
        deps.permissionsRegistry.addPermissionRules([inShootNamespaceRule]);
        deps.httpRouter.use(hideLocationsOfHiddenEntities(deps));
        deps.catalog.addProcessor(
          new PeeringRelationProcessor(),
          new ShootScopeProcessor(),
        );

        const settings = readSettings(deps.config, deps.logger);
        if (settings === undefined) return;

        if (!settings.reverseRelations) {
          deps.catalog.addProcessor(oneSidedReferences());
        }

        for (const garden of settings.gardens) {
          const provider = new GardenerEntityProvider({
            ...deps,
            garden,
            entity: settings.entity,
            schedule: deps.scheduler.createScheduledTaskRunner(
              settings.schedule,
            ),
          });
          deps.catalog.addEntityProvider(provider);
          deps.lifecycle.addShutdownHook(() => provider.close());
        }
      },
    });
  },
});

/**
 * A mistake in the configuration costs the clusters and not the catalog: the log names the key, and the rest runs.
 */
function readSettings(
  config: RootConfigService,
  logger: LoggerService,
): GardenerCatalogConfig | undefined {
  try {
    const settings = readGardenerCatalogConfig(config);
    if (settings === undefined) {
      logger.info(`${CONFIG_KEY} is not set, so no shoots are provided`);
    }
    settings?.leftOut.forEach(reason =>
      logger.error(`The shoots of one Garden are not provided: ${reason}`),
    );
    return settings;
  } catch (error) {
    logger.error(
      `No shoots are provided, because the configuration can't be used: ${stringifyError(
        error,
      )}`,
    );
    return undefined;
  }
}
