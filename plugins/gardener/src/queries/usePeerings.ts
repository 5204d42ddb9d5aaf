import { useQuery } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type {
  GardenerApi,
  PeeringsView,
  ShootRef,
} from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { FIRST_POLLS, SLOW_POLL } from './intervals';
import { queryKeys } from './queryKeys';
import { retryPoll } from './retryPoll';

/** An answer with the tag by which it is asked for again. */
export interface KeptPeerings {
  readonly view: PeeringsView;
  readonly etag: string | undefined;
}

async function revalidate(
  api: GardenerApi,
  ref: ShootRef,
  kept: KeptPeerings | undefined,
  signal: AbortSignal,
): Promise<KeptPeerings> {
  const answer = await api.getPeerings(ref, { signal, etag: kept?.etag });
  if (answer.kind === 'modified') {
    return { view: answer.value, etag: answer.etag };
  }
  if (kept) return kept;
  throw new Error('The portal said "not modified" of something not asked for');
}

/** The peerings of a shoot, asked for again by tag on every look. */
export function usePeerings(ref: ShootRef) {
  const api = useApi(gardenerApiRef);
  const queryKey = queryKeys.peerings(ref);
  return useQuery({
    queryKey,
    queryFn: ({ client, signal }) =>
      revalidate(api, ref, client.getQueryData<KeptPeerings>(queryKey), signal),
    refetchInterval: ({ state }) =>
      state.status === 'error'
        ? retryPoll(state.error)
        : FIRST_POLLS[state.dataUpdateCount - 1] ?? SLOW_POLL,
  });
}
