/** What no editor, parser or terminal is handed: controls, line ends, what turns the direction of reading, halves of characters. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * A text as it may be written anywhere once it is quoted. A shoot may list a target of any name, so what is no character to
 * read stands as one replacement.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}
