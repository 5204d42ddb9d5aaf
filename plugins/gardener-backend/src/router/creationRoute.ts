import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  formatShootRef,
  gardenerPeeringChangePermission,
  gardenerShootCreatePermission,
  type CreatedShoot,
  type CreateShootRequest,
} from 'backstage-plugin-gardener-common';
import type { Request, Router } from 'express';
import type { ShootCreator } from '../shoot/ShootCreator';
import { audited } from './audited';
import { beforeDeadline } from './beforeDeadline';
import type { RequestGuard } from './RequestGuard';

/**
 * `POST /shoots`. What asks the Garden is an audit event, of high severity where it writes; a manifest alone is not. A write is
 * waited for as long as the Garden takes.
 */
export function addCreationRoute(
  router: Router,
  guard: RequestGuard,
  creator: Pick<ShootCreator, 'create'>,
  auditor: AuditorService,
): void {
  router.post(
    '/shoots',
    async (req: Request<{}, unknown, CreateShootRequest>, res) => {
      const { body } = req;
      const { draft, mode } = body;
      const asksGarden = mode !== 'render';
      const requester = await guard.requester(req, {
        needed: asksGarden ? [gardenerShootCreatePermission] : [],
        wanted: [gardenerPeeringChangePermission],
      });
      const create = () => creator.create(body, requester);
      const send = (made: CreatedShoot) =>
        res
          .status(made.outcome === 'created' ? 201 : 200)
          .set('Cache-Control', 'no-store')
          .json(made);
      if (!asksGarden) {
        send(await guard.garden(req, draft.garden, create));
        return;
      }
      await guard.spend(req, requester, 'acting');
      send(
        await audited(
          auditor,
          {
            eventId: 'shoot-created',
            request: req,
            severityLevel: mode === 'create' ? 'high' : 'medium',
            meta: { mode, shoot: formatShootRef(draft) },
          },
          mode === 'create' ? create : () => beforeDeadline(create),
          ({ outcome }) => ({ outcome }),
        ),
      );
    },
  );
}
