import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import type { AuthService } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';

/**
 * Mock tokens, and who acts on behalf of a user is told as in a real backend: the permission backend answers with
 * conditions only to plugins that ask on a user's behalf, which the plain mock can't tell from the user.
 */
export const authOnBehalf = [
  createServiceFactory({
    service: coreServices.auth,
    deps: { plugin: coreServices.pluginMetadata },
    factory: ({ plugin }): AuthService => {
      const mock = mockServices.auth({ pluginId: plugin.getId() });
      return {
        authenticate: async (token, options) => {
          const credentials = await mock.authenticate(token, options);
          return mock.isPrincipal(credentials, 'user') &&
            token.startsWith('mock-service-token:')
            ? mockCredentials.user(credentials.principal.userEntityRef, {
                actor: { subject: 'plugin:any' },
              })
            : credentials;
        },
        isPrincipal: mock.isPrincipal.bind(mock),
        getNoneCredentials: () => mock.getNoneCredentials(),
        getOwnServiceCredentials: () => mock.getOwnServiceCredentials(),
        getPluginRequestToken: options => mock.getPluginRequestToken(options),
        getLimitedUserToken: credentials =>
          mock.getLimitedUserToken(credentials),
        listPublicServiceKeys: () => mock.listPublicServiceKeys(),
      };
    },
  }),
  httpAuthServiceFactory,
];
