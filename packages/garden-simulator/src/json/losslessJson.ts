import { JsonValue, JsonObject } from '../store/KubeObject';

/*
 * A Garden keeps the numbers of a providerConfig as they were written: 12345678901234567890, 1.0 and 1.50 come back so.
 * Plain JSON.parse loses them. V8 can keep the source text of a number (JSON.rawJSON), so no parser of our own is
 * needed: a number that JavaScript would print differently is kept as such a raw number, all others are plain numbers.
 */

declare global {
  interface JSON {
    /** ECMAScript proposal "JSON.parse source text access", part of V8 since Node.js 21. */
    rawJSON(text: string): JsonObject;
    isRawJSON(value: unknown): value is { readonly rawJSON: string };
  }
}

/** The text of a number that JavaScript can't hold exactly, undefined for every other value. */
export function rawNumberText(
  value: JsonValue | undefined,
): string | undefined {
  return JSON.isRawJSON(value) ? value.rawJSON : undefined;
}

/** A value that prints as exactly this number text. */
export function rawNumber(text: string): JsonObject {
  return JSON.rawJSON(text);
}

type SourceReviver = (
  this: unknown,
  key: string,
  value: JsonValue,
  context: { readonly source?: string },
) => JsonValue;

const keepSource: SourceReviver = (_key, value, context) =>
  typeof value === 'number' &&
  context.source !== undefined &&
  String(value) !== context.source
    ? JSON.rawJSON(context.source)
    : value;

/** Anything that could be the end of a number with a fraction, an exponent, many digits or a negative zero. */
const unusualNumber = /\d[.eE]|\d{16}|-0/;

/**
 * Parses JSON without losing a digit.
 * @throws SyntaxError for text that is not JSON.
 */
export function parseJson(text: string): JsonValue {
  // The reviver costs ten times a plain parse, and most objects have no such number. Strings may raise a false alarm.
  return unusualNumber.test(text)
    ? JSON.parse(text, keepSource as (key: string, value: unknown) => unknown)
    : JSON.parse(text);
}

const htmlCharacters = /[<>&\u2028\u2029]/g;

/**
 * Prints compact JSON as the Garden does: Go's encoder writes `<`, `>`, `&`, U+2028 and U+2029 as escapes, and so they are
 * stored. Members that are undefined are left out.
 */
export function printJson(value: JsonValue): string {
  const text = JSON.stringify(value);
  return htmlCharacters.test(text)
    ? text.replace(
        htmlCharacters,
        character =>
          `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : text;
}

/** A deep copy with the keys of every object sorted by code unit, as Go's maps print. */
export function sortKeysDeep(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.map(sortKeysDeep);
  }
  if (
    typeof value !== 'object' ||
    value === null ||
    rawNumberText(value) !== undefined
  ) {
    return value;
  }
  const sorted: JsonObject = {};
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) {
      sorted[key] = sortKeysDeep(member);
    }
  }
  return sorted;
}

/** True if both print the same text, whatever the order of keys. */
export function sameJson(
  a: JsonValue | undefined,
  b: JsonValue | undefined,
): boolean {
  if (a === undefined || b === undefined) {
    return a === b;
  }
  return printJson(sortKeysDeep(a)) === printJson(sortKeysDeep(b));
}

/** A deep copy that keeps raw numbers. */
export function copyJson<T extends JsonValue>(value: T): T {
  return parseJson(JSON.stringify(value)) as T;
}
