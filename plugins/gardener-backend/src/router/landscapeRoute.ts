import {
  landscapeGroupingSchema,
  type LandscapeQuery,
} from 'backstage-plugin-gardener-common';
import type { Request, Router } from 'express';
import type { LandscapeReader } from '../topology/LandscapeReader';
import { landscapeFiltersOf } from './landscapeFilters';
import type { RequestGuard } from './RequestGuard';
import { flagOf, numberOf, textOf, textsOf } from './requestValues';
import { sendTagged } from './sendTagged';

/**
 * `GET /landscape`: looks at everything that the user may see, so each answer that must be made counts as costly. One that is
 * there does not: an open page asks after each change of the Garden.
 */
export function addLandscapeRoute(
  router: Router,
  guard: RequestGuard,
  landscapes: Pick<LandscapeReader, 'read'>,
): void {
  router.get('/landscape', async (req, res) => {
    const requester = await guard.requester(req);
    const query = queryOf(req);
    const landscape = await guard.garden(req, query.garden, () =>
      landscapes.read(query, requester, () =>
        guard.spend(req, requester, 'looking'),
      ),
    );
    sendTagged(res, landscape);
  });
}

function queryOf(req: Request): LandscapeQuery {
  return {
    ...landscapeFiltersOf(req),
    groupBy: landscapeGroupingSchema.optional().parse(textOf(req, 'groupBy')),
    open: textsOf(req, 'open'),
    closed: textsOf(req, 'closed'),
    alone: flagOf(req, 'alone'),
    minBundle: numberOf(req, 'minBundle'),
  };
}
