import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

// One port serves the built browser side and the API.
backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('./demo/authModuleDemo'));
// The user's own tokens for Gardens that take them; off unless auth.providers.oidc is configured.
backend.add(import('@backstage/plugin-auth-backend-module-oidc-provider'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('backstage-plugin-catalog-backend-module-gardener'));
// The kind Template.
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('backstage-plugin-permission-backend-module-gardener'));

// Events carry changed shoots to the catalog module, and signals between replicas.
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('backstage-plugin-search-backend-module-gardener'));
backend.add(import('@backstage/plugin-user-settings-backend'));

// Templates create clusters; assistants reach the actions that app-config.yaml names, by MCP.
backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('backstage-plugin-scaffolder-backend-module-gardener'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.add(import('backstage-plugin-gardener-backend'));

backend.start();
