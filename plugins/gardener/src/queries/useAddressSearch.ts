import { skipToken, useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { slowPoll } from './retryPoll';
import { queryKeys } from './queryKeys';

/** How many hits are shown. */
export const SHOWN_HITS = 25;

/**
 * Shoots that this user may see whose node network has to do with an address or a network.
 *
 * @param address - in canonical form
 */
export function useAddressSearch(address: string) {
  const api = useApi(gardenerApiRef);
  return useQuery({
    queryKey: queryKeys.address(address),
    queryFn: ({ signal }) =>
      api.searchAddress({ q: address, limit: SHOWN_HITS }, { signal }),
    staleTime: 10_000,
    refetchInterval: slowPoll,
    // An answer that wants the same sign-in once more is another wish for it.
    structuralSharing: false,
  });
}

/**
 * The same in one Garden, for a field that is typed into.
 *
 * @param address - in canonical form; undefined asks nothing
 */
export function useAddressHits(
  garden: string,
  address: string | undefined,
  wanted: boolean,
) {
  const api = useApi(gardenerApiRef);
  return useQuery({
    queryKey: queryKeys.addressIn(garden, address),
    queryFn:
      wanted && address !== undefined
        ? ({ signal }) =>
            api.searchAddress(
              { q: address, garden, limit: SHOWN_HITS },
              { signal },
            )
        : skipToken,
    staleTime: 10_000,
  });
}
