import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { gardensQuery } from './gardensQuery';
import { RETRY_POLL, SLOW_POLL } from './intervals';
import { retryPoll } from './retryPoll';

/** Every configured Garden, how the portal stands with it, and who the user is there. */
export function useGardens(garden: string) {
  const api = useApi(gardenerApiRef);
  return useQuery({
    ...gardensQuery(api),
    refetchInterval: ({ state: { data, error } }) => {
      if (error) return retryPoll(error);
      const state = data?.find(item => item.name === garden)?.state;
      return state?.state === 'live' ? SLOW_POLL : RETRY_POLL;
    },
  });
}
