/** A text of at most so many letters; a longer one ends with a sign of it. */
export function clipped(text: string, letters: number): string {
  const signs = [...text];
  return signs.length <= letters
    ? text
    : `${signs.slice(0, letters - 1).join('')}…`;
}
