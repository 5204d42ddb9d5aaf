import type { Router } from 'express';
import type { PeeringService } from '../peering/PeeringService';
import type { RequestGuard } from './RequestGuard';
import { shootOf } from './requestValues';
import { sendTagged } from './sendTagged';

/** `GET /shoots/{garden}/{namespace}/{name}` and its `/peerings` */
export function addShootRoutes(
  router: Router,
  guard: RequestGuard,
  peerings: Pick<PeeringService, 'view' | 'shoot'>,
): void {
  const path = '/shoots/:garden/:namespace/:name';
  router.get(path, async (req, res) => {
    const requester = await guard.requester(req);
    const ref = shootOf(req);
    sendTagged(
      res,
      await guard.shoot(req, ref, () => peerings.shoot(ref, requester)),
    );
  });
  router.get(`${path}/peerings`, async (req, res) => {
    const requester = await guard.requester(req);
    const ref = shootOf(req);
    sendTagged(
      res,
      await guard.shoot(req, ref, () => peerings.view(ref, requester)),
    );
  });
}
