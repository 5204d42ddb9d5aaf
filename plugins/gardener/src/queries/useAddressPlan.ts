import { useMemo } from 'react';
import {
  keepPreviousData,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type {
  AddressPlan,
  AddressPlanQuery,
  AddressTrial,
  AddressTrialQuery,
  GardenerApi,
  Tagged,
} from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { useChangeNotices } from '../hooks/useChangeNotices';
import { createRevalidator } from '../model/revalidator';
import { queryKeys } from './queryKeys';
import { slowPoll } from './retryPoll';

/** An answer with the tag by which it is asked for again. */
interface Kept<T> {
  readonly value: T;
  readonly etag: string | undefined;
}

async function revalidated<T>(
  answer: Promise<Tagged<T>>,
  kept: Kept<T> | undefined,
): Promise<Kept<T>> {
  const told = await answer;
  if (told.kind === 'modified') return { value: told.value, etag: told.etag };
  if (kept) return kept;
  throw new Error('The portal said "not modified" of something not asked for');
}

/** Asks again for what is shown of the addresses of a Garden whenever something changed there. */
function useAddressNotices(garden: string): void {
  const client = useQueryClient();
  const revalidator = useMemo(
    () =>
      createRevalidator(async () => {
        await client.refetchQueries({
          queryKey: queryKeys.addressPlans,
          type: 'active',
        });
      }),
    [client],
  );
  useChangeNotices(garden, revalidator.poke);
}

/**
 * A part of the addresses of a Garden, asked for again by tag whenever something changed. While another part is asked for, the
 * one before stays.
 *
 * @param query - must stay the same object while the same is asked
 */
export function useAddressPlan(query: AddressPlanQuery) {
  const api = useApi(gardenerApiRef);
  const client = useQueryClient();
  const queryKey = useMemo(() => queryKeys.addressPlan(query), [query]);
  useAddressNotices(query.garden);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => {
      const kept = client.getQueryData<Kept<AddressPlan>>(queryKey);
      return revalidated(
        api.getAddressPlan(query, { signal, etag: kept?.etag }),
        kept,
      );
    },
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
  const client = useQueryClient();
  const queryKey = useMemo(
    () => queryKeys.addressTrial(query, plan),
    [query, plan],
  );
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      if (query === null) return null;
      const kept =
        client.getQueryData<Kept<AddressTrial> | null>(queryKey) ?? undefined;
      return revalidated(
        api.getAddressTrial(query, { signal, etag: kept?.etag }),
        kept,
      );
    },
    placeholderData: keepPreviousData,
    refetchInterval: slowPoll,
  });
}

/** What the server gives at once. */
const MOST = 500;

/** All ranges that match, a page of the server after the other, for who saves them. */
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
    items.push(...ranges.items);
    if (ranges.items.length === 0 || items.length >= ranges.total) return items;
  }
}
