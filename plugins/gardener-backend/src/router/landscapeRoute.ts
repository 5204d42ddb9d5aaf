import {
  findingFilterSchema,
  landscapeGroupingSchema,
  peeringStatusSchema,
  type LandscapeQuery,
} from 'backstage-plugin-gardener-common';
import type { Request, Router } from 'express';
import type { LandscapeReader } from '../topology/LandscapeReader';
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
      landscapes.read(query, requester, () => guard.spend(req, requester)),
    );
    sendTagged(res, landscape);
  });
}

/** The contract has been checked before: every value is there at most as often as it may be, and one of its words. */
function queryOf(req: Request): LandscapeQuery {
  const texts = (name: string) => textsOf(req, name);
  return {
    garden: textOf(req, 'garden') ?? '',
    groupBy: landscapeGroupingSchema.optional().parse(textOf(req, 'groupBy')),
    project: texts('project'),
    region: texts('region'),
    seed: texts('seed'),
    purpose: texts('purpose'),
    status: peeringStatusSchema.array().optional().parse(texts('status')),
    finding: findingFilterSchema.array().optional().parse(texts('finding')),
    focus: texts('focus'),
    depth: numberOf(req, 'depth'),
    open: texts('open'),
    closed: texts('closed'),
    alone: flagOf(req, 'alone'),
    minBundle: numberOf(req, 'minBundle'),
  };
}
