import type { SlowFactsQuery } from 'backstage-plugin-gardener-common';
import type { Request, Router } from 'express';
import type { SlowFactsReader } from '../peering/SlowFactsReader';
import type { RequestGuard } from './RequestGuard';
import { numberOf, textOf } from './requestValues';

/** `GET /slow-facts/{garden}` and `POST /slow-facts/query`, for services alone. */
export function addSlowFactsRoutes(
  router: Router,
  guard: RequestGuard,
  facts: Pick<SlowFactsReader, 'page' | 'some'>,
): void {
  router.get('/slow-facts/:garden', async (req, res) => {
    await guard.slowFactsReader(req);
    res.json(
      facts.page({
        garden: req.params.garden,
        after: textOf(req, 'after'),
        limit: numberOf(req, 'limit'),
      }),
    );
  });
  router.post(
    '/slow-facts/query',
    async (req: Request<{}, unknown, SlowFactsQuery>, res) => {
      await guard.slowFactsReader(req);
      res.json(facts.some(req.body));
    },
  );
}
