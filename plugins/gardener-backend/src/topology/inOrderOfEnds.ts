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

function byEnds({ told: one }: GraphPeering, { told: other }: GraphPeering) {
  return compareNames(one.a, other.a) || compareNames(one.b, other.b);
}
