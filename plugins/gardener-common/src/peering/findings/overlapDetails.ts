import type { Overlap } from '../../api/schema/finding';
import type { Cidr } from '../../network/Cidr';
import { intersection } from '../../network/overlap';

/** More bars than these explain nothing; the counts stay exact. */
const DETAIL_LIMIT = 10;

/** What two shoots' lists of disjoint networks share. */
export interface OverlapDetails {
  /** At most ten of the overlaps, for the bars. */
  readonly overlaps: readonly Overlap[];
  /** The shared ranges, joined by commas, at most ten. */
  readonly shared: string;
  /** How many addresses are shared in all. */
  readonly addresses: bigint;
}

/**
 * Compares every network of one list with every one of the other; a shoot has one or two of each.
 *
 * @returns undefined when nothing is shared
 */
export function overlapDetails(
  leftOwner: string,
  left: readonly Cidr[],
  rightOwner: string,
  right: readonly Cidr[],
): OverlapDetails | undefined {
  const overlaps: Overlap[] = [];
  let addresses = 0n;
  for (const a of left) {
    for (const b of right) {
      const shared = intersection(a, b);
      if (!shared) continue;
      addresses += shared.addresses;
      if (overlaps.length < DETAIL_LIMIT) {
        overlaps.push({
          leftOwner,
          left: a.text,
          rightOwner,
          right: b.text,
          shared: shared.range.text,
          addresses: shared.addresses.toString(),
        });
      }
    }
  }
  if (overlaps.length === 0) return undefined;
  return {
    overlaps,
    shared: overlaps.map(({ shared }) => shared).join(', '),
    addresses,
  };
}
