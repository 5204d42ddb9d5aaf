import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { ShootDraft } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { queryKeys } from './queryKeys';

/**
 * The manifest of a new shoot and what is to be said of it. Asked for once for each review: what a user reads and accepts
 * must not change under the eyes.
 *
 * @param draft - null as long as something is missing
 */
export function useRenderedShoot(draft: ShootDraft | null) {
  const api = useApi(gardenerApiRef);
  return useQuery({
    queryKey: queryKeys.rendered(draft),
    queryFn: async ({ signal }) =>
      draft === null
        ? null
        : api.createShoot({ draft, mode: 'render' }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
