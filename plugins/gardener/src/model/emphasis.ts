/** A piece of a sentence, and how it is set. */
export interface TextPiece {
  readonly kind: 'plain' | 'name' | 'network';
  readonly text: string;
}

const NETWORK = String.raw`(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F:]*::[0-9a-fA-F:]*|(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4})(?:\/\d{1,3})?`;

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Cuts a sentence so that the names of shoots can be set bold and networks in monospace.
 * A name only counts as a whole word: "shop" is not part of "shop-dev".
 */
export function emphasise(
  sentence: string,
  names: readonly string[],
): readonly TextPiece[] {
  const wanted = names
    .filter(name => name !== '')
    .sort((a, b) => b.length - a.length)
    .map(escape);
  const nameGroup = wanted.length > 0 ? `(${wanted.join('|')})` : '([])';
  const pattern = new RegExp(
    `(?<![\\w-])(?:${nameGroup}|(${NETWORK}))(?![\\w-])`,
    'g',
  );
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of sentence.matchAll(pattern)) {
    if (match.index > end) {
      pieces.push({ kind: 'plain', text: sentence.slice(end, match.index) });
    }
    pieces.push({
      kind: match[1] === undefined ? 'network' : 'name',
      text: match[0],
    });
    end = match.index + match[0].length;
  }
  if (end < sentence.length) {
    pieces.push({ kind: 'plain', text: sentence.slice(end) });
  }
  return pieces;
}
