import { useEffect } from 'react';
import type { AddressPlan } from 'backstage-plugin-gardener-common';
import { RANGES_PER_PAGE } from '../../model/cidr/cidrState';
import type { useAddressPlan } from '../../queries/useAddressPlan';
import type { CidrControl } from './useCidrState';

/** The page of an answer, as the address counts them; the first one has no number there. */
function pageParam({ offset }: AddressPlan['ranges']): string | undefined {
  return offset < RANGES_PER_PAGE
    ? undefined
    : String(Math.floor(offset / RANGES_PER_PAGE) + 1);
}

/**
 * Follows the server to the last page when the one of the address is beyond it: a link may be older than the ranges. What is held
 * while this page is asked for says nothing about it: it is of another page, or of this one when there was less.
 */
export function useLastPage(
  answer: Pick<ReturnType<typeof useAddressPlan>, 'data' | 'isFetching'>,
  { state, change }: Pick<CidrControl, 'state' | 'change'>,
): void {
  const ranges = answer.isFetching ? undefined : answer.data?.value.ranges;
  const isElsewhere =
    ranges !== undefined && ranges.offset < state.page * RANGES_PER_PAGE;
  const page = ranges && pageParam(ranges);
  useEffect(() => {
    if (isElsewhere) change({ page });
  }, [isElsewhere, page, change]);
}
