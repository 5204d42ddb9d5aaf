import {
  statusFilterSchema,
  type StatusFilter,
} from 'backstage-plugin-gardener-common';
import type { Request, Router } from 'express';
import type { ShootListing } from '../peering/ShootListing';
import { beforeDeadline } from './beforeDeadline';
import type { RequestGuard } from './RequestGuard';
import { numberOf, textOf } from './requestValues';
import { sendTagged } from './sendTagged';

/** `GET /shoots` */
export function addShootsRoute(
  router: Router,
  guard: RequestGuard,
  shoots: Pick<ShootListing, 'list'>,
): void {
  router.get('/shoots', async (req, res) => {
    const requester = await guard.requester(req);
    const query = {
      garden: textOf(req, 'garden'),
      namespace: textOf(req, 'namespace'),
      text: textOf(req, 'text'),
      status: statusOf(req),
      limit: numberOf(req, 'limit'),
      offset: numberOf(req, 'offset'),
    };
    sendTagged(res, await beforeDeadline(() => shoots.list(query, requester)));
  });
}

/** The contract has been checked before, so it is one of the words or not there. */
function statusOf(req: Request): StatusFilter | undefined {
  return statusFilterSchema.optional().parse(textOf(req, 'status'));
}
