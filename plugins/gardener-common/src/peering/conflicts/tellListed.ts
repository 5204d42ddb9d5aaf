import type { Place } from './Place';

/**
 * Tells each place who lists it, all at once: as many numbers as there are entries, put in order by counting. To push them one
 * by one would look for a list somewhere else in memory for each entry.
 *
 * @param places - all of them, by their index
 */
export function tellListed(places: readonly Place[]): void {
  const starts = new Uint32Array(places.length + 1);
  for (const { listed } of places) {
    for (const target of listed) starts[target + 1] += 1;
  }
  for (let i = 0; i < places.length; i++) starts[i + 1] += starts[i];
  const ends = starts.slice();
  const listers = new Uint32Array(starts[places.length]);
  for (const { listed, index } of places) {
    for (const target of listed) {
      listers[ends[target]] = index;
      ends[target] += 1;
    }
  }
  for (const place of places) {
    const from = starts[place.index];
    // Of its very length: one that grows takes room for seventeen, and most have a few.
    const own = new Array<number>(ends[place.index] - from);
    for (let i = 0; i < own.length; i++) own[i] = listers[from + i];
    place.listers = own;
  }
}
