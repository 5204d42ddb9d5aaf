import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { GardenAuth, gardenAuthApiRef } from 'backstage-plugin-gardener';
import { oidcAuthApi, oidcAuthApiRef } from './oidcAuthApi';

/** The sign-in with the portal's own OpenID Connect provider. */
export const oidcModule = createFrontendModule({
  pluginId: 'app',
  extensions: [oidcAuthApi],
});

/** Gardens with `identity.authProvider: oidc` take that sign-in; it stands in place of the providers that the plugin knows. */
export const gardenSignInModule = createFrontendModule({
  pluginId: 'gardener',
  extensions: [
    ApiBlueprint.make({
      name: 'auth',
      params: defineParams =>
        defineParams({
          api: gardenAuthApiRef,
          deps: { oidc: oidcAuthApiRef },
          factory: providers => GardenAuth.create({ providers }),
        }),
    }),
  ],
});
