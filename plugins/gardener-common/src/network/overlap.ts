import type { Cidr } from './Cidr';

/**
 * Whether two networks share an address. Symmetric; never across families.
 *
 * @public
 */
export function overlaps(a: Cidr, b: Cidr): boolean {
  return a.family === b.family && a.first <= b.last && b.first <= a.last;
}

/**
 * Whether every address of `inner` is one of `outer`. Never across families.
 *
 * @public
 */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return (
    outer.family === inner.family &&
    outer.first <= inner.first &&
    inner.last <= outer.last
  );
}

/**
 * The addresses that two networks share, and how many they are.
 *
 * @public
 */
export interface SharedRange {
  readonly range: Cidr;
  readonly addresses: bigint;
}

/**
 * What two networks share; undefined when nothing. Of two networks that overlap one lies in the other,
 * so what they share is the smaller one.
 *
 * @public
 */
export function intersection(a: Cidr, b: Cidr): SharedRange | undefined {
  if (!overlaps(a, b)) return undefined;
  const range = a.prefix >= b.prefix ? a : b;
  return { range, addresses: range.last - range.first + 1n };
}

/**
 * By family and first address, the wider first.
 *
 * @public
 */
export function compareRanges(a: Cidr, b: Cidr): number {
  if (a.family !== b.family) return a.family - b.family;
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  return a.prefix - b.prefix;
}

/**
 * All pairs of overlapping blocks among many, in O(N log N + K) for K pairs.
 *
 * Networks are nested or disjoint and nothing in between. Sorted by first address, the wider first,
 * the blocks that are still open when the next one begins are exactly those that hold it.
 *
 * @param blocks - anything that has a network
 * @returns pairs, each once, the outer (or first of two equal ones) as `outer`
 * @public
 */
export function* overlappingPairs<T extends { readonly network: Cidr }>(
  blocks: readonly T[],
): Generator<{ readonly outer: T; readonly inner: T }, void, undefined> {
  const sorted = [...blocks].sort((a, b) =>
    compareRanges(a.network, b.network),
  );
  const open: T[] = [];
  for (const inner of sorted) {
    while (
      open.length > 0 &&
      !contains(open[open.length - 1].network, inner.network)
    ) {
      open.pop();
    }
    for (const outer of open) yield { outer, inner };
    open.push(inner);
  }
}
