import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  formatShootRef,
  type Plan,
  type PlanRequest,
} from 'backstage-plugin-gardener-common';
import type { Request, Router } from 'express';
import { permissionFor } from '../access/permit/permissionFor';
import type { PlanService } from '../peering/plan/PlanService';
import { audited, type AuditMeta } from './audited';
import { beforeDeadline } from './beforeDeadline';
import type { RequestGuard } from './RequestGuard';
import { sendTagged } from './sendTagged';

/** `POST /plans` and `GET /plans/{id}`. Each plan is an audit event, as the Garden is asked for dry runs as the user. */
export function addPlansRoutes(
  router: Router,
  guard: RequestGuard,
  plans: Pick<PlanService, 'create' | 'get'>,
  auditor: AuditorService,
): void {
  router.post('/plans', async (req: Request<{}, unknown, PlanRequest>, res) => {
    const { body } = req;
    const requester = await guard.requester(req, {
      needed: [permissionFor(body.kind)],
    });
    await guard.spend(req, requester, 'acting', costOf(body));
    const plan = await audited(
      auditor,
      {
        eventId: 'plan-created',
        request: req,
        severityLevel: 'medium',
        meta: {
          kind: body.kind,
          shoot: formatShootRef(body.shoot),
          ...(body.kind === 'peerings' && { pairs: body.pairs.length }),
          ...(body.kind === 'operation' && { operation: body.operation }),
        },
      },
      () => beforeDeadline(() => plans.create(body, requester)),
      planMeta,
    );
    res
      .status(201)
      .set({
        Location: `${req.baseUrl}/plans/${plan.id}`,
        'Cache-Control': 'no-store',
      })
      .json(plan);
  });
  router.get('/plans/:id', async (req, res) => {
    const requester = await guard.requester(req);
    const { id } = req.params;
    sendTagged(
      res,
      await guard.byId(req, 'plan', id, () => plans.get(id, requester)),
    );
  });
}

/** In requests to the Garden, near enough: each pair is read and tried on its own shoot. */
function costOf(request: PlanRequest): number {
  return request.kind === 'peerings' ? Math.max(1, request.pairs.length) : 1;
}

/** With what the plan refuses, so that a denial that was no error is in the record too. */
function planMeta({ id, blockers }: Plan): AuditMeta {
  const codes = [...new Set(blockers.map(({ code }) => code))];
  return { plan: id, ...(codes.length > 0 && { blockers: codes.join(' ') }) };
}
