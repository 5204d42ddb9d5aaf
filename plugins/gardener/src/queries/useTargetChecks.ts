import { hashKey, useQueries } from '@tanstack/react-query';
import { useApi } from '@backstage/core-plugin-api';
import type { EntryTarget, ShootRef } from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { queryKeys } from './queryKeys';

/**
 * What a peering with each of some targets would mean, in the order of the targets. A target that stands there twice is
 * asked for once: TanStack Query takes no key twice in one list.
 */
export function useTargetChecks(
  ref: ShootRef,
  targets: readonly EntryTarget[],
) {
  const api = useApi(gardenerApiRef);
  const hashes = targets.map(target =>
    hashKey(queryKeys.targetCheck(ref, target)),
  );
  const distinct = [...new Set(hashes)];
  const answers = useQueries({
    queries: distinct.map(hash => {
      const target = targets[hashes.indexOf(hash)];
      return {
        queryKey: queryKeys.targetCheck(ref, target),
        queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
          api.checkTarget(ref, target, { signal }),
        staleTime: 10_000,
      };
    }),
  });
  return hashes.map(hash => answers[distinct.indexOf(hash)]);
}
