import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { RequestHandler } from 'express';
import Router from 'express-promise-router';

/**
 * Stands before the catalog's `GET /locations/by-entity/:kind/:namespace/:name`.
 *
 * That route asks for the right to read locations only, and its error tells a hidden entity from one that does not
 * exist, with its location. The names of cluster entities can be guessed, so this would tell which shoots exist.
 * Here an entity that the user may not read gives the answer of one that does not exist.
 */
export function hideLocationsOfHiddenEntities(options: {
  readonly httpAuth: HttpAuthService;
  readonly permissions: PermissionsService;
}): RequestHandler {
  const router = Router();
  router.get(
    '/locations/by-entity/:kind/:namespace/:name',
    async (request, _response, next) => {
      const { kind, namespace, name } = request.params;
      const entityRef = stringifyEntityRef({ kind, namespace, name });
      const [decision] = await options.permissions.authorize(
        [{ permission: catalogEntityReadPermission, resourceRef: entityRef }],
        { credentials: await options.httpAuth.credentials(request) },
      );
      if (decision.result === AuthorizeResult.DENY) {
        throw new NotFoundError(`found no entity for ref ${entityRef}`);
      }
      next();
    },
  );
  return router;
}
