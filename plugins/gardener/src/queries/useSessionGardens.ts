import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { Garden } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { providersOf } from '../model/signInWishes';
import { gardensQuery } from './gardensQuery';
import { KEEP_POLL } from './intervals';
import { retryPoll } from './retryPoll';

/** Whether it is worth while to look again: a portal whose Gardens take no tokens is asked once. */
function takesTokens(gardens: readonly Garden[] | undefined): boolean {
  return gardens !== undefined && providersOf(gardens).length > 0;
}

/** Every configured Garden, looked at slowly as long as some of them take the user's own token. */
export function useSessionGardens() {
  const api = useApi(gardenerApiRef);
  return useQuery({
    ...gardensQuery(api),
    refetchInterval: ({ state: { data, error } }) => {
      if (error) return retryPoll(error, KEEP_POLL);
      return takesTokens(data) ? KEEP_POLL : false;
    },
    staleTime: KEEP_POLL,
    refetchOnWindowFocus: ({ state }) => takesTokens(state.data),
  });
}
