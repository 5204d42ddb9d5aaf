import { useCallback, useMemo } from 'react';
import {
  keepPreviousData,
  useQueries,
  useQuery,
  useQueryClient,
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
import { useChangeNotices } from '../hooks/useChangeNotices';
import { createRevalidator } from '../model/revalidator';
import { queryKeys } from './queryKeys';
import { slowPoll } from './retryPoll';

/** Rows of one group that a page shows at most. */
export const MOST_ROWS = 500;

/** An answer with the tag by which it is asked for again. */
interface Kept {
  readonly findings: Findings;
  readonly etag: string | undefined;
}

/** Asks for findings, by the tag of those that are held. */
function useAsk() {
  const api = useApi(gardenerApiRef);
  const client = useQueryClient();
  return useCallback(
    (query: FindingsQuery) =>
      async ({ signal, queryKey }: QueryFunctionContext): Promise<Kept> => {
        const kept = client.getQueryData<Kept>(queryKey);
        const answer = await api.getFindings(query, {
          signal,
          etag: kept?.etag,
        });
        if (answer.kind === 'modified') {
          return { findings: answer.value, etag: answer.etag };
        }
        if (kept) return kept;
        throw new Error('The portal said "not modified" of nothing asked for');
      },
    [api, client],
  );
}

/**
 * The findings of a Garden, asked for again by tag whenever something changed. While others are asked for, those before stay.
 *
 * @param query - must stay the same object while the same is asked
 */
export function useFindings(query: FindingsQuery) {
  const { garden } = query;
  const client = useQueryClient();
  const ask = useAsk();
  const revalidator = useMemo(
    () =>
      createRevalidator(async () => {
        // With the rows of single groups, of which more was asked for.
        await client.refetchQueries({
          queryKey: queryKeys.findingsOf(garden),
          type: 'active',
        });
      }),
    [client, garden],
  );
  useChangeNotices(garden, revalidator.poke);
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
function groupsOf(answers: readonly UseQueryResult<Kept>[]): MoreFindings {
  return {
    groups: new Map(
      answers.flatMap(({ data }) =>
        (data?.findings.groups ?? []).map(group => [group.key, group]),
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
