import { useEffect, useSyncExternalStore } from 'react';

/** How often the page offers to sign in with a provider where that is wanted, by the provider. */
const offers = new Map<string, number>();
const listeners = new Set<() => void>();

function count(provider: string, change: 1 | -1): void {
  offers.set(provider, (offers.get(provider) ?? 0) + change);
  listeners.forEach(listener => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that the page itself offers to sign in with a provider, as long as the caller is shown. */
export function useSignInOffer(provider: string): void {
  useEffect(() => {
    count(provider, 1);
    return () => count(provider, -1);
  }, [provider]);
}

/** Whether the page itself offers it, so that nobody else has to. */
export function useIsOffered(provider: string | undefined): boolean {
  return useSyncExternalStore(
    subscribe,
    () => provider !== undefined && (offers.get(provider) ?? 0) > 0,
  );
}
