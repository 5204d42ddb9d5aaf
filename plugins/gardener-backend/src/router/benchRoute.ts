import type { Router } from 'express';
import type { ShootGate } from '../peering/ShootGate';
import type { RequestGuard } from './RequestGuard';
import { shootOf } from './requestValues';

/**
 * `GET /bench/{garden}/{namespace}/{name}`: the same sign-in, permission and access checks as a view, and an
 * empty answer. What a view costs is measured against it; it is there only if `gardener.bench` is set.
 */
export function addBenchRoute(
  router: Router,
  guard: RequestGuard,
  gate: Pick<ShootGate, 'open'>,
): void {
  router.get('/bench/:garden/:namespace/:name', async (req, res) => {
    const requester = await guard.requester(req);
    const ref = shootOf(req);
    await guard.shoot(req, ref, () => gate.open(ref, requester));
    res.json({});
  });
}
