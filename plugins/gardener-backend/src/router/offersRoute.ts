import { gardenerShootCreatePermission } from 'backstage-plugin-gardener-common';
import type { Router } from 'express';
import type { OffersReader } from '../shoot/OffersReader';
import type { RequestGuard } from './RequestGuard';
import { textOf } from './requestValues';
import { sendTagged } from './sendTagged';

/** `GET /gardens/{garden}/offers` */
export function addOffersRoute(
  router: Router,
  guard: RequestGuard,
  offers: Pick<OffersReader, 'read'>,
): void {
  router.get('/gardens/:garden/offers', async (req, res) => {
    const requester = await guard.requester(req, {
      wanted: [gardenerShootCreatePermission],
    });
    const { garden } = req.params;
    const query = { garden, namespace: textOf(req, 'namespace') };
    sendTagged(
      res,
      await guard.garden(req, garden, () => offers.read(query, requester)),
    );
  });
}
