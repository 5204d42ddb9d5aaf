import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { createBrowserClient } from './api/createBrowserClient';
import { gardenerApiRef } from './api/gardenerApiRef';
import { defaultProviders } from './auth/defaultProviders';
import { GardenAuth } from './auth/GardenAuth';
import { gardenAuthApiRef } from './auth/GardenAuthApi';
import { SHOOT_DOCUMENTS } from './model/shootDocument';
import {
  catalogIndexRouteRef,
  pagesRouteRef,
  peeringRouteRef,
  rootRouteRef,
  templateRouteRef,
} from './routes';

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
  routes: { root: rootRouteRef, peering: peeringRouteRef },
  externalRoutes: {
    catalogIndex: catalogIndexRouteRef,
    pages: pagesRouteRef,
    template: templateRouteRef,
  },
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
 * The pages of a whole Garden for a `Route` of the classic frontend system, at `/gardener`: its landscape and its
 * changes.
 *
 * @public
 */
export const GardenerPage = gardenerPlugin.provide(
  createRoutableExtension({
    name: 'GardenerPage',
    component: () =>
      import('./components/page/ClassicPage').then(
        module => module.ClassicPage,
      ),
    mountPoint: rootRouteRef,
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

/**
 * For the results of a search of the classic frontend system, on the page and in the dialog: clusters, and how their
 * peerings stand for the user. Results of other types are left to others.
 *
 * @public
 */
export const GardenerSearchResultListItem = gardenerPlugin.provide(
  createSearchResultListItemExtension({
    name: 'GardenerSearchResultListItem',
    predicate: ({ type }) => type === SHOOT_DOCUMENTS,
    component: () =>
      import('./components/find/SearchResultListItem').then(
        module => module.SearchResultListItem,
      ),
  }),
);

/**
 * For the filters of a search page of the classic frontend system: Garden, project and purpose, while clusters are
 * looked for.
 *
 * @public
 */
export const GardenerSearchFilters = gardenerPlugin.provide(
  createComponentExtension({
    name: 'GardenerSearchFilters',
    component: {
      lazy: () =>
        import('./components/find/SearchFilters').then(
          module => module.SearchFilters,
        ),
    },
  }),
);

/**
 * For a search page of either frontend system, above its results: answers an IP address or a network with the clusters
 * whose node network has to do with it. Shows nothing for any other text.
 *
 * @public
 */
export const GardenerAddressResults = gardenerPlugin.provide(
  createComponentExtension({
    name: 'GardenerAddressResults',
    component: {
      lazy: () =>
        import('./components/find/AddressResults').then(
          module => module.AddressResults,
        ),
    },
  }),
);

/**
 * For the filters of a catalog page of the classic frontend system: clusters by the status of their peerings. Shows
 * nothing where no clusters are listed.
 *
 * @public
 */
export const PeeringStatusPicker = gardenerPlugin.provide(
  createComponentExtension({
    name: 'PeeringStatusPicker',
    component: {
      lazy: () =>
        import('./components/catalog/PeeringStatusPicker').then(
          module => module.PeeringStatusPicker,
        ),
    },
  }),
);
