import type { AddressValue } from './AddressValue';
/**
 * Everything in an address whose parameter the page does not know, each once and in the order of the address: a filter of another
 * page, or one that is written wrong. As long and as many as they are; who shows them shows a part.
 *
 * @param known - the names of all parameters that the page reads
 */
export function unknownParameters(
  params: URLSearchParams,
  known: readonly string[],
): readonly AddressValue[] {
  const names = new Set(known);
  const found = new Map<string, AddressValue>();
  params.forEach((value, parameter) => {
    if (!names.has(parameter)) {
      found.set(JSON.stringify([parameter, value]), { parameter, value });
    }
  });
  return [...found.values()];
}
