import type { Router } from 'express';
import type { NamespaceAccessList } from '../peering/NamespaceAccessList';
import type { RequestGuard } from './RequestGuard';
import { sendTagged } from './sendTagged';

/** `GET /access/namespaces` */
export function addAccessRoute(
  router: Router,
  guard: RequestGuard,
  access: Pick<NamespaceAccessList, 'of'>,
): void {
  router.get('/access/namespaces', async (req, res) => {
    sendTagged(res, await access.of(await guard.user(req)));
  });
}
