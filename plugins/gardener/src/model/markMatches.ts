/** A piece of a text, and whether it is what was looked for. */
export interface MarkedPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text at every place where the wanted one stands in it, in any case. */
export function markMatches(
  text: string,
  wanted: string,
): readonly MarkedPiece[] {
  const needle = wanted.trim().toLowerCase();
  if (needle === '') return [{ text, marked: false }];
  const hay = text.toLowerCase();
  const pieces: MarkedPiece[] = [];
  let end = 0;
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, end)) {
    if (at > end) pieces.push({ text: text.slice(end, at), marked: false });
    end = at + needle.length;
    pieces.push({ text: text.slice(at, end), marked: true });
  }
  if (end < text.length) {
    pieces.push({ text: text.slice(end), marked: false });
  }
  return pieces;
}
