import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { cursorFromWhatIsShown } from './cursor/cursorFromWhatIsShown';

/**
 * Keeps search from telling of clusters that the user may not see.
 *
 * @public
 */
export const searchModuleGardener = createBackendModule({
  pluginId: 'search',
  moduleId: 'gardener',
  register(reg) {
    reg.registerInit({
      deps: { httpRouter: coreServices.httpRouter },
      async init({ httpRouter }) {
        httpRouter.use(cursorFromWhatIsShown());
      },
    });
  },
});
