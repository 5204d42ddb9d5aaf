/** More at once nobody reads, and a Garden may have thousands of projects. */
export const MOST_OFFERED = 100;

/** The values of a filter that a text is in, the chosen ones first and always; and how many more there are. */
export function offeredValues<
  T extends { readonly value: string; readonly text: string },
>(
  values: readonly T[],
  chosen: readonly string[],
  text: string,
): { readonly shown: readonly T[]; readonly more: number } {
  const wish = text.trim().toLowerCase();
  const isChosen = new Set(chosen);
  const first = values.filter(({ value }) => isChosen.has(value));
  const others = values.filter(
    ({ value, text: shown }) =>
      !isChosen.has(value) && shown.toLowerCase().includes(wish),
  );
  const room = Math.max(0, MOST_OFFERED - first.length);
  return {
    shown: [...first, ...others.slice(0, room)],
    more: Math.max(0, others.length - room),
  };
}
