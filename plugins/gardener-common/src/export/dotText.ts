import { shortName } from './shortName';

/**
 * A name inside a quoted text of Graphviz. A backslash would begin one of its escapes, which also stand for names of
 * nodes; an ampersand an entity.
 */
export function dotText(name: string): string {
  return shortName(name)
    .replace(/&/g, '&amp;')
    .replace(/["\\]/g, character => `\\${character}`);
}
