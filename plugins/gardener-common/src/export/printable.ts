/** Longer names are none that a Garden has; they would only make a picture unreadable. */
const LONGEST = 127;

/** What no editor, parser or terminal is handed: controls, line ends, what turns the direction of reading, halves of characters. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * A name as it may be written anywhere once it is quoted. A shoot may list a target of any text, so what is no character to
 * read stands as one replacement.
 */
export function printable(name: string): string {
  const characters = Array.from(name);
  const cut =
    characters.length > LONGEST
      ? `${characters.slice(0, LONGEST - 1).join('')}…`
      : name;
  return cut.replace(UNPRINTABLE, '\ufffd');
}
