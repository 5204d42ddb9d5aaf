import type { LoggerService } from '@backstage/backend-plugin-api';
import type { HistoryPlace } from './ChangeStore';
import { UnreadableRowError } from './readJson';

/**
 * Reads what can be read: one row of a newer version must not hide all others. What can't be is logged, by its name.
 */
export function readEach<Row, Item>(
  rows: readonly Row[],
  read: (row: Row) => Item,
  logger: LoggerService,
): readonly Item[] {
  return rows.flatMap(row => {
    try {
      return [read(row)];
    } catch (error) {
      if (!(error instanceof UnreadableRowError)) throw error;
      logger.error(`Left out of a list: ${error.message}`);
      return [];
    }
  });
}

/**
 * Reads a page of a history, newest first, and goes on where rows can't be read: a short page means that nothing is
 * left.
 */
export async function readPage<Row, Item>(
  { before, limit }: { readonly before?: HistoryPlace; readonly limit: number },
  source: {
    readonly query: (
      before: HistoryPlace | undefined,
      limit: number,
    ) => Promise<readonly Row[]>;
    readonly placeOf: (row: Row) => HistoryPlace;
    /** Leaves out what can't be read. */
    readonly read: (rows: readonly Row[]) => Promise<readonly Item[]>;
  },
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let from = before;
  while (items.length < limit) {
    const wanted = limit - items.length;
    const rows = await source.query(from, wanted);
    items.push(...(await source.read(rows)));
    if (rows.length < wanted) break;
    from = source.placeOf(rows[rows.length - 1]);
  }
  return items;
}
