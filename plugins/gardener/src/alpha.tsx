import { lazy, Suspense } from 'react';
import {
  ApiBlueprint,
  AppRootElementBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  CatalogFilterBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import {
  SearchFilterBlueprint,
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { SHOOT_ANNOTATION } from 'backstage-plugin-gardener-common';
import { createBrowserClient } from './api/createBrowserClient';
import { gardenerApiRef } from './api/gardenerApiRef';
import { defaultProviders } from './auth/defaultProviders';
import { GardenAuth } from './auth/GardenAuth';
import { gardenAuthApiRef } from './auth/GardenAuthApi';
import { lazyPage } from './components/page/lazyPage';
import { ClusterIcon } from './icons/cluster';
import { SHOOT_DOCUMENTS } from './model/shootDocument';
import { formFieldExtensions } from './create/formFieldExtensions';
import {
  catalogIndexRouteRef,
  pagesRouteRef,
  rootRouteRef,
  templateRouteRef,
} from './routes';

const gardenAuthApi = ApiBlueprint.make({
  name: 'auth',
  params: defineParams =>
    defineParams({
      api: gardenAuthApiRef,
      deps: defaultProviders,
      factory: providers => GardenAuth.create({ providers }),
    }),
});

const gardenerApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: gardenerApiRef,
      deps: {
        discoveryApi: discoveryApiRef,
        fetchApi: fetchApiRef,
        auth: gardenAuthApiRef,
      },
      factory: createBrowserClient,
    }),
});

const SessionKeeper = lazy(async () => ({
  default: (await import('./components/session/SessionKeeper')).SessionKeeper,
}));

const sessionKeeper = AppRootElementBlueprint.make({
  name: 'session-keeper',
  params: {
    element: (
      <Suspense fallback={null}>
        <SessionKeeper />
      </Suspense>
    ),
  },
});

const peeringContent = EntityContentBlueprint.make({
  name: 'peering',
  params: {
    path: 'peering',
    title: 'Peering',
    // As a predicate and not as a function, so that it can be changed in the app's configuration.
    filter: {
      kind: 'resource',
      'spec.type': 'kubernetes-cluster',
      [`metadata.annotations.${SHOOT_ANNOTATION}`]: { $exists: true },
    },
    loader: () =>
      import('./components/PeeringTab').then(({ PeeringTab }) => (
        <PeeringTab />
      )),
  },
});

const page = PageBlueprint.make({
  params: {
    path: '/gardener',
    title: 'Gardener',
    icon: <ClusterIcon size={24} />,
    routeRef: rootRouteRef,
  },
});

const landscapePage = SubPageBlueprint.make({
  name: 'landscape',
  params: {
    path: 'landscape',
    title: 'Landscape',
    loader: () =>
      lazyPage(
        import('./components/landscape/LandscapePage').then(
          ({ LandscapePage }) => LandscapePage,
        ),
      ),
  },
});

const findingsPage = SubPageBlueprint.make({
  name: 'findings',
  params: {
    path: 'findings',
    title: 'Findings',
    loader: () =>
      lazyPage(
        import('./components/findings/FindingsPage').then(
          ({ FindingsPage }) => FindingsPage,
        ),
      ),
  },
});

const cidrPage = SubPageBlueprint.make({
  name: 'cidr',
  params: {
    path: 'cidr',
    title: 'CIDR plan',
    loader: () =>
      lazyPage(
        import('./components/cidr/CidrPage').then(({ CidrPage }) => CidrPage),
      ),
  },
});

const changesPage = SubPageBlueprint.make({
  name: 'changes',
  params: {
    path: 'changes',
    title: 'Changes',
    loader: () =>
      lazyPage(
        import('./components/changes/ChangesPage').then(
          ({ ChangesPage }) => ChangesPage,
        ),
      ),
  },
});

const searchResult = SearchResultListItemBlueprint.make({
  params: {
    icon: <ClusterIcon size={24} />,
    predicate: ({ type }) => type === SHOOT_DOCUMENTS,
    component: async () =>
      (await import('./components/find/SearchResultListItem'))
        .SearchResultListItem,
  },
});

const searchResultType = SearchFilterResultTypeBlueprint.make({
  params: {
    value: SHOOT_DOCUMENTS,
    name: 'Clusters',
    icon: <ClusterIcon size={24} />,
  },
});

const SearchFilters = lazy(async () => ({
  default: (await import('./components/find/SearchFilters')).SearchFilters,
}));

const searchFilters = SearchFilterBlueprint.make({
  params: {
    component: props => (
      <Suspense fallback={null}>
        <SearchFilters {...props} />
      </Suspense>
    ),
  },
});

const peeringStatusFilter = CatalogFilterBlueprint.make({
  name: 'peering-status',
  params: {
    loader: () =>
      import('./components/catalog/PeeringStatusPicker').then(
        ({ PeeringStatusPicker }) => <PeeringStatusPicker />,
      ),
  },
});

/**
 * The plugin for the new frontend system.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'gardener',
  title: 'Gardener',
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: {
    catalogIndex: catalogIndexRouteRef,
    pages: pagesRouteRef,
    template: templateRouteRef,
  },
  extensions: [
    gardenAuthApi,
    gardenerApi,
    page,
    landscapePage,
    findingsPage,
    cidrPage,
    changesPage,
    peeringContent,
    sessionKeeper,
    searchResult,
    searchResultType,
    searchFilters,
    peeringStatusFilter,
    ...formFieldExtensions,
  ],
});

export { gardenerTranslationRef } from './translation/gardenerTranslationRef';
