import { shortName } from './shortName';

/**
 * A name inside a quoted label of Mermaid. Everything but what names of shoots, projects and networks are made of stands as
 * an entity code, blanks too: so no name is a quote, a tag, a directive, an entity or Markdown.
 */
export function mermaidText(name: string): string {
  return shortName(name).replace(
    /[^A-Za-z0-9./-]/gu,
    character => `#${character.codePointAt(0)};`,
  );
}
