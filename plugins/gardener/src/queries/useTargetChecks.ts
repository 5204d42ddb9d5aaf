import { useQueries } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { EntryTarget, ShootRef } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { queryKeys } from './queryKeys';

/** What a peering with each of some targets would mean, in the order of the targets. */
export function useTargetChecks(
  ref: ShootRef,
  targets: readonly EntryTarget[],
) {
  const api = useApi(gardenerApiRef);
  return useQueries({
    queries: targets.map(target => ({
      queryKey: queryKeys.targetCheck(ref, target),
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        api.checkTarget(ref, target, { signal }),
      staleTime: 10_000,
    })),
  });
}
