/** Two things that belong together. */
export interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Which ids hang together by links; the largest first, then by first id. Ids come sorted and stay so.
 * O(N + E) by breadth-first search.
 */
export function components(
  ids: readonly string[],
  links: readonly Link[],
): readonly (readonly string[])[] {
  const beside = new Map<string, string[]>(ids.map(id => [id, []]));
  for (const { source, target } of links) {
    beside.get(source)?.push(target);
    beside.get(target)?.push(source);
  }
  const seen = new Set<string>();
  const found: string[][] = [];
  for (const start of ids) {
    if (seen.has(start)) continue;
    seen.add(start);
    const component = [start];
    for (const id of component) {
      for (const next of beside.get(id) ?? []) {
        if (seen.has(next) || !beside.has(next)) continue;
        seen.add(next);
        component.push(next);
      }
    }
    found.push(component.sort());
  }
  return found.sort((a, b) => b.length - a.length || (a[0] < b[0] ? -1 : 1));
}
