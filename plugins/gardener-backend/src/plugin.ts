import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { gardenerPermissions } from 'backstage-plugin-gardener-common';
import { UserDirectory } from './access/UserDirectory';
import { DatabasePeerUidStore } from './database/DatabasePeerUidStore';
import { readGardens } from './garden/config/readGardens';
import { Gardens } from './inventory/Gardens';
import { createRouter } from './router/createRouter';
import { startPortal } from './startPortal';

/**
 * Shoot peering: every peering of a cluster as the signed-in user may see it.
 *
 * A Garden that is down or misconfigured neither keeps the backend from starting nor makes it unready.
 *
 * @public
 */
export const gardenerPlugin = createBackendPlugin({
  pluginId: 'gardener',
  register(reg) {
    reg.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        signals: signalsServiceRef,
      },
      async init({
        auditor,
        auth,
        catalog,
        config,
        database,
        events,
        httpAuth,
        httpRouter,
        lifecycle,
        logger,
        permissions,
        permissionsRegistry,
        signals,
      }) {
        permissionsRegistry.addPermissions(gardenerPermissions);
        const stopping = new AbortController();
        const gardens = new Gardens(readGardens(config), { logger });
        const portal = startPortal(gardens.all(), {
          users: new UserDirectory({ catalog, auth }),
          uids: await DatabasePeerUidStore.create(database),
          signals,
          events,
          logger,
          signal: stopping.signal,
        });
        httpRouter.use(
          createRouter({
            gardens: portal,
            httpAuth,
            permissions,
            auditor,
            bench: config.getOptionalBoolean('gardener.bench') ?? false,
          }),
        );
        lifecycle.addShutdownHook(async () => {
          stopping.abort();
          await gardens.stop();
        });
        gardens.start();
      },
    });
  },
});
