import type { Change } from 'backstage-plugin-gardener-common';

/** A list in which each change is as it was heard of last. */
export function mergeNewer(
  listed: readonly Change[],
  heard: readonly Change[],
): readonly Change[] {
  const newer = new Map(heard.map(change => [change.id, change]));
  return listed.map(change => {
    const other = newer.get(change.id);
    return other && other.version > change.version ? other : change;
  });
}
