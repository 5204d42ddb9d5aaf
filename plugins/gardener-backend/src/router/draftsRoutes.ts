import {
  gardenerPeeringChangePermission,
  type DraftCheckRequest,
} from 'backstage-plugin-gardener-common';
import type { Request, Router } from 'express';
import type { DraftChecker } from '../shoot/DraftChecker';
import type { RequestGuard } from './RequestGuard';

/** `POST /drafts/check`: asked while a form is filled in, and writes nothing. */
export function addDraftsRoutes(
  router: Router,
  guard: RequestGuard,
  drafts: Pick<DraftChecker, 'check'>,
): void {
  router.post(
    '/drafts/check',
    async (req: Request<{}, unknown, DraftCheckRequest>, res) => {
      const { body } = req;
      const requester = await guard.requester(req, {
        wanted: [gardenerPeeringChangePermission],
      });
      const check = await guard.garden(req, body.garden, () =>
        drafts.check(body, requester),
      );
      res.set('Cache-Control', 'no-store').json(check);
    },
  );
}
