import { Overlap, parseCidr } from 'backstage-plugin-gardener-common';

/** Where a bar begins and how long it is, in percent of the widest range. */
export interface Bar {
  readonly left: number;
  readonly width: number;
}

/** An overlap as three bars on one scale. */
export interface OverlapBars {
  readonly left: Bar;
  readonly right: Bar;
  readonly shared: Bar;
}

/** A bar thinner than this can't be seen; the numbers beside it stay exact. */
const THINNEST = 1.5;

/**
 * Lays an overlap out. Of two networks that overlap one lies in the other, so the wider one is the scale.
 * Undefined when a range can't be read: the text says the same without bars.
 */
export function overlapBars(overlap: Overlap): OverlapBars | undefined {
  try {
    const left = parseCidr(overlap.left);
    const right = parseCidr(overlap.right);
    const shared = parseCidr(overlap.shared);
    const first = left.first < right.first ? left.first : right.first;
    const last = left.last > right.last ? left.last : right.last;
    const size = last - first + 1n;
    // Three more digits than percent, because bigint division cuts.
    const percent = (part: bigint) => Number((part * 100_000n) / size) / 1000;
    const bar = (range: { readonly first: bigint; readonly last: bigint }) => {
      const width = Math.max(THINNEST, percent(range.last - range.first + 1n));
      return {
        left: Math.min(percent(range.first - first), 100 - width),
        width,
      };
    };
    return { left: bar(left), right: bar(right), shared: bar(shared) };
  } catch {
    // The server made the ranges from what it could read itself, so this is a picture less, not an answer less.
    return undefined;
  }
}
