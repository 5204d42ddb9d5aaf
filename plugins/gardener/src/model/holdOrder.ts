/**
 * Keeps rows where they were while somebody reads them: known ids stay in their old order,
 * new ones follow at the end in the order in which they come.
 */
export function holdOrder<T extends { readonly id: string }>(
  heldIds: readonly string[],
  rows: readonly T[],
): readonly T[] {
  const byId = new Map(rows.map(row => [row.id, row]));
  const held = heldIds.flatMap(id => {
    const row = byId.get(id);
    return row === undefined ? [] : [row];
  });
  const known = new Set(heldIds);
  return [...held, ...rows.filter(row => !known.has(row.id))];
}
