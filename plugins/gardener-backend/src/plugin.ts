import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { gardenerPermissions } from 'backstage-plugin-gardener-common';
import {
  gardenerServiceRef,
  shootPermissionResourceRef,
  shootPermissionRules,
} from 'backstage-plugin-gardener-node';
import { ClusterOwnership } from './access/ClusterOwnership';
import { PortalPermissions } from './access/permit/PortalPermissions';
import { UserDirectory } from './access/strategy/UserDirectory';
import { registerActions } from './actions/registerActions';
import { DatabaseChangeStore } from './database/DatabaseChangeStore';
import { DatabaseHistoryStore } from './database/DatabaseHistoryStore';
import { DatabasePeerUidStore } from './database/DatabasePeerUidStore';
import { openDatabase } from './database/openDatabase';
import { readGardens } from './garden/config/readGardens';
import { Gardens } from './inventory/Gardens';
import { createRouter } from './router/createRouter';
import { readCostlyPerMinute } from './router/readCostlyPerMinute';
import { UserLimits } from './router/UserLimits';
import { startChanges } from './startChanges';
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
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        cache: coreServices.cache,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        gardener: gardenerServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init({
        actionsRegistry,
        auditor,
        auth,
        cache,
        catalog,
        config,
        database,
        events,
        gardener,
        httpAuth,
        httpRouter,
        lifecycle,
        logger,
        permissions,
        permissionsRegistry,
        scheduler,
        signals,
      }) {
        // Without a way from a reference to a shoot: who asks the permission backend about one by its name would learn
        // from the answer that it exists. The plugin applies conditions itself, behind the Garden's own answer.
        permissionsRegistry.addResourceType({
          resourceRef: shootPermissionResourceRef,
          permissions: [...gardenerPermissions],
          rules: Object.values(shootPermissionRules),
        });
        registerActions({ actionsRegistry, gardener });
        const stopping = new AbortController();
        const gardens = new Gardens(readGardens(config), { logger });
        const client = await openDatabase(database);
        const store = new DatabaseChangeStore(client, { logger });
        const history = new DatabaseHistoryStore(client, { logger });
        const portal = startPortal(gardens.all(), {
          users: new UserDirectory({ catalog, auth }),
          clusterOwners: new ClusterOwnership({ catalog, auth }),
          cache,
          uids: new DatabasePeerUidStore(client),
          changes: store,
          history,
          signals,
          events,
          logger,
          signal: stopping.signal,
        });
        const changes = await startChanges({
          gardens: portal,
          store,
          history,
          scheduler,
          logger,
        });
        httpRouter.use(
          createRouter({
            gardens: portal,
            store,
            history,
            changes,
            httpAuth,
            permissions: new PortalPermissions({
              permissions,
              toFilters: createConditionTransformer(
                permissionsRegistry.getPermissionRuleset(
                  shootPermissionResourceRef,
                ),
              ),
            }),
            auditor,
            limits: new UserLimits(readCostlyPerMinute(config)),
            bench: config.getOptionalBoolean('gardener.bench') ?? false,
          }),
        );
        lifecycle.addShutdownHook(async () => {
          // Writes that are under way are waited for; their Gardens must be there until then.
          await changes.service.stop();
          stopping.abort();
          await gardens.stop();
        });
        gardens.start();
      },
    });
  },
});
