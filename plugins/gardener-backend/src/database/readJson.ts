import { parseLossless } from '../garden/losslessJson';
import { isRecord } from '../garden/rawObject';

/** A row that holds what this version of the portal does not understand; its message names the row. */
export class UnreadableRowError extends Error {
  override readonly name = 'UnreadableRowError';

  constructor(row: string, why: string) {
    super(
      `${row} can't be read: ${why}. A newer version of the portal may have written it`,
    );
  }
}

/**
 * Reads JSON of a column, with numbers to the digit.
 *
 * @param row - names it in an error
 * @param what - the column
 * @throws UnreadableRowError when it is no JSON
 */
export function readJson(row: string, what: string, text: string): unknown {
  try {
    return parseLossless(text);
  } catch {
    throw new UnreadableRowError(row, `${what} is not JSON`);
  }
}

/** Whether a value is one of several words. */
export function isOneOf<T extends string>(
  value: unknown,
  words: readonly T[],
): value is T {
  return words.some(word => word === value);
}

/** Whether a value is an object whose `kind` is one of several words. */
export function isOfKind(value: unknown, kinds: readonly string[]): boolean {
  return isRecord(value) && isOneOf(value.kind, kinds);
}

/** Whether a value is a list whose every member passes. */
export function isListOf(
  value: unknown,
  passes: (member: unknown) => boolean,
): boolean {
  return Array.isArray(value) && value.every(passes);
}

/** Whether a value is an object that names a shoot. */
export function isName(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.namespace === 'string' &&
    typeof value.name === 'string'
  );
}
