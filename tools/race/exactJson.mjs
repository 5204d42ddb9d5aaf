/**
 * Reads JSON so that it prints as it was: a number that JavaScript would change (`12345678901234567890`, `1.50`) is kept
 * as it is spelled. Needs Node 22.
 */
export const parseExact = text =>
  JSON.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && String(value) !== source
      ? JSON.rawJSON(source)
      : value,
  );

/** A number as it is spelled. */
export const exactNumber = digits => JSON.rawJSON(digits);

/** Prints a value with the keys of every object in order, for comparing what says the same in another order. */
export function printSorted(value) {
  return JSON.stringify(value, (_key, item) =>
    isObject(item)
      ? Object.fromEntries(
          Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : item,
  );
}

const isObject = item =>
  typeof item === 'object' &&
  item !== null &&
  !Array.isArray(item) &&
  !JSON.isRawJSON(item);
