/** What no editor, parser or terminal is handed: controls, line ends, what turns the direction of reading, halves of characters. */
const UNPRINTABLE =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

/**
 * A text as it may be written anywhere once it is quoted. A shoot may list a target of any name, so what is no character to
 * read stands as one replacement.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}
