import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  gardenerPeeringChangePermission,
  shootKey,
  type BulkPlan,
  type BulkPlanRequest,
} from 'backstage-plugin-gardener-common';
import type { Request, Router } from 'express';
import type { BulkPlanService } from '../peering/bulk/BulkPlanService';
import { audited, type AuditMeta } from './audited';
import { beforeDeadline } from './beforeDeadline';
import type { RequestGuard } from './RequestGuard';
import { sendTagged } from './sendTagged';

/** `POST /bulk-plans` and `GET /bulk-plans/{id}`. Each plan is an audit event, as the Garden is asked for dry runs as the user. */
export function addBulkPlansRoutes(
  router: Router,
  guard: RequestGuard,
  plans: Pick<BulkPlanService, 'create' | 'get'>,
  auditor: AuditorService,
): void {
  router.post(
    '/bulk-plans',
    async (req: Request<{}, unknown, BulkPlanRequest>, res) => {
      const { body } = req;
      const requester = await guard.requester(req, {
        needed: [gardenerPeeringChangePermission],
      });
      await guard.spend(req, requester, 'acting', costOf(body));
      const plan = await audited(
        auditor,
        {
          eventId: 'plan-created',
          request: req,
          severityLevel: 'medium',
          meta: { kind: 'bulk', garden: body.garden, pairs: body.units.length },
        },
        () => beforeDeadline(() => plans.create(body, requester)),
        planMeta,
      );
      res
        .status(201)
        .set({
          Location: `${req.baseUrl}/bulk-plans/${plan.id}`,
          'Cache-Control': 'no-store',
        })
        .json(plan);
    },
  );
  router.get('/bulk-plans/:id', async (req, res) => {
    const requester = await guard.requester(req);
    const { id } = req.params;
    sendTagged(
      res,
      await guard.byId(req, 'plan', id, () => plans.get(id, requester)),
    );
  });
}

/** In requests to the Garden, near enough: each shoot is read and tried once. */
function costOf({ units }: BulkPlanRequest): number {
  return new Set(
    units.flatMap(({ shoot, target }) => [shootKey(shoot), shootKey(target)]),
  ).size;
}

/** With what the plan refuses, so that a denial that was no error is in the record too. */
function planMeta({ id, units, steps }: BulkPlan): AuditMeta {
  const codes = new Set(
    units.flatMap(({ blockers }) => blockers.map(({ code }) => code)),
  );
  return {
    plan: id,
    writes: steps.length,
    ...(codes.size > 0 && { blockers: [...codes].join(' ') }),
  };
}
