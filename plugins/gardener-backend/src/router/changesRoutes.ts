import type { AuditorService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  formatShootRef,
  type Change,
  type UnitCounts,
} from 'backstage-plugin-gardener-common';
import type { Request, Response, Router } from 'express';
import {
  gardenerPeeringChangePermission,
  gardenerShootDeletePermission,
  gardenerShootOperatePermission,
} from 'backstage-plugin-gardener-common';
import type { Requester } from '../access/Requester';
import type { ChangeService } from '../peering/apply/ChangeService';
import type { BulkChangeService } from '../peering/bulk/BulkChangeService';
import type { ChangeListing } from '../peering/history/ChangeListing';
import type { HistoryService } from '../peering/history/HistoryService';
import { audited, type AuditMeta } from './audited';
import { beforeDeadline } from './beforeDeadline';
import type { RequestGuard } from './RequestGuard';
import {
  changeStatesOf,
  flagOf,
  namesShoot,
  numberOf,
  shootInQuery,
  textOf,
} from './requestValues';

/** What a change may need; which of them only its record tells. */
const WRITE_PERMISSIONS = [
  gardenerPeeringChangePermission,
  gardenerShootOperatePermission,
  gardenerShootDeletePermission,
];

/**
 * `GET /changes`, `GET /changes/{id}`, what is done with one of them, and `/apply` of plans. Each of the latter is an audit
 * event.
 */
export function addChangesRoutes(
  router: Router,
  guard: RequestGuard,
  options: {
    readonly changes: Pick<ChangeService, 'apply' | 'finish' | 'undo' | 'get'>;
    readonly bulk: Pick<
      BulkChangeService,
      'apply' | 'pause' | 'resume' | 'cancel'
    >;
    readonly history: Pick<HistoryService, 'list'>;
    readonly listing: Pick<ChangeListing, 'list'>;
    readonly auditor: AuditorService;
  },
): void {
  const { changes, bulk, history, listing, auditor } = options;

  /** Answers with the change that a wish leads to; each is an audit event, with its refusal. */
  const answering =
    (purse: 'acting' | null) =>
    async (
      req: Request,
      res: Response,
      eventId: string,
      act: (requester: Requester) => Promise<Change>,
    ) => {
      const requester = await guard.requester(req, {
        wanted: WRITE_PERMISSIONS,
      });
      if (purse) await guard.spend(req, requester, purse);
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
  const write = answering('acting');
  // Whoever asked too much must be able to stop what asks, and to tell a writer something asks nothing of the Garden.
  const stop = answering(null);

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
  router.post('/bulk-plans/:id/apply', (req, res) =>
    write(req, res, 'plan-applied', requester =>
      bulk.apply(req.params.id, req.body, requester),
    ),
  );
  router.post('/changes/:id/pause', (req, res) =>
    stop(req, res, 'change-paused', requester =>
      bulk.pause(req.params.id, requester),
    ),
  );
  router.post('/changes/:id/resume', (req, res) =>
    write(req, res, 'change-resumed', requester =>
      bulk.resume(req.params.id, requester),
    ),
  );
  router.post('/changes/:id/cancel', (req, res) =>
    stop(req, res, 'change-cancelled', requester =>
      bulk.cancel(req.params.id, requester, () =>
        guard.spend(req, requester, 'acting'),
      ),
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
    const part = {
      open: flagOf(req, 'open'),
      before: textOf(req, 'before'),
      limit: numberOf(req, 'limit'),
    };
    const garden = textOf(req, 'garden');
    const states = changeStatesOf(req);
    const mine = flagOf(req, 'mine');
    if (namesShoot(req)) {
      if (states || mine) {
        throw new InputError(
          'The parameters "states" and "mine" are for lists without a shoot',
        );
      }
      const shoot = shootInQuery(req);
      res.json(
        await guard.shoot(req, shoot, () =>
          history.list({ shoot, ...part }, requester),
        ),
      );
      return;
    }
    const list = () =>
      listing.list({ ...part, garden, states, mine }, requester);
    res.json(
      garden === undefined
        ? await beforeDeadline(list)
        : await guard.garden(req, garden, list),
    );
  });
}

function changeMeta({
  kind,
  garden,
  state,
  shoot,
  steps,
  counts,
}: Change): AuditMeta {
  const operation = steps
    .map(({ write }) => (write.kind === 'operation' ? write.operation : null))
    .find(name => name !== null);
  return {
    kind,
    state,
    ...(counts && { garden, pairs: sumOf(counts) }),
    ...(shoot && { shoot: formatShootRef(shoot) }),
    ...(operation && { operation }),
    writes: steps.map(step => formatShootRef(step.shoot)).join(' '),
  };
}

function sumOf(counts: UnitCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
