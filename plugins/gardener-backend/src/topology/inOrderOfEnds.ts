import { isDnsLabel, type EntryName } from 'backstage-plugin-gardener-common';
import { compareNames } from './compareNames';
import type { SlicedWork } from './inSlices';
import type { GraphPeering } from './LandscapeGraph';

interface Bucket {
  readonly first: EntryName;
  readonly peerings: GraphPeering[];
}

/**
 * Sorts peerings by their ends. First those of one end are put together, so that no step is as long as sorting them all at
 * once would be.
 */
export function* inOrderOfEnds(
  peerings: Iterable<GraphPeering>,
): SlicedWork<GraphPeering[]> {
  const buckets = new Map<string, Bucket>();
  for (const peering of peerings) {
    const { a } = peering.told;
    const place = placeOf(a);
    const bucket = buckets.get(place);
    if (bucket) bucket.peerings.push(peering);
    else buckets.set(place, { first: a, peerings: [peering] });
    yield;
  }
  const ordered = [...buckets.values()].sort((one, other) =>
    compareNames(one.first, other.first),
  );
  yield;
  const all: GraphPeering[] = [];
  for (const bucket of ordered) {
    all.push(...bucket.peerings.sort(byEnds));
    yield;
  }
  return all;
}

/** Escaped, as a target may be listed under any name. */
function placeOf({ namespace, name }: EntryName): string {
  return isDnsLabel(namespace)
    ? `${namespace}/${name}`
    : JSON.stringify([namespace, name]);
}

/** Orders by the first end, then by the second. */
export function byEnds(
  { told: one }: GraphPeering,
  { told: other }: GraphPeering,
): number {
  return compareNames(one.a, other.a) || compareNames(one.b, other.b);
}

/** Two sorted lists as one. Costs both, and no sorting. */
export function mergeSorted<T>(
  one: readonly T[],
  other: readonly T[],
  compare: (a: T, b: T) => number,
): T[] {
  const merged: T[] = [];
  let next = 0;
  for (const added of other) {
    const end = firstAfter(one, added, compare, next);
    for (; next < end; next++) merged.push(one[next]);
    merged.push(added);
  }
  for (; next < one.length; next++) merged.push(one[next]);
  return merged;
}

/** Where in a sorted list something would stand. */
function firstAfter<T>(
  sorted: readonly T[],
  value: T,
  compare: (a: T, b: T) => number,
  from: number,
): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (compare(sorted[middle], value) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
