import { useCallback, useSyncExternalStore } from 'react';
import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { failureOf, WantedSignIn } from '../model/failure';

/** The sign-in for want of which some answer on the page did not come; undefined when none did so. */
export function useFailedSignIn(): WantedSignIn | undefined {
  const cache = useQueryClient().getQueryCache();
  return useSyncExternalStore(
    useCallback(
      // The cache tells at once, also while something is rendered.
      listener => cache.subscribe(notifyManager.batchCalls(listener)),
      [cache],
    ),
    () => {
      for (const { state } of cache.findAll({ type: 'active' })) {
        const failure = state.error ? failureOf(state.error) : undefined;
        if (failure?.kind === 'signIn') return failure.signIn;
      }
      return undefined;
    },
  );
}
