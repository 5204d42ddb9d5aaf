/**
 * Shortens a text to at most `limit` characters and marks the cut.
 *
 * A plain `slice` would keep the whole text in memory behind the short one, and messages of a Garden
 * may hold a whole shoot; so what is kept is copied.
 *
 * @public
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return ` ${text.slice(0, limit - 1)}…`.slice(1);
}
