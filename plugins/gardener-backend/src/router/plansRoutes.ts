import type { AuditorService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  formatShootRef,
  type PlanRequest,
} from 'backstage-plugin-gardener-common';
import type { Request, Router } from 'express';
import type { PlanService } from '../peering/plan/PlanService';
import { permissionFor } from './permissionFor';
import type { RequestGuard } from './RequestGuard';
import { sendTagged } from './sendTagged';

/** `POST /plans` and `GET /plans/{id}`: each new plan is an audit event, as the Garden is asked for dry runs as the user. */
export function addPlansRoutes(
  router: Router,
  guard: RequestGuard,
  plans: Pick<PlanService, 'create' | 'get'>,
  auditor: AuditorService,
): void {
  router.post('/plans', async (req: Request<{}, unknown, PlanRequest>, res) => {
    const user = await guard.user(req);
    const { body } = req;
    await guard.assertMay(req, permissionFor(body.kind));
    const event = await auditor.createEvent({
      eventId: 'plan-created',
      request: req,
      severityLevel: 'medium',
      meta: {
        kind: body.kind,
        shoot: formatShootRef(body.shoot),
        ...(body.kind === 'peerings' && { pairs: body.pairs.length }),
      },
    });
    try {
      const plan = await plans.create(body, user);
      await event.success({ meta: { plan: plan.id } });
      res
        .status(201)
        .set({
          Location: `${req.baseUrl}/plans/${plan.id}`,
          'Cache-Control': 'no-store',
        })
        .json(plan);
    } catch (error) {
      await event.fail({
        error: isError(error) ? error : new Error(String(error)),
      });
      throw error;
    }
  });
  router.get('/plans/:id', async (req, res) => {
    const user = await guard.user(req);
    sendTagged(res, await plans.get(req.params.id, user));
  });
}
