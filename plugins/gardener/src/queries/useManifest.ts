import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { PeeringsView } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { queryKeys } from './queryKeys';
import { slowPoll } from './retryPoll';

/**
 * Changes exactly when our own entries do. The manifest costs a call to the Garden, so it is not
 * asked for again when only a peer changed.
 */
function printOfEntries(view: PeeringsView): string {
  return JSON.stringify([
    view.shoot.configState,
    view.peerings.map(peering => peering.entry),
  ]);
}

/** The extension as the Garden has it; asked for once `wanted`. */
export function useManifest(view: PeeringsView, wanted: boolean) {
  const api = useApi(gardenerApiRef);
  const { ref } = view.shoot;
  return useQuery({
    queryKey: queryKeys.manifest(ref, printOfEntries(view)),
    queryFn: ({ signal }) => api.getManifest(ref, { signal }),
    enabled: wanted,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    // It stays as it is until an entry changes; one that could not be had comes by itself.
    refetchInterval: query =>
      query.state.status === 'error' ? slowPoll(query) : false,
    refetchOnWindowFocus: false,
  });
}
