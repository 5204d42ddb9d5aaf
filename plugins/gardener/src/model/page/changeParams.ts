/** What becomes of some parameters of an address; undefined, nothing and an empty text take one away. */
export type ParamChanges = Readonly<
  Record<string, string | readonly string[] | undefined>
>;

/** An address with some parameters changed and all others as they were. A list is a parameter for each of its values. */
export function changeParams(
  params: URLSearchParams,
  changes: ParamChanges,
): URLSearchParams {
  const result = new URLSearchParams(params);
  for (const [name, change] of Object.entries(changes)) {
    result.delete(name);
    const values = typeof change === 'string' ? [change] : change ?? [];
    for (const value of new Set(values)) {
      if (value !== '') result.append(name, value);
    }
  }
  return result;
}
