import type { Router } from 'express';
import type { AddressSearch } from '../find/AddressSearch';
import { beforeDeadline } from './beforeDeadline';
import type { RequestGuard } from './RequestGuard';
import { numberOf, textOf } from './requestValues';
import { sendTagged } from './sendTagged';

/** `GET /search/address` */
export function addAddressRoute(
  router: Router,
  guard: RequestGuard,
  addresses: Pick<AddressSearch, 'search'>,
): void {
  router.get('/search/address', async (req, res) => {
    const requester = await guard.requester(req);
    const query = {
      q: textOf(req, 'q') ?? '',
      garden: textOf(req, 'garden'),
      limit: numberOf(req, 'limit'),
    };
    sendTagged(
      res,
      await beforeDeadline(() => addresses.search(query, requester)),
    );
  });
}
