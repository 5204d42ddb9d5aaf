import { useEffect, useRef } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { ShootRef } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { queryKeys } from './queryKeys';
import { slowPoll } from './retryPoll';

/** Items of one page of history. */
const PAGE = 10;

/**
 * The history of a shoot's peerings by pages, newest first; asked for once `wanted`.
 *
 * @param changedAt - when the shoot or a peer last changed: another one asks again, because it may be in the history
 */
export function useHistory(
  ref: ShootRef,
  wanted: boolean,
  changedAt: string | null,
) {
  const api = useApi(gardenerApiRef);
  const history = useInfiniteQuery({
    queryKey: queryKeys.history(ref),
    queryFn: ({ pageParam, signal }) =>
      api.listChanges(
        {
          shoot: ref,
          limit: PAGE,
          ...(pageParam !== undefined && { before: pageParam }),
        },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
    enabled: wanted,
    refetchInterval: slowPoll,
  });

  const { refetch } = history;
  const seen = useRef(changedAt);
  useEffect(() => {
    if (wanted && seen.current !== changedAt) refetch();
    seen.current = changedAt;
  }, [wanted, changedAt, refetch]);
  return history;
}
