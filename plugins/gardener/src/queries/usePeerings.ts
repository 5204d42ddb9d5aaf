import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { PeeringsView, ShootRef } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { askedByTag, Kept } from './askedByTag';
import { FIRST_POLLS, SLOW_POLL } from './intervals';
import { queryKeys } from './queryKeys';
import { retryPoll } from './retryPoll';

/** The peerings of a shoot, asked for again by tag on every look. */
export function usePeerings(ref: ShootRef) {
  const api = useApi(gardenerApiRef);
  const queryKey = queryKeys.peerings(ref);
  return useQuery({
    queryKey,
    queryFn: ({ client, signal }) =>
      askedByTag(client.getQueryData<Kept<PeeringsView>>(queryKey), etag =>
        api.getPeerings(ref, { signal, etag }),
      ),
    refetchInterval: ({ state }) =>
      state.status === 'error'
        ? retryPoll(state.error)
        : FIRST_POLLS[state.dataUpdateCount - 1] ?? SLOW_POLL,
  });
}
