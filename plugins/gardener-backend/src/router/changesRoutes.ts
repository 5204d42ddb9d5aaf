import type { AuditorService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { Change } from 'backstage-plugin-gardener-common';
import type { Request, Response, Router } from 'express';
import type { Author, ChangeService } from '../peering/apply/ChangeService';
import type { HistoryService } from '../peering/history/HistoryService';
import { permissionFor } from './permissionFor';
import type { RequestGuard } from './RequestGuard';
import { flagOf, numberOf, shootInQuery, textOf } from './requestValues';

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
    act: (author: Author) => Promise<Change>,
  ) => {
    const user = await guard.user(req);
    const event = await auditor.createEvent({
      eventId,
      request: req,
      severityLevel: 'medium',
      meta: { change: req.params.id },
    });
    try {
      const change = await act({
        user,
        assertMay: kind => guard.assertMay(req, permissionFor(kind)),
      });
      await event.success({ meta: { state: change.state } });
      res.status(202).json(change);
    } catch (error) {
      await event.fail({
        error: isError(error) ? error : new Error(String(error)),
      });
      throw error;
    }
  };

  router.post('/plans/:id/apply', (req, res) =>
    write(req, res, 'plan-applied', author =>
      changes.apply(req.params.id, req.body, author),
    ),
  );
  router.post('/changes/:id/finish', (req, res) =>
    write(req, res, 'change-finished', author =>
      changes.finish(req.params.id, author),
    ),
  );
  router.post('/changes/:id/undo', (req, res) =>
    write(req, res, 'change-undone', author =>
      changes.undo(req.params.id, author),
    ),
  );
  router.get('/changes/:id', async (req, res) => {
    const user = await guard.user(req);
    res.json(await changes.get(req.params.id, user));
  });
  router.get('/changes', async (req, res) => {
    const user = await guard.user(req);
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
          user,
        ),
      ),
    );
  });
}
