// The backend that is killed while a template creates a cluster.
import { startLeanBackend } from './leanBackend.mjs';

await startLeanBackend([
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
  import('@backstage/plugin-scaffolder-backend'),
  import('../../plugins/scaffolder-backend-module-gardener/src/index.ts'),
]);
