import { useEffect, useMemo, useRef } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { Change, HistoryQuery } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { mergeNewer } from '../model/changes/mergeNewer';
import { changesIn } from './changesIn';
import { queryKeys } from './queryKeys';
import { slowPoll } from './retryPoll';
import { useOpenChanges } from './useOpenChanges';

/** Changes of one page. */
const PAGE = 20;

/** Another one when a change began, ended, or came to another state. */
function standing(open: readonly Change[] | undefined): string | undefined {
  return open?.map(({ id, state }) => `${id} ${state}`).join();
}

/**
 * The changes of a Garden by pages, newest first. Those that go on are followed for themselves, so that one request tells
 * of all of them; the pages are asked for again when one begins or comes to another state, and slowly anyway.
 *
 * @param query - must stay the same object while the same is asked
 */
export function useChangeList(
  query: Pick<HistoryQuery, 'states' | 'open' | 'mine'> & {
    readonly garden: string;
  },
) {
  const api = useApi(gardenerApiRef);
  const followed = useOpenChanges(query.garden);
  const open = followed.data;
  const list = useInfiniteQuery({
    queryKey: queryKeys.changeList(query),
    queryFn: ({ pageParam, signal }) =>
      api.listChanges(
        {
          ...query,
          limit: PAGE,
          ...(pageParam !== undefined && { before: pageParam }),
        },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: slowPoll,
  });

  const { refetch } = list;
  const stands = standing(open);
  const seen = useRef(stands);
  useEffect(() => {
    if (seen.current !== undefined && seen.current !== stands) refetch();
    seen.current = stands;
  }, [stands, refetch]);

  const { data } = list;
  const changes = useMemo(
    () => data && mergeNewer(changesIn(data.pages), open ?? []),
    [data, open],
  );
  return { list, followed, changes };
}
