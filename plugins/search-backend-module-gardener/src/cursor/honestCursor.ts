import { decodePageCursor, encodePageCursor } from './pageCursor';

/** What was asked of search, as far as pages go. */
export interface PageAsked {
  /** Hits that fit on the page. */
  readonly limit: number;
  /** Of the page before; undefined for the first page. */
  readonly cursor: string | undefined;
}

/** An answer of search, as far as pages go. */
export interface ResultPage {
  readonly results: readonly unknown[];
  readonly nextPageCursor?: string;
  /** Only there when no hit was filtered by permission, and the engine counts its hits. */
  readonly numberOfResults?: number;
  /** The same in the output of the action. */
  readonly totalItems?: number;
}

/**
 * The cursor of the next page, from what the user is shown and nothing else: a full page has a next one, any other has none.
 *
 * Backstage's own cursor says whether its engine has more hits, and it has when the only further ones are hidden from the user:
 * a search for a visible and a guessed name would tell whether the guessed one is there. The price is that the last page
 * may be empty.
 *
 * @returns undefined when there is no next page
 */
export function honestCursor(
  { limit, cursor }: PageAsked,
  { results, nextPageCursor, numberOfResults }: ResultPage,
): string | undefined {
  if (numberOfResults !== undefined) return nextPageCursor;
  if (results.length === 0 || results.length < limit) return undefined;
  const page = cursor === undefined ? 0 : decodePageCursor(cursor);
  return page === undefined ? undefined : encodePageCursor(page + 1);
}
