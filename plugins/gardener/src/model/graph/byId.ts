/** In the order of ids, by code units: the same on every machine. Of two with one id the first stays. */
export function byId<T extends { readonly id: string }>(
  items: readonly T[],
): readonly T[] {
  const kept = new Map<string, T>();
  for (const item of items) if (!kept.has(item.id)) kept.set(item.id, item);
  return [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
