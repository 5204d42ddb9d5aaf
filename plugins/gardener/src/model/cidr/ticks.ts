import { numberToAddress, parseCidr } from 'backstage-plugin-gardener-common';

/** A line through all lanes, with the address that begins there. */
export interface Tick {
  /** Of the window: 0 is its first address. */
  readonly at: number;
  readonly address: string;
}

/** As a power of two. */
const PARTS = 3;

/** The addresses at which a window is parted into equal networks. */
export function ticksOf(window: string): readonly Tick[] {
  const { family, prefix, first, last } = parseCidr(window);
  const bits = family === 4 ? 32 : 128;
  const count = 2 ** Math.min(PARTS, bits - prefix);
  const size = (last - first + 1n) / BigInt(count);
  return Array.from({ length: count }, (_, i) => ({
    at: i / count,
    address: numberToAddress(first + size * BigInt(i), family),
  }));
}
