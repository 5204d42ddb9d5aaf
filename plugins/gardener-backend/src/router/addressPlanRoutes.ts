import {
  addressLanesSchema,
  rangeKindSchema,
  rangeSortSchema,
  type AddressPlanQuery,
  type AddressTrialQuery,
} from 'backstage-plugin-gardener-common';
import type { Request, Router } from 'express';
import type { AddressPlanReader } from '../addressPlan/AddressPlanReader';
import type { RequestGuard } from './RequestGuard';
import { flagOf, numberOf, textOf, textsOf } from './requestValues';
import { sendTagged } from './sendTagged';

/**
 * `GET /cidr` and `GET /cidr/what-if`: look at everything that the user may see, so each answer that must be made counts as
 * costly. One that is there does not: an open page asks after each change of the Garden.
 */
export function addAddressPlanRoutes(
  router: Router,
  guard: RequestGuard,
  plans: Pick<AddressPlanReader, 'read' | 'try'>,
): void {
  router.get('/cidr', async (req, res) => {
    const requester = await guard.requester(req);
    const query = planQueryOf(req);
    const plan = await guard.garden(req, query.garden, () =>
      plans.read(query, requester, () =>
        guard.spend(req, requester, 'looking'),
      ),
    );
    sendTagged(res, plan);
  });
  router.get('/cidr/what-if', async (req, res) => {
    const requester = await guard.requester(req);
    const query = trialQueryOf(req);
    const trial = await guard.garden(req, query.garden, () =>
      plans.try(query, requester, () => guard.spend(req, requester, 'looking')),
    );
    sendTagged(res, trial);
  });
}

/** The contract has been checked before: every value is there at most as often as it may be, and one of its words. */
function planQueryOf(req: Request): AddressPlanQuery {
  return {
    garden: textOf(req, 'garden') ?? '',
    project: textsOf(req, 'project'),
    text: textOf(req, 'text'),
    kinds: rangeKindSchema.array().optional().parse(textsOf(req, 'kinds')),
    lanes: addressLanesSchema.optional().parse(textOf(req, 'lanes')),
    within: textOf(req, 'within'),
    sort: rangeSortSchema.optional().parse(textOf(req, 'sort')),
    descending: flagOf(req, 'descending'),
    limit: numberOf(req, 'limit'),
    offset: numberOf(req, 'offset'),
  };
}

function trialQueryOf(req: Request): AddressTrialQuery {
  return {
    garden: textOf(req, 'garden') ?? '',
    block: textOf(req, 'block') ?? '',
    shoot: textOf(req, 'shoot'),
    within: textOf(req, 'within'),
  };
}
