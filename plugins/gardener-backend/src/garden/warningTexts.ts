import { gardenWords } from './gardenWords';

/** More of them help nobody. */
const MAX_WARNINGS = 10;

/** `299 - "text"`, as Kubernetes writes it, several of them perhaps on one line. */
const WARNING = /\d{3} \S+ "((?:[^"\\]|\\.)*)"/g;

/**
 * The texts of `Warning` headers, fit to be shown: each once, ten at most.
 *
 * @param headers - lines as Node gives them, which reads headers as latin1 while Kubernetes writes UTF-8
 */
export function warningTexts(headers: readonly string[]): readonly string[] {
  const texts = headers
    .map(line => Buffer.from(line, 'latin1').toString('utf8'))
    .flatMap(line =>
      [...line.matchAll(WARNING)].map(([, text]) =>
        gardenWords(text.replace(/\\(.)/g, '$1')),
      ),
    )
    .filter(text => text !== '');
  return [...new Set(texts)].slice(0, MAX_WARNINGS);
}
