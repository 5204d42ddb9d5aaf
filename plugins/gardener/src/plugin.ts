import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createBrowserClient } from './api/createBrowserClient';
import { gardenerApiRef } from './api/gardenerApiRef';
import { defaultProviders } from './auth/defaultProviders';
import { GardenAuth } from './auth/GardenAuth';
import { gardenAuthApiRef } from './auth/GardenAuthApi';
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
      api: gardenAuthApiRef,
      deps: defaultProviders,
      factory: providers => GardenAuth.create({ providers }),
    }),
    createApiFactory({
      api: gardenerApiRef,
      deps: {
        discoveryApi: discoveryApiRef,
        fetchApi: fetchApiRef,
        auth: gardenAuthApiRef,
      },
      factory: createBrowserClient,
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

/**
 * For the root of a classic app, beside `OAuthRequestDialog`: tells the server who the user is in Gardens that take the
 * user's own sign-in, so that the catalog shows their clusters, and offers to sign in where that is missing. Shows and asks
 * nothing where no Garden does.
 *
 * @public
 */
export const GardenSessionKeeper = gardenerPlugin.provide(
  createComponentExtension({
    name: 'GardenSessionKeeper',
    component: {
      lazy: () =>
        import('./components/session/SessionKeeper').then(
          module => module.SessionKeeper,
        ),
    },
  }),
);
