import { overlaps, type Cidr } from 'backstage-plugin-gardener-common';

/** Where something is in a network: 0 is its first address, 1 the end of its last one. */
export interface PlaceIn {
  readonly from: number;
  readonly to: number;
}

/** As fine as any screen. */
const STEPS = 1_000_000n;

/** Where addresses are in a network, cut off at its ends. */
export function placeIn(
  network: Cidr,
  { first, last }: Pick<Cidr, 'first' | 'last'>,
): PlaceIn {
  const size = network.last - network.first + 1n;
  const at = (address: bigint) =>
    Number(((address - network.first) * STEPS) / size) / Number(STEPS);
  return {
    from: first <= network.first ? 0 : at(first),
    to: last >= network.last ? 1 : at(last + 1n),
  };
}

/** Those that have an address in a network. */
export function within<T extends { readonly cidr: Cidr }>(
  network: Cidr,
  ranges: readonly T[],
): readonly T[] {
  return ranges.filter(({ cidr }) => overlaps(cidr, network));
}
