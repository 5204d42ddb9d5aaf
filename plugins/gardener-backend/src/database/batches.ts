/** Rows of one statement: SQLite takes some hundred of them at once, whatever their width. */
const BATCH = 150;

/** Cuts what is more than one statement takes. */
export function* batches<T>(items: readonly T[]): Iterable<readonly T[]> {
  for (let i = 0; i < items.length; i += BATCH) {
    yield items.slice(i, i + BATCH);
  }
}
