import type { AuditorService } from '@backstage/backend-plugin-api';
import { formatShootRef } from 'backstage-plugin-gardener-common';
import type { Router } from 'express';
import type { ManifestReader } from '../peering/ManifestReader';
import { audited } from './audited';
import { beforeDeadline } from './beforeDeadline';
import type { RequestGuard } from './RequestGuard';
import { shootOf } from './requestValues';
import { sendTagged } from './sendTagged';

/** `GET /shoots/{garden}/{namespace}/{name}/manifest`: each read is an audit event, as it is a read of the Garden. */
export function addManifestRoute(
  router: Router,
  guard: RequestGuard,
  manifests: Pick<ManifestReader, 'read'>,
  auditor: AuditorService,
): void {
  router.get('/shoots/:garden/:namespace/:name/manifest', async (req, res) => {
    const requester = await guard.requester(req);
    await guard.spend(req, requester, 'acting');
    const ref = shootOf(req);
    const manifest = await audited(
      auditor,
      {
        eventId: 'manifest-read',
        request: req,
        meta: { shoot: formatShootRef(ref) },
      },
      () => beforeDeadline(() => manifests.read(ref, requester)),
    );
    sendTagged(res, manifest);
  });
}
