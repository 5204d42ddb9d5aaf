import { gardenerPeeringChangePermission } from 'backstage-plugin-gardener-common';
import type { Router } from 'express';
import type { TargetChecker } from '../peering/TargetChecker';
import type { TargetSearch } from '../peering/TargetSearch';
import type { RequestGuard } from './RequestGuard';
import { numberOf, shootOf, textOf } from './requestValues';
import { sendTagged } from './sendTagged';

/** `GET /shoots/{garden}/{namespace}/{name}/targets`, and `/{targetNamespace}/{targetName}` below it */
export function addTargetsRoutes(
  router: Router,
  guard: RequestGuard,
  search: Pick<TargetSearch, 'list'>,
  checker: Pick<TargetChecker, 'check'>,
): void {
  const path = '/shoots/:garden/:namespace/:name/targets';
  router.get(path, async (req, res) => {
    const requester = await guard.requester(req);
    const ref = shootOf(req);
    const query = { text: textOf(req, 'text'), limit: numberOf(req, 'limit') };
    sendTagged(
      res,
      await guard.shoot(req, ref, () => search.list(ref, query, requester)),
    );
  });
  router.get(`${path}/:targetNamespace/:targetName`, async (req, res) => {
    const requester = await guard.requester(req, {
      wanted: [gardenerPeeringChangePermission],
    });
    const ref = shootOf(req);
    const { targetNamespace, targetName } = req.params;
    const target = { namespace: targetNamespace, name: targetName };
    sendTagged(
      res,
      await guard.shoot(req, ref, () => checker.check(ref, target, requester)),
    );
  });
}
