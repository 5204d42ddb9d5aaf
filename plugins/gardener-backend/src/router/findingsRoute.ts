import {
  findingCodeSchema,
  findingsGroupingSchema,
  findingWeightSchema,
  type FindingsQuery,
} from 'backstage-plugin-gardener-common';
import type { Request, Router } from 'express';
import type { LandscapeReader } from '../topology/LandscapeReader';
import type { RequestGuard } from './RequestGuard';
import { numberOf, textOf, textsOf } from './requestValues';
import { sendTagged } from './sendTagged';

/** `GET /findings`: as costly as a landscape, and as cheap where the answer is there. */
export function addFindingsRoute(
  router: Router,
  guard: RequestGuard,
  landscapes: Pick<LandscapeReader, 'readFindings'>,
): void {
  router.get('/findings', async (req, res) => {
    const requester = await guard.requester(req);
    const query = queryOf(req);
    const findings = await guard.garden(req, query.garden, () =>
      landscapes.readFindings(query, requester, () =>
        guard.spend(req, requester, 'looking'),
      ),
    );
    sendTagged(res, findings);
  });
}

/** The contract has been checked before: every value is there at most as often as it may be, and one of its words. */
function queryOf(req: Request): FindingsQuery {
  const texts = (name: string) => textsOf(req, name);
  return {
    garden: textOf(req, 'garden') ?? '',
    groupBy: findingsGroupingSchema.optional().parse(textOf(req, 'groupBy')),
    project: texts('project'),
    seed: texts('seed'),
    severity: findingWeightSchema.array().optional().parse(texts('severity')),
    code: findingCodeSchema.array().optional().parse(texts('code')),
    text: textOf(req, 'text'),
    limit: numberOf(req, 'limit'),
    group: textOf(req, 'group'),
    after: textOf(req, 'after'),
  };
}
