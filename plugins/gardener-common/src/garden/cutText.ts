/**
 * Shortens a text to at most `limit` characters and marks the cut, which is behind a whole letter.
 *
 * A plain `slice` would keep the whole text in memory behind the short one, and messages of a Garden
 * may hold a whole shoot; so what is kept is copied.
 *
 * @public
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = limit - 1;
  // A letter beyond the first plane is two characters.
  const isWhole = !/[\uD800-\uDBFF]/.test(text[end - 1] ?? '');
  return ` ${text.slice(0, isWhole ? end : end - 1)}…`.slice(1);
}
