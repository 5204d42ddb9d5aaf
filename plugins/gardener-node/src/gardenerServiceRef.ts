import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { GardenerService } from './GardenerService';
import { HttpGardenerService } from './HttpGardenerService';

/**
 * The gardener plugin for other backend plugins and modules. Works without registering anything,
 * wherever the plugin runs; what is answered is what the given principal may see.
 *
 * @public
 */
export const gardenerServiceRef = createServiceRef<GardenerService>({
  id: 'gardener.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
      },
      factory: ({ auth, discovery }) =>
        new HttpGardenerService({ auth, discovery }),
    }),
});
