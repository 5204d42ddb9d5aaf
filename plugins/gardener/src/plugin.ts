import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createGardenerClient } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from './api/gardenerApiRef';
import { catalogIndexRouteRef, peeringRouteRef } from './routes';

/**
 * The plugin for the classic frontend system.
 *
 * @public
 */
export const gardenerPlugin = createPlugin({
  id: 'gardener',
  apis: [
    createApiFactory({
      api: gardenerApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        createGardenerClient({
          baseUrl: () => discoveryApi.getBaseUrl('gardener'),
          fetch: fetchApi.fetch,
        }),
    }),
  ],
  routes: { peering: peeringRouteRef },
  externalRoutes: { catalogIndex: catalogIndexRouteRef },
});

/**
 * The Peering tab for an `EntityLayout.Route` of the classic frontend system.
 * Show it `if={isPeeringAvailable}`.
 *
 * @public
 */
export const EntityPeeringContent = gardenerPlugin.provide(
  createRoutableExtension({
    name: 'EntityPeeringContent',
    component: () =>
      import('./components/PeeringTab').then(module => module.PeeringTab),
    mountPoint: peeringRouteRef,
  }),
);
