import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { ShootRef } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { slowPoll } from './retryPoll';
import { queryKeys } from './queryKeys';
import { standingLoader } from './standingLoader';

/** How a shoot stands for this user. All shoots of a page are asked for by one request. */
export function useShootStanding(ref: ShootRef) {
  const api = useApi(gardenerApiRef);
  return useQuery({
    queryKey: queryKeys.standing(ref),
    queryFn: ({ client }) => standingLoader(client, api).load(ref),
    staleTime: 10_000,
    refetchInterval: slowPoll,
  });
}
