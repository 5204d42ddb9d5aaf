import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { Garden } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { RETRY_POLL, SLOW_POLL } from './intervals';
import { queryKeys } from './queryKeys';

/** Every configured Garden, how the portal stands with it, and who the user is there. */
export function useGardens(garden: string) {
  const api = useApi(gardenerApiRef);
  return useQuery({
    queryKey: queryKeys.gardens,
    queryFn: async ({ signal }): Promise<readonly Garden[]> =>
      (await api.getGardens({ signal })).items,
    refetchInterval: query => {
      const state = query.state.data?.find(item => item.name === garden)?.state;
      return state?.state === 'live' ? SLOW_POLL : RETRY_POLL;
    },
  });
}
