/**
 * The names travel in the address of a request. Servers and proxies take 8,000 characters of it, and the other filters
 * and the path need some.
 */
const ROOM = 6_000;

/** What a name costs beside itself: `metadata.name=` and a comma, encoded. */
const FRAME = 'metadata.name%3D%2C'.length;

/** Those of the names, from the first on, for which there is room in the address of one request. */
export function namesThatFit(names: readonly string[]): readonly string[] {
  let used = 0;
  const end = names.findIndex(name => {
    used += encodeURIComponent(name).length + FRAME;
    return used > ROOM;
  });
  return end < 0 ? names : names.slice(0, end);
}
