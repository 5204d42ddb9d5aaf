import { createBackend } from '@backstage/backend-defaults';
import { WinstonLogger } from '@backstage/backend-defaults/rootLogger';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';

/**
 * Starts a backend of its own for the kills: only what changing peerings needs and the features that are given, because it
 * is started some fifty times.
 *
 * @param features promises of their modules
 */
export async function startLeanBackend(features = []) {
  const backend = createBackend();

  // The usual one reads the configuration schema of every package first, to hide secrets. Here are none, and it takes
  // longer than all the rest of a start.
  backend.add(
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () =>
        WinstonLogger.create({
          level: 'info',
          format: WinstonLogger.colorFormat(),
        }),
    }),
  );

  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(import('../../packages/backend/src/demo/authModuleDemo.ts'));
  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(import('../../plugins/gardener-backend/src/index.ts'));
  for (const feature of features) backend.add(feature);

  try {
    await backend.start();
  } catch {
    // Told in the log already. Without this a backend that can't serve would go on.
    process.exit(1);
  }
}
