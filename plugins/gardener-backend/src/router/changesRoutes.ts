import type { AuditorService } from '@backstage/backend-plugin-api';
import { formatShootRef, type Change } from 'backstage-plugin-gardener-common';
import type { Request, Response, Router } from 'express';
import {
  gardenerPeeringChangePermission,
  gardenerShootDeletePermission,
  gardenerShootOperatePermission,
} from 'backstage-plugin-gardener-common';
import type { Requester } from '../access/Requester';
import type { ChangeService } from '../peering/apply/ChangeService';
import type { HistoryService } from '../peering/history/HistoryService';
import { audited, type AuditMeta } from './audited';
import type { RequestGuard } from './RequestGuard';
import { flagOf, numberOf, shootInQuery, textOf } from './requestValues';

/** What a change may need; which of them only its record tells. */
const WRITE_PERMISSIONS = [
  gardenerPeeringChangePermission,
  gardenerShootOperatePermission,
  gardenerShootDeletePermission,
];

/** `GET /changes`, `GET /changes/{id}` and its `/finish` and `/undo`, and `POST /plans/{id}/apply` */
export function addChangesRoutes(
  router: Router,
  guard: RequestGuard,
  options: {
    readonly changes: Pick<ChangeService, 'apply' | 'finish' | 'undo' | 'get'>;
    readonly history: Pick<HistoryService, 'list'>;
    readonly auditor: AuditorService;
  },
): void {
  const { changes, history, auditor } = options;

  /** Answers with the change that a write leads to; each is an audit event, with its refusal. */
  const write = async (
    req: Request,
    res: Response,
    eventId: string,
    act: (requester: Requester) => Promise<Change>,
  ) => {
    const requester = await guard.requester(req, { wanted: WRITE_PERMISSIONS });
    await guard.spend(req, requester);
    const change = await audited(
      auditor,
      {
        eventId,
        request: req,
        severityLevel: 'medium',
        meta: { change: req.params.id },
      },
      () => act(requester),
      changeMeta,
    );
    res.status(202).json(change);
  };

  router.post('/plans/:id/apply', (req, res) =>
    write(req, res, 'plan-applied', requester =>
      changes.apply(req.params.id, req.body, requester),
    ),
  );
  router.post('/changes/:id/finish', (req, res) =>
    write(req, res, 'change-finished', requester =>
      changes.finish(req.params.id, requester),
    ),
  );
  router.post('/changes/:id/undo', (req, res) =>
    write(req, res, 'change-undone', requester =>
      changes.undo(req.params.id, requester),
    ),
  );
  router.get('/changes/:id', async (req, res) => {
    const requester = await guard.requester(req);
    const { id } = req.params;
    res.json(
      await guard.byId(req, 'change', id, () => changes.get(id, requester)),
    );
  });
  router.get('/changes', async (req, res) => {
    const requester = await guard.requester(req);
    const shoot = shootInQuery(req);
    res.json(
      await guard.shoot(req, shoot, () =>
        history.list(
          {
            shoot,
            open: flagOf(req, 'open'),
            before: textOf(req, 'before'),
            limit: numberOf(req, 'limit'),
          },
          requester,
        ),
      ),
    );
  });
}

function changeMeta({ kind, state, shoot, steps }: Change): AuditMeta {
  const operation = steps
    .map(({ write }) => (write.kind === 'operation' ? write.operation : null))
    .find(name => name !== null);
  return {
    kind,
    state,
    ...(shoot && { shoot: formatShootRef(shoot) }),
    ...(operation && { operation }),
    writes: steps.map(step => formatShootRef(step.shoot)).join(' '),
  };
}
