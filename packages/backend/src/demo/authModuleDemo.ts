import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { assertNotProduction } from './assertNotProduction';
import { DEMO_USER_HEADER, DemoUsers } from './DemoUsers';

const authenticator = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize({ config }) {
    return DemoUsers.fromConfig(config);
  },
  async authenticate({ req }, users: DemoUsers) {
    return { result: { name: users.pick(req.header(DEMO_USER_HEADER)) } };
  },
});

/**
 * Signs in whoever is named, without a password: for the demo on one's own machine.
 * Refuses to start where NODE_ENV is "production".
 */
export default createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-provider',
  register(reg) {
    reg.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ providers, logger }) {
        assertNotProduction(process.env.NODE_ENV);
        logger.warn(
          'The demo sign-in is on: anybody who reaches this portal may be any demo user',
        );
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator,
            async signInResolver({ result }, context) {
              return context.signInWithCatalogUser({
                entityRef: stringifyEntityRef({
                  kind: 'User',
                  namespace: 'default',
                  name: result.name,
                }),
              });
            },
          }),
        });
      },
    });
  },
});
