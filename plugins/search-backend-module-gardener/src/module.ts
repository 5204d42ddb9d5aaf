import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { gardenerServiceRef } from 'backstage-plugin-gardener-node';
import { GardenerCollatorFactory } from './collator/GardenerCollatorFactory';
import {
  CONFIG_KEY,
  readCollatorConfig,
  type CollatorConfig,
} from './config/readCollatorConfig';
import { cursorFromWhatIsShown } from './cursor/cursorFromWhatIsShown';

/**
 * Brings the shoots of every configured Garden into search, and keeps search from telling of clusters that the user may not
 * see. Configured under `search.collators.gardener`; where no Garden is named there are no documents, and what protects
 * clusters still stands.
 *
 * @public
 */
export const searchModuleGardener = createBackendModule({
  pluginId: 'search',
  moduleId: 'gardener',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
        index: searchIndexRegistryExtensionPoint,
        gardener: gardenerServiceRef,
      },
      async init({
        auth,
        config,
        httpRouter,
        logger,
        scheduler,
        index,
        gardener,
      }) {
        httpRouter.use(cursorFromWhatIsShown());

        const settings = readSettings(config, logger);
        if (settings === undefined) return;
        index.addCollator({
          schedule: scheduler.createScheduledTaskRunner(settings.schedule),
          factory: new GardenerCollatorFactory({
            ...settings,
            auth,
            gardener,
            logger,
          }),
        });
      },
    });
  },
});

/** A mistake in the configuration costs the shoots and not search: the log names the key, and the rest runs. */
function readSettings(
  config: RootConfigService,
  logger: LoggerService,
): CollatorConfig | undefined {
  try {
    const settings = readCollatorConfig(config);
    if (settings === undefined) {
      logger.info(
        `No Garden is named in gardener.gardens or ${CONFIG_KEY}.gardens, so no shoots are brought into search`,
      );
    }
    settings?.leftOut.forEach(reason =>
      logger.error(`The shoots of one Garden are not in search: ${reason}`),
    );
    return settings;
  } catch (error) {
    logger.error(
      `No shoots are brought into search, because the configuration can't be used: ${stringifyError(
        error,
      )}`,
    );
    return undefined;
  }
}
