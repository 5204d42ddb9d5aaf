import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { ShootRef } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { queryKeys } from './queryKeys';
import { slowPoll } from './retryPoll';

/** What the user may do with a shoot and its neighbours. */
export function useShootRights(ref: ShootRef) {
  const api = useApi(gardenerApiRef);
  return useQuery({
    queryKey: queryKeys.rights(ref),
    queryFn: ({ signal }) => api.getShootRights(ref, { signal }),
    refetchInterval: slowPoll,
  });
}
