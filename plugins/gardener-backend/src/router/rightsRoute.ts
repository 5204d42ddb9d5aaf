import { gardenerPermissions } from 'backstage-plugin-gardener-common';
import type { Router } from 'express';
import type { ShootRightsReader } from '../peering/ShootRightsReader';
import type { RequestGuard } from './RequestGuard';
import { shootOf } from './requestValues';
import { sendTagged } from './sendTagged';

/** `GET /shoots/{garden}/{namespace}/{name}/rights` */
export function addRightsRoute(
  router: Router,
  guard: RequestGuard,
  rights: Pick<ShootRightsReader, 'of'>,
): void {
  router.get('/shoots/:garden/:namespace/:name/rights', async (req, res) => {
    const requester = await guard.requester(req, {
      wanted: gardenerPermissions,
    });
    const ref = shootOf(req);
    sendTagged(
      res,
      await guard.shoot(req, ref, () => rights.of(ref, requester)),
    );
  });
}
