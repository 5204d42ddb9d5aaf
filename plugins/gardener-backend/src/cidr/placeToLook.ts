import {
  overlaps,
  parseCidr,
  suggestBlocks,
  surrounding,
  type BlockWish,
  type Cidr,
  type IpFamily,
  type SuggestedBlock,
} from 'backstage-plugin-gardener-common';

/** How wide the surroundings of node networks are. */
const SURROUNDINGS: Readonly<Record<IpFamily, number>> = { 4: 16, 6: 48 };

/** Where private IPv4 networks are looked for when nothing else says it. */
const PRIVATE = parseCidr('10.0.0.0/8');

/** Blocks, and where they were looked for. */
export interface FoundBlocks {
  readonly within: Cidr;
  readonly suggestions: readonly SuggestedBlock[];
}

/**
 * Blocks where most of the known node networks are, or, when nothing is free there, in the first part of 10.0.0.0/8 where
 * something is.
 *
 * @param known - node networks that the user may see
 * @param keptOff - ranges that are no place for node networks, so that what lies in them says nothing
 * @returns undefined for IPv6 when no such network is known: there is no range that everybody has
 */
export function blocksWhereOthersAre(
  wish: Omit<BlockWish, 'range'> & { readonly family: IpFamily },
  known: readonly Cidr[],
  keptOff: readonly Cidr[],
): FoundBlocks | undefined {
  const place = busiestPlace(
    known.filter(
      network =>
        network.family === wish.family &&
        !keptOff.some(range => overlaps(range, network)),
    ),
    SURROUNDINGS[wish.family],
  );
  if (place) {
    const suggestions = suggestBlocks({ ...wish, range: place });
    if (suggestions.length > 0 || wish.family === 6) {
      return { within: place, suggestions };
    }
  }
  return wish.family === 6 ? undefined : firstPrivateBlocks(wish);
}

/** The surroundings with the most networks; of several the lowest. */
function busiestPlace(
  networks: readonly Cidr[],
  prefix: number,
): Cidr | undefined {
  const places = new Map<string, { readonly place: Cidr; count: number }>();
  for (const network of networks) {
    if (network.prefix >= prefix) {
      const place = surrounding(network, prefix);
      const known = places.get(place.text);
      if (known) known.count += 1;
      else places.set(place.text, { place, count: 1 });
    }
  }
  let busiest: { readonly place: Cidr; count: number } | undefined;
  for (const one of places.values()) {
    if (
      !busiest ||
      one.count > busiest.count ||
      (one.count === busiest.count && one.place.first < busiest.place.first)
    ) {
      busiest = one;
    }
  }
  return busiest?.place;
}

function firstPrivateBlocks(wish: Omit<BlockWish, 'range'>): FoundBlocks {
  const suggestions = suggestBlocks({ ...wish, range: PRIVATE });
  const [lowest] = suggestions
    .map(({ cidr }) => parseCidr(cidr))
    .sort((a, b) => (a.first < b.first ? -1 : 1));
  if (!lowest || lowest.prefix < SURROUNDINGS[4]) {
    return { within: PRIVATE, suggestions };
  }
  const place = surrounding(lowest, SURROUNDINGS[4]);
  return {
    within: place,
    suggestions: suggestBlocks({ ...wish, range: place }),
  };
}
