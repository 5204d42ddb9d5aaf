/** The cursor that `@backstage/plugin-search-backend` gives and takes when it filters hits by permission: base64 of a page's number from 0. */
export function encodePageCursor(page: number): string {
  return Buffer.from(String(page), 'utf8').toString('base64');
}

/** The number of the page, from 0; undefined for a text that is no such cursor. */
export function decodePageCursor(cursor: string): number | undefined {
  const text = Buffer.from(cursor, 'base64').toString('utf8');
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
