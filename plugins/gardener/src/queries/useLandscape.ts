import { useMemo } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type {
  Landscape,
  LandscapeQuery,
} from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { askedByTag, Kept } from './askedByTag';
import { queryKeys } from './queryKeys';
import { slowPoll } from './retryPoll';
import { useRefetchOnNotice } from './useRefetchOnNotice';

/**
 * A part of a Garden's landscape, asked for once `wanted` and again by tag, slowly. While another part is asked for, the one
 * before stays.
 *
 * @param query - must stay the same object while the same is asked
 */
export function useLandscapeAnswer(query: LandscapeQuery, wanted: boolean) {
  const api = useApi(gardenerApiRef);
  const queryKey = useMemo(() => queryKeys.landscape(query), [query]);
  return useQuery({
    queryKey,
    queryFn: ({ client, signal }) =>
      askedByTag(client.getQueryData<Kept<Landscape>>(queryKey), etag =>
        api.getLandscape(query, { signal, etag }),
      ),
    enabled: wanted,
    placeholderData: keepPreviousData,
    refetchInterval: slowPoll,
  });
}

/**
 * Asks for a part of a landscape again whenever something changed.
 *
 * @param query - must stay the same object while the same is asked
 * @param followed - false while nobody looks at it
 */
export function useLandscapeNotices(
  query: LandscapeQuery,
  followed: boolean,
): void {
  const queryKey = useMemo(() => queryKeys.landscape(query), [query]);
  useRefetchOnNotice(query.garden, queryKey, followed);
}

/**
 * A part of a Garden's landscape, asked for once `wanted` and again by tag whenever something changed.
 *
 * @param query - must stay the same object while the same is asked
 */
export function useLandscape(query: LandscapeQuery, wanted: boolean) {
  useLandscapeNotices(query, wanted);
  return useLandscapeAnswer(query, wanted);
}
