import { skipToken, useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { ShootRef } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { queryKeys } from './queryKeys';

/** One shoot, without its peerings. Asked for once, and again on wish: for what does not follow it. */
export function useShoot(ref: ShootRef | undefined) {
  const api = useApi(gardenerApiRef);
  return useQuery({
    queryKey: queryKeys.shoot(ref),
    queryFn: ref ? ({ signal }) => api.getShoot(ref, { signal }) : skipToken,
    staleTime: 10_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
