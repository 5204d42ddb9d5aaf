/**
 * An object of JSON that anybody may have written.
 *
 * @public
 */
export type JsonObject = Readonly<Record<string, unknown>>;

const NOTHING: JsonObject = Object.freeze({});

/** Of Node from 21 on and of newer browsers; TypeScript does not know it yet. */
const { isRawJSON = () => false } = JSON as unknown as {
  readonly isRawJSON?: (value: unknown) => boolean;
};

/** A number that `JSON.rawJSON` keeps to the digit is an object to JavaScript, and none of JSON. */
export function isObject(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !isRawJSON(value)
  );
}

/** The object, or an empty one in place of anything else. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : NOTHING;
}

/** The list, or an empty one in place of anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that is not empty, or undefined. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A whole number from 0 on, or undefined. */
export function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? value
    : undefined;
}

/** Epoch milliseconds of an RFC 3339 time, or undefined. */
export function timeOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}

/** What a value is, with its article, for messages: "a string", "an array", "null". */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (isRawJSON(value)) return 'a number';
  switch (typeof value) {
    case 'object':
      return 'an object';
    case 'undefined':
      return 'absent';
    default:
      return `a ${typeof value}`;
  }
}
