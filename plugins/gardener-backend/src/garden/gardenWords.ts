/** Longer words are of no use to a reader, and the Garden may send a whole shoot. */
const MAX_LENGTH = 600;

/** Go prints bytes as `[123 34 97 ...]` when it compares raw JSON: unusable, and long. */
const BYTE_DUMP = /\[\d{1,3}(?: \d{1,3}){15,}(?:\]|\.{3}|$)/g;

/** A whole object as quoted JSON, as in `Shoot in version "v1beta1" cannot be handled ...: "{\"kind\"..."`. */
const QUOTED_OBJECT = /"\{\\"(?:[^"\\]|\\.){40,}"?/g;

/** An object in plain JSON. Greedy to the last brace on purpose: the cause stands behind it. */
const PLAIN_OBJECT = /\{"(?:kind|apiVersion|metadata|spec|status)":.{80,}\}/gs;

const SECRETS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bBearer\s+[\w.~+/=-]+/gi, 'Bearer [removed]'],
  // A JWT anywhere: three base64url parts, the first of them an object.
  [/\beyJ[\w-]{10,}\.[\w-]+\.[\w-]*/g, '[removed]'],
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
  words = words
    .replace(QUOTED_OBJECT, '[object]')
    .replace(PLAIN_OBJECT, '[object]')
    .replace(BYTE_DUMP, '[bytes]')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (words.length <= MAX_LENGTH) return words;
  const half = MAX_LENGTH / 2;
  return `${words.slice(0, half)} … ${words.slice(-half)}`;
}
