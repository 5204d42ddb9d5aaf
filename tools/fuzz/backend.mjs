// The backend that is fuzzed: the plugin with all that decides who may do what, and nothing that works in the background
// for others, so that its heap is the plugin's.
import { createBackend } from '@backstage/backend-defaults';
import { serviceTokens } from './serviceTokens.mjs';

const backend = createBackend();
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('../../packages/backend/src/demo/authModuleDemo.ts'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('../../plugins/permission-backend-module-gardener/src/index.ts'),
);
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('../../plugins/gardener-backend/src/index.ts'));
backend.add(serviceTokens);

try {
  await backend.start();
} catch {
  // Told in the log already. Without this a backend that can't serve would go on.
  process.exit(1);
}
