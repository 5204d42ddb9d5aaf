import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  formatShootRef,
  type KubeconfigRequest,
} from 'backstage-plugin-gardener-common';
import type { Request, Router } from 'express';
import {
  kubeconfigPermission,
  type KubeconfigMaker,
} from '../peering/KubeconfigMaker';
import { audited } from './audited';
import { beforeDeadline } from './beforeDeadline';
import type { RequestGuard } from './RequestGuard';
import { shootOf } from './requestValues';

/**
 * `POST /shoots/{garden}/{namespace}/{name}/kubeconfig`: each is an audit event of high severity, with whose it is and how
 * long it lasts, and nothing of the credential.
 */
export function addKubeconfigRoute(
  router: Router,
  guard: RequestGuard,
  kubeconfigs: Pick<KubeconfigMaker, 'make'>,
  auditor: AuditorService,
): void {
  router.post(
    '/shoots/:garden/:namespace/:name/kubeconfig',
    async (
      req: Request<
        { garden: string; namespace: string; name: string },
        unknown,
        KubeconfigRequest
      >,
      res,
    ) => {
      const { body } = req;
      const requester = await guard.requester(req, {
        needed: [kubeconfigPermission(body.role)],
      });
      await guard.spend(req, requester, 'acting');
      const ref = shootOf(req);
      const made = await audited(
        auditor,
        {
          eventId: 'kubeconfig-created',
          request: req,
          severityLevel: 'high',
          meta: { shoot: formatShootRef(ref), role: body.role },
        },
        () => beforeDeadline(() => kubeconfigs.make(ref, body, requester)),
        ({ expiresAt }) => ({ expiresAt }),
      );
      res.status(201).set('Cache-Control', 'no-store').json(made);
    },
  );
}
