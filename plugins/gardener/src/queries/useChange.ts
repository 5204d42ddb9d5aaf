import { useCallback, useEffect, useRef } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { Change } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { useChangeNotices } from '../hooks/useChangeNotices';
import { RETRY_POLL, ROLLOUT_POLL, WRITING_POLL } from './intervals';
import { queryKeys } from './queryKeys';
import { retryPoll } from './retryPoll';
import { useTouched } from './useTouched';

/** Milliseconds until a change is looked at again; false at its end. */
export function pollOf(state: Change['state']): number | false {
  switch (state) {
    case 'writing':
      return WRITING_POLL;
    case 'written':
    case 'rollingOut':
      return ROLLOUT_POLL;
    case 'halfOpen':
    case 'paused':
      return RETRY_POLL;
    case 'done':
    case 'refused':
    case 'undone':
    case 'cancelled':
      return false;
    default: {
      const never: never = state;
      throw new Error(`Unknown state ${never}`);
    }
  }
}

/**
 * A change while it goes on, followed to its end. As it moves on, everything that it may have made another one is asked
 * for again.
 */
export function useChange(id: string) {
  const api = useApi(gardenerApiRef);
  const client = useQueryClient();
  const touched = useTouched();
  const query = useQuery({
    queryKey: queryKeys.change(id),
    queryFn: ({ signal }) => api.getChange(id, { signal }),
    refetchInterval: ({ state }) => {
      if (state.status === 'error') return retryPoll(state.error);
      return state.data === undefined ? false : pollOf(state.data.state);
    },
  });
  const change = query.data;

  const moves = change && `${change.state} ${change.version}`;
  const seen = useRef(moves);
  useEffect(() => {
    if (moves !== undefined && seen.current !== undefined) {
      if (seen.current !== moves) touched();
    }
    seen.current = moves;
  }, [moves, touched]);

  const over = change !== undefined && pollOf(change.state) === false;
  const garden = (change?.shoot ?? change?.steps[0]?.shoot)?.garden;
  const onNotice = useCallback(() => {
    client.invalidateQueries({ queryKey: queryKeys.change(id) });
  }, [client, id]);
  useChangeNotices(over || garden === undefined ? '' : garden, onNotice);

  return query;
}
