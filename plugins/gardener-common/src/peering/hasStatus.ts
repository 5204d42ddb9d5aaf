import type { StatusFilter } from '../api/schema/statuses';
import { PairsInput, pairsOf } from './pairs';
import { statusOf } from './status';

/**
 * Whether at least one peering of a shoot has a status, or, for `none`, whether the shoot has no peering at all. The
 * same peerings as in the view of the shoot, without their findings.
 *
 * @public
 */
export function hasStatus(input: PairsInput, wanted: StatusFilter): boolean {
  for (const { edges } of pairsOf(input)) {
    if (wanted === 'none') return false;
    if (statusOf(edges).status === wanted) return true;
  }
  return wanted === 'none';
}
