import type { StatusQuery } from 'backstage-plugin-gardener-common';
import type { Request, Router } from 'express';
import type { StatusReader } from '../find/StatusReader';
import { beforeDeadline } from './beforeDeadline';
import type { RequestGuard } from './RequestGuard';

/** So many shoots are asked about for nothing: a page of a list. */
const SHOOTS_PER_COST = 50;

/** `POST /peering-status`: costs what its shoots do, so more than a page of them counts as costly. */
export function addStatusesRoute(
  router: Router,
  guard: RequestGuard,
  statuses: Pick<StatusReader, 'list'>,
): void {
  router.post(
    '/peering-status',
    async (req: Request<{}, unknown, StatusQuery>, res) => {
      const { body } = req;
      const requester = await guard.requester(req);
      const cost = Math.ceil(body.shoots.length / SHOOTS_PER_COST) - 1;
      if (cost > 0) await guard.spend(req, requester, 'looking', cost);
      const found = await beforeDeadline(() => statuses.list(body, requester));
      res.set('Cache-Control', 'no-store').json(found);
    },
  );
}
