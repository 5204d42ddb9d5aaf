import { contractPaths } from './paths';
import { contractSchemas } from './schemas';

export type { OpenApiSchema } from './schemas';

/**
 * The HTTP contract of the plugin: an OpenAPI 3.0 document below `/api/gardener`. The router checks requests against it, and
 * the client's types are generated from it.
 *
 * @public
 */
export const openApiDocument = {
  openapi: '3.0.3',
  info: {
    title: 'gardener',
    version: '1',
    description: 'Shoot peering in Gardener',
    license: { name: 'Apache-2.0' },
    contact: {},
  },
  servers: [{ url: '/' }],
  paths: contractPaths,
  components: { schemas: /* @__PURE__ */ contractSchemas() },
};
