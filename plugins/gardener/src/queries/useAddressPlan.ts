import { useMemo } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type {
  AddressPlan,
  AddressPlanQuery,
  AddressTrial,
  AddressTrialQuery,
  GardenerApi,
} from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { askedByTag, Kept } from './askedByTag';
import { queryKeys } from './queryKeys';
import { slowPoll } from './retryPoll';
import { useRefetchOnNotice } from './useRefetchOnNotice';

/**
 * A part of the addresses of a Garden, asked for again by tag whenever something changed. While another part is asked for, the
 * one before stays.
 *
 * @param query - must stay the same object while the same is asked
 */
export function useAddressPlan(query: AddressPlanQuery) {
  const api = useApi(gardenerApiRef);
  const queryKey = useMemo(() => queryKeys.addressPlan(query), [query]);
  useRefetchOnNotice(query.garden, queryKeys.addressPlans);
  return useQuery({
    queryKey,
    queryFn: ({ client, signal }) =>
      askedByTag(client.getQueryData<Kept<AddressPlan>>(queryKey), etag =>
        api.getAddressPlan(query, { signal, etag }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: slowPoll,
  });
}

/**
 * What a block would mean. Asked for again when the plan beside it is another one: most changes of a Garden are no changes of
 * its addresses.
 *
 * @param query - null as long as none is tried
 * @param plan - tag of the plan that is shown
 */
export function useAddressTrial(
  query: AddressTrialQuery | null,
  plan: string | undefined,
) {
  const api = useApi(gardenerApiRef);
  const queryKey = useMemo(
    () => queryKeys.addressTrial(query, plan),
    [query, plan],
  );
  return useQuery({
    queryKey,
    queryFn: async ({ client, signal }) =>
      query === null
        ? null
        : askedByTag(
            client.getQueryData<Kept<AddressTrial> | null>(queryKey) ??
              undefined,
            etag => api.getAddressTrial(query, { signal, etag }),
          ),
    placeholderData: keepPreviousData,
    refetchInterval: slowPoll,
  });
}

/** What the server gives at once. */
const MOST = 500;

/**
 * All ranges that match, a page of the server after the other, for who saves them. Beyond the last one the server gives that one
 * again: ranges may go meanwhile.
 */
export async function allRanges(
  api: GardenerApi,
  query: AddressPlanQuery,
): Promise<AddressPlan['ranges']['items']> {
  const items: AddressPlan['ranges']['items'] = [];
  for (;;) {
    const answer = await api.getAddressPlan({
      ...query,
      limit: MOST,
      offset: items.length,
    });
    // Without a tag of a held answer there is always one.
    if (answer.kind !== 'modified') return items;
    const { ranges } = answer.value;
    if (ranges.offset < items.length) return items;
    items.push(...ranges.items);
    if (ranges.items.length === 0 || items.length >= ranges.total) return items;
  }
}
