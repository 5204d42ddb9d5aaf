import type { Router } from 'express';
import type { NamespaceAccessList } from '../peering/NamespaceAccessList';
import { beforeDeadline } from './beforeDeadline';
import type { RequestGuard } from './RequestGuard';
import { sendTagged } from './sendTagged';

/** `GET /access/namespaces` */
export function addAccessRoute(
  router: Router,
  guard: RequestGuard,
  access: Pick<NamespaceAccessList, 'of'>,
): void {
  router.get('/access/namespaces', async (req, res) => {
    const requester = await guard.requester(req);
    sendTagged(res, await beforeDeadline(() => access.of(requester)));
  });
}
