import type { SuggestionRequest } from 'backstage-plugin-gardener-common';
import type { Request, Router } from 'express';
import type { BlockSuggester } from '../cidr/BlockSuggester';
import type { RequestGuard } from './RequestGuard';

/** `POST /cidr/suggestions`: looks at everything that the user may see, so each one counts as costly. */
export function addBlocksRoute(
  router: Router,
  guard: RequestGuard,
  blocks: Pick<BlockSuggester, 'suggest'>,
): void {
  router.post(
    '/cidr/suggestions',
    async (req: Request<{}, unknown, SuggestionRequest>, res) => {
      const { body } = req;
      const requester = await guard.requester(req);
      await guard.spend(req, requester, 'looking');
      const found = await guard.garden(req, body.garden, () =>
        blocks.suggest(body, requester),
      );
      res.set('Cache-Control', 'no-store').json(found);
    },
  );
}
