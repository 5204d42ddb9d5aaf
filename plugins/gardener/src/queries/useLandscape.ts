import { useMemo } from 'react';
import {
  keepPreviousData,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type {
  GardenerApi,
  Landscape,
  LandscapeQuery,
} from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { useChangeNotices } from '../hooks/useChangeNotices';
import { createRevalidator } from '../model/revalidator';
import { queryKeys } from './queryKeys';
import { slowPoll } from './retryPoll';

/** An answer with the tag by which it is asked for again. */
interface Kept {
  readonly landscape: Landscape;
  readonly etag: string | undefined;
}

async function revalidate(
  api: GardenerApi,
  query: LandscapeQuery,
  kept: Kept | undefined,
  signal: AbortSignal,
): Promise<Kept> {
  const answer = await api.getLandscape(query, { signal, etag: kept?.etag });
  if (answer.kind === 'modified') {
    return { landscape: answer.value, etag: answer.etag };
  }
  if (kept) return kept;
  throw new Error('The portal said "not modified" of something not asked for');
}

/**
 * A part of a Garden's landscape, asked for once `wanted` and again by tag whenever something changed. While another part
 * is asked for, the one before stays.
 *
 * @param query - must stay the same object while the same is asked
 */
export function useLandscape(query: LandscapeQuery, wanted: boolean) {
  const api = useApi(gardenerApiRef);
  const client = useQueryClient();
  const queryKey = useMemo(() => queryKeys.landscape(query), [query]);
  const revalidator = useMemo(
    () =>
      createRevalidator(async () => {
        // What nobody asked for yet, or not any more, is not asked for again.
        await client.refetchQueries({ queryKey, type: 'active' });
      }),
    [client, queryKey],
  );
  useChangeNotices(query.garden, revalidator.poke);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      revalidate(api, query, client.getQueryData<Kept>(queryKey), signal),
    enabled: wanted,
    placeholderData: keepPreviousData,
    refetchInterval: slowPoll,
  });
}
