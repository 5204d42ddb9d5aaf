import {
  exportFormatSchema,
  type ExportFormat,
  type LandscapeExportQuery,
} from 'backstage-plugin-gardener-common';
import type { Request, Router } from 'express';
import type { LandscapeReader } from '../topology/LandscapeReader';
import { landscapeFiltersOf } from './landscapeFilters';
import type { RequestGuard } from './RequestGuard';
import { flagOf, textOf } from './requestValues';
import { sendPieces } from './sendPieces';

/** Types that the portal compresses, and what a file is called by. */
const FILES: Readonly<
  Record<ExportFormat, { readonly type: string; readonly extension: string }>
> = {
  json: { type: 'application/json', extension: 'json' },
  csv: { type: 'text/csv', extension: 'csv' },
  mermaid: { type: 'text/plain', extension: 'mmd' },
  dot: { type: 'text/vnd.graphviz', extension: 'gv' },
};

/**
 * `GET /landscape/export`: everything one by one, sent as fast as the reader takes it. Each answer counts as costly, but for one
 * that says that nothing changed since an answer that is still known.
 */
export function addLandscapeExportRoute(
  router: Router,
  guard: RequestGuard,
  landscapes: Pick<LandscapeReader, 'write'>,
): void {
  router.get('/landscape/export', async (req, res) => {
    const requester = await guard.requester(req);
    const query = queryOf(req);
    let spent = false;
    const spend = async () => {
      if (!spent) await guard.spend(req, requester, 'looking');
      spent = true;
    };
    const written = await guard.garden(req, query.garden, () =>
      landscapes.write(query, requester, spend),
    );
    const { type, extension } = FILES[written.format];
    res
      .set({
        'Cache-Control': 'private, no-cache',
        ETag: `"${written.tag}"`,
        'Content-Type': `${type}; charset=utf-8`,
        'Content-Disposition': `attachment; filename="landscape-${query.garden}.${extension}"`,
      })
      .vary('Authorization');
    if (req.fresh) {
      res.status(304).end();
      return;
    }
    await spend();
    await sendPieces(res, written.pieces());
  });
}

function queryOf(req: Request): LandscapeExportQuery {
  return {
    ...landscapeFiltersOf(req),
    format: exportFormatSchema.optional().parse(textOf(req, 'format')),
    alone: req.query.alone === undefined || flagOf(req, 'alone'),
  };
}
