import {
  contains,
  numberToAddress,
  parseCidr,
  surrounding,
  type AddressWindow,
  type Cidr,
} from 'backstage-plugin-gardener-common';

/** So many times narrower or wider with each step, as a power of two. */
const STEP = 1;
/** What stands around a range that is looked at. */
const AROUND = 2;

/** Twice as wide, within the pool of the window if it is in one. Undefined when it is as wide as can be. */
export function zoomedOut({
  cidr,
  pool,
}: Pick<AddressWindow, 'cidr' | 'pool'>): string | undefined {
  const window = parseCidr(cidr);
  const widest = pool === null ? 0 : parseCidr(pool).prefix;
  const prefix = Math.max(widest, window.prefix - STEP);
  return prefix < window.prefix ? surrounding(window, prefix).text : undefined;
}

/** The half of the window with more in it; of two alike the lower one. Undefined for a single address. */
export function zoomedIn({
  cidr,
  lanes,
}: Pick<AddressWindow, 'cidr' | 'lanes'>): string | undefined {
  const [lower, upper] = halvesOf(parseCidr(cidr));
  if (!lower || !upper) return undefined;
  const middles = lanes.flatMap(lane =>
    lane.bars.map(({ from, to }) => (from + to) / 2),
  );
  const above = middles.filter(middle => middle >= 0.5).length;
  return above > middles.length - above ? upper.text : lower.text;
}

/** The window of the same size beside it; undefined beyond the first and the last. */
export function besides(cidr: string, direction: -1 | 1): string | undefined {
  const { family, first, last, prefix } = parseCidr(cidr);
  const bits = family === 4 ? 32 : 128;
  const size = last - first + 1n;
  const next = first + BigInt(direction) * size;
  if (next < 0n || next + size > 2n ** BigInt(bits)) return undefined;
  return networkAt(family, next, prefix);
}

/**
 * Where a click on a range leads: several that are drawn as one are drawn apart, one is drawn with what is around it. Undefined
 * when nothing narrower is left to look at.
 */
export function zoomedTo(
  window: string,
  { cidr, ranges }: { readonly cidr: string; readonly ranges: number },
): string | undefined {
  const outer = parseCidr(window);
  const range = parseCidr(cidr);
  const around =
    ranges > 1 ? range : surrounding(range, Math.max(0, range.prefix - AROUND));
  const narrower = [around, range].find(
    network => network.prefix > outer.prefix && contains(outer, network),
  );
  return narrower?.text;
}

function halvesOf({ family, first, last, prefix }: Cidr): readonly Cidr[] {
  const size = (last - first + 1n) / 2n;
  if (size === 0n) return [];
  return [first, first + size].map(start =>
    parseCidr(networkAt(family, start, prefix + 1)),
  );
}

function networkAt(
  family: Cidr['family'],
  first: bigint,
  prefix: number,
): string {
  return `${numberToAddress(first, family)}/${prefix}`;
}
