import { useMemo } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { Change } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { useChangeNotices } from '../hooks/useChangeNotices';
import { createRevalidator } from '../model/revalidator';
import { SLOW_POLL } from './intervals';
import { changesIn } from './changesIn';
import { queryKeys } from './queryKeys';
import { slowPoll } from './retryPoll';
import { pollOf } from './useChange';

/** Of more than these the slow poll of the list tells. */
const LIMIT = 50;

/** Milliseconds until changes are looked at again: as soon as the one wants that moves fastest. */
export function pollOfAll(changes: readonly Change[]): number {
  return Math.min(
    SLOW_POLL,
    ...changes.map(({ state }) => pollOf(state) || SLOW_POLL),
  );
}

/** The changes of a Garden that are not at their end, followed as closely as they move. */
export function useOpenChanges(garden: string) {
  const api = useApi(gardenerApiRef);
  const client = useQueryClient();
  const queryKey = useMemo(() => queryKeys.openChanges(garden), [garden]);
  const revalidator = useMemo(
    () =>
      createRevalidator(async () => {
        await client.refetchQueries({ queryKey, type: 'active' });
      }),
    [client, queryKey],
  );
  useChangeNotices(garden, revalidator.poke);
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) =>
      changesIn([
        await api.listChanges({ garden, open: true, limit: LIMIT }, { signal }),
      ]),
    refetchInterval: query =>
      query.state.error ? slowPoll(query) : pollOfAll(query.state.data ?? []),
  });
}
