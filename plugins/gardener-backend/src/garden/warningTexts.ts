import { gardenWords } from './gardenWords';

/** More of them help nobody. */
const MAX_WARNINGS = 10;

/** `299 - "text"`, as Kubernetes writes it, several of them perhaps on one line. */
const WARNING = /\d{3} \S+ "((?:[^"\\]|\\.)*)"/g;

/**
 * The texts of `Warning` headers, fit to be shown.
 *
 * @param headers - lines as they came
 */
export function warningTexts(headers: readonly string[]): readonly string[] {
  const texts = headers.flatMap(line =>
    [...line.matchAll(WARNING)].map(([, text]) =>
      gardenWords(text.replace(/\\(.)/g, '$1')),
    ),
  );
  return [...new Set(texts)].slice(0, MAX_WARNINGS);
}
