import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  createGardenerClient,
  SHOOT_ANNOTATION,
} from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from './api/gardenerApiRef';
import { catalogIndexRouteRef } from './routes';

const gardenerApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: gardenerApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        createGardenerClient({
          baseUrl: () => discoveryApi.getBaseUrl('gardener'),
          fetch: fetchApi.fetch,
        }),
    }),
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

/**
 * The plugin for the new frontend system.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'gardener',
  title: 'Gardener',
  info: { packageJson: () => import('../package.json') },
  externalRoutes: { catalogIndex: catalogIndexRouteRef },
  extensions: [gardenerApi, peeringContent],
});

export { gardenerTranslationRef } from './translation/gardenerTranslationRef';
