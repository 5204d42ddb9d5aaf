import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { PlanRequest } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { queryKeys } from './queryKeys';

/**
 * The plan of what is wanted. Making one writes nothing, so it is asked for like an answer: once for each review, and
 * again only on wish, because what a user reads must not change under the eyes.
 */
export function useCreatePlan(request: PlanRequest) {
  const api = useApi(gardenerApiRef);
  return useQuery({
    queryKey: queryKeys.plan(request),
    queryFn: ({ signal }) => api.createPlan(request, { signal }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
