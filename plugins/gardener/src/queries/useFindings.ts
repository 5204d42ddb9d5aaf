import { useCallback, useMemo } from 'react';
import {
  keepPreviousData,
  useQueries,
  useQuery,
  type QueryFunctionContext,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type {
  Findings,
  FindingsGroup,
  FindingsQuery,
} from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { askedByTag, Kept } from './askedByTag';
import { queryKeys } from './queryKeys';
import { slowPoll } from './retryPoll';
import { useRefetchOnNotice } from './useRefetchOnNotice';

/** Rows of one group that a page shows at most. */
export const MOST_ROWS = 500;

/** Asks for findings, by the tag of those that are held. */
function useAsk() {
  const api = useApi(gardenerApiRef);
  return useCallback(
    (query: FindingsQuery) =>
      ({ client, signal, queryKey }: QueryFunctionContext) =>
        askedByTag(client.getQueryData<Kept<Findings>>(queryKey), etag =>
          api.getFindings(query, { signal, etag }),
        ),
    [api],
  );
}

/**
 * The findings of a Garden, asked for again by tag whenever something changed. While others are asked for, those before stay.
 *
 * @param query - must stay the same object while the same is asked
 */
export function useFindings(query: FindingsQuery) {
  const { garden } = query;
  const ask = useAsk();
  // With the rows of single groups, of which more was asked for.
  const ofGarden = useMemo(() => queryKeys.findingsOf(garden), [garden]);
  useRefetchOnNotice(garden, ofGarden);
  return useQuery({
    queryKey: queryKeys.findings(query),
    queryFn: ask(query),
    placeholderData: keepPreviousData,
    refetchInterval: slowPoll,
  });
}

/** More rows of some groups. */
export interface MoreFindings {
  /** Those that are there, by key. */
  readonly groups: ReadonlyMap<string, FindingsGroup>;
  readonly error: Error | null;
}

/** One function, so that its result stays the same object as long as the answers do. */
function groupsOf(
  answers: readonly UseQueryResult<Kept<Findings>>[],
): MoreFindings {
  return {
    groups: new Map(
      answers.flatMap(({ data }) =>
        (data?.value.groups ?? []).map(group => [group.key, group]),
      ),
    ),
    error: answers.find(({ error }) => error)?.error ?? null,
  };
}

/**
 * More rows of some groups, by the keys of these.
 *
 * @param query - of the groups
 * @param keys - must stay the same object while the same are asked
 */
export function useMoreFindings(
  query: FindingsQuery,
  keys: readonly string[],
): MoreFindings {
  const ask = useAsk();
  return useQueries({
    queries: keys.map(group => {
      const ofGroup = { ...query, group, limit: MOST_ROWS };
      return {
        queryKey: queryKeys.findings(ofGroup),
        queryFn: ask(ofGroup),
        refetchInterval: slowPoll,
      };
    }),
    combine: groupsOf,
  });
}
