import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { BulkPlanRequest } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { queryKeys } from './queryKeys';

/**
 * The plan of what is wanted of many pairs, as one of a shoot: made once and again only on wish. It stays while somebody
 * shows it, so a page and the dialog over it have the same.
 *
 * @param request - null as long as nothing is to be planned
 */
export function useBulkPlan(request: BulkPlanRequest | null) {
  const api = useApi(gardenerApiRef);
  return useQuery({
    queryKey: queryKeys.bulkPlan(request),
    queryFn: async ({ signal }) =>
      request ? api.createBulkPlan(request, { signal }) : null,
    enabled: request !== null,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
