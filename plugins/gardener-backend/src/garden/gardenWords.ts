/** Longer words are of no use to a reader, and the Garden may send a whole shoot. */
const MAX_LENGTH = 600;

/** Go prints bytes as `[123 34 97 ...]` when it compares raw JSON: unusable, and long. */
const BYTE_DUMP = /\[\d{1,3}(?: \d{1,3}){15,}(?:\]|\.{3}|$)/g;

/** A whole object as quoted JSON, as in `Shoot in version "v1beta1" cannot be handled ...: "{\"kind\"..."`. */
const QUOTED_OBJECT = /"\{\\"(?:[^"\\]|\\.){40,}"?/g;

/** Where an object in plain JSON begins. */
const PLAIN_OBJECT = /\{"(?:kind|apiVersion|metadata|spec|status)":/;

/** Shorter ones can be read. */
const PLAIN_OBJECT_LENGTH = 90;

const SECRETS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bBearer\s+[\w.~+/=-]+/gi, 'Bearer [removed]'],
  // A JWT anywhere: three base64url parts, the first of them a small object. Its bound keeps the search quick.
  [/\beyJ[\w-]{10,2048}\.[\w-]+\.[\w-]*/g, '[removed]'],
  [/-----BEGIN [A-Z ]+-----[\s\S]*?(?:-----END [A-Z ]+-----|$)/g, '[removed]'],
];

/**
 * Makes what a Garden said fit to be shown and logged: no secrets, no whole objects, no byte dumps,
 * one line, at most 600 characters. The end is kept when the text is too long, because Kubernetes
 * puts the cause last.
 */
export function gardenWords(text: string): string {
  // Bounds the work of the expressions below; an object is at most 3 MiB.
  let words =
    text.length > 65_536
      ? `${text.slice(0, 32_768)}${text.slice(-32_768)}`
      : text;
  for (const [pattern, replacement] of SECRETS) {
    words = words.replace(pattern, replacement);
  }
  words = withoutPlainObject(words.replace(QUOTED_OBJECT, '[object]'))
    .replace(BYTE_DUMP, '[bytes]')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (words.length <= MAX_LENGTH) return words;
  const half = MAX_LENGTH / 2;
  return `${words.slice(0, half)} … ${words.slice(-half)}`;
}

/** Takes out all from the first object to the last brace: the cause stands behind it. */
function withoutPlainObject(words: string): string {
  const from = words.search(PLAIN_OBJECT);
  const to = words.lastIndexOf('}') + 1;
  return from === -1 || to - from < PLAIN_OBJECT_LENGTH
    ? words
    : `${words.slice(0, from)}[object]${words.slice(to)}`;
}
