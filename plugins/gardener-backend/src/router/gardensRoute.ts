import type { Router } from 'express';
import type { GardenDirectory } from '../peering/GardenDirectory';
import { beforeDeadline } from './beforeDeadline';
import type { RequestGuard } from './RequestGuard';
import { sendTagged } from './sendTagged';

/** `GET /gardens` */
export function addGardensRoute(
  router: Router,
  guard: RequestGuard,
  gardens: Pick<GardenDirectory, 'list'>,
): void {
  router.get('/gardens', async (req, res) => {
    const requester = await guard.requester(req);
    sendTagged(res, await beforeDeadline(() => gardens.list(requester)));
  });
}
