import type { AuditorService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { formatShootRef } from 'backstage-plugin-gardener-common';
import type { Router } from 'express';
import type { ManifestReader } from '../peering/ManifestReader';
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
    const user = await guard.user(req);
    const ref = shootOf(req);
    const event = await auditor.createEvent({
      eventId: 'manifest-read',
      request: req,
      meta: { shoot: formatShootRef(ref) },
    });
    try {
      const manifest = await manifests.read(ref, user);
      await event.success();
      sendTagged(res, manifest);
    } catch (error) {
      await event.fail({
        error: isError(error) ? error : new Error(String(error)),
      });
      throw error;
    }
  });
}
