import { printable } from './printable';

/** Longer names are none that a Garden has; they would only make a picture unreadable. */
const LONGEST = 127;

/** A name for a picture: printable, and not longer than names are. */
export function shortName(name: string): string {
  const characters = Array.from(printable(name));
  return characters.length > LONGEST
    ? `${characters.slice(0, LONGEST - 1).join('')}…`
    : characters.join('');
}
