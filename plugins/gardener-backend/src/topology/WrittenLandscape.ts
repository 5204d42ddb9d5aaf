import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  csvLines,
  dotLines,
  jsonLines,
  mermaidLines,
  type ExportFormat,
  type LandscapeExport,
  type LandscapeExportQuery,
} from 'backstage-plugin-gardener-common';
import { exportedLandscape } from './exportedLandscape';
import { inSlices } from './inSlices';
import type { LandscapeGraph } from './LandscapeGraph';

/** Characters of one piece: large enough to be worth a turn, and soon written. */
const PIECE = 32_768;

/** Everything is one by one. */
const NOT_TOGETHER = { groups: [], bundles: [] };

/** A landscape in some format, as it is at one moment. Nothing of it is held but the graph. */
export interface WrittenLandscape {
  readonly format: ExportFormat;
  /** The same only for the same bytes. */
  readonly tag: string;
  /** Writes it, piece by piece; others get their turn between. */
  pieces(): AsyncGenerator<string, void, undefined>;
}

/**
 * Writes a landscape once to learn its tag, and again for who wants it: one that is held whole would be megabytes for each
 * question that somebody asked.
 */
export async function writeLandscape(
  graph: LandscapeGraph,
  query: LandscapeExportQuery,
): Promise<WrittenLandscape> {
  const format = query.format ?? 'json';
  const pieces = () => write(graph, query, format);
  const hash = createHash('sha256');
  for await (const piece of pieces()) hash.update(piece);
  return { format, tag: hash.digest('base64url'), pieces };
}

async function* write(
  graph: LandscapeGraph,
  query: LandscapeExportQuery,
  format: ExportFormat,
): AsyncGenerator<string, void, undefined> {
  const landscape = await inSlices(exportedLandscape(graph, query));
  let piece = '';
  for (const line of linesOf(landscape, format)) {
    piece += line;
    if (piece.length >= PIECE) {
      yield piece;
      piece = '';
      await nextTurn();
    }
  }
  if (piece) yield piece;
}

function linesOf(
  landscape: LandscapeExport,
  format: ExportFormat,
): Iterable<string> {
  switch (format) {
    case 'json':
      return jsonLines(landscape);
    case 'csv':
      return csvLines({ ...landscape, ...NOT_TOGETHER });
    case 'mermaid':
      return mermaidLines({ ...landscape, ...NOT_TOGETHER });
    case 'dot':
      return dotLines({ ...landscape, ...NOT_TOGETHER });
    default: {
      const never: never = format;
      throw new Error(`Unknown format: ${JSON.stringify(never)}`);
    }
  }
}
