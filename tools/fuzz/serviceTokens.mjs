import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';

/** Path of the token. */
export const SERVICE_TOKEN_PATH = '/api/search/token';

/**
 * Stands in for the search plugin: gives away the token with which search asks the plugin, so that the routes that are
 * for services alone can be called from outside.
 */
export const serviceTokens = createBackendPlugin({
  pluginId: 'search',
  register(reg) {
    reg.registerInit({
      deps: { auth: coreServices.auth, httpRouter: coreServices.httpRouter },
      async init({ auth, httpRouter }) {
        httpRouter.addAuthPolicy({ path: '/token', allow: 'unauthenticated' });
        httpRouter.use(async (_req, res) => {
          res.json(
            await auth.getPluginRequestToken({
              onBehalfOf: await auth.getOwnServiceCredentials(),
              targetPluginId: 'gardener',
            }),
          );
        });
      },
    });
  },
});
