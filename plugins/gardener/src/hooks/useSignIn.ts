import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { gardenAuthApiRef } from '../auth/GardenAuthApi';
import { signInAttemptsOf, SignInState } from '../auth/SignInAttempts';
import type { WantedSignIn } from '../model/failure';

/** A sign-in to a Garden, as a button needs it. */
export interface SignInModel {
  /** Whether the app can sign in with the provider at all. */
  readonly possible: boolean;
  /** Of the last attempt with this provider, wherever on the page it was made. */
  readonly state: SignInState;
  /** Must be called in reaction to a click. */
  readonly signIn: () => void;
}

/**
 * Lets the user sign in where a Garden wants it.
 *
 * @param wanted - another object when another answer of the Garden wants it, and no other one until then
 * @param onSignedIn - called once somebody is signed in
 */
export function useSignIn(
  wanted: WantedSignIn,
  onSignedIn?: () => void,
): SignInModel {
  const { provider, why } = wanted;
  const auth = useApi(gardenAuthApiRef);
  const attempts = signInAttemptsOf(auth);
  const state = useSyncExternalStore(
    attempts.subscribe,
    useCallback(() => attempts.stateOf(provider), [attempts, provider]),
  );

  const last = useRef(state);
  useEffect(() => {
    const before = last.current;
    last.current = state;
    if (state !== before && state.at === 'done') onSignedIn?.();
  }, [state, onSignedIn]);

  useEffect(() => attempts.wantedAgain(provider), [attempts, provider, wanted]);

  const signIn = useCallback(
    () =>
      // A session whose token is over or not accepted would give the same one again.
      attempts.begin(provider, { again: why !== 'missing' }),
    [attempts, provider, why],
  );
  return { possible: auth.isKnown(provider), state, signIn };
}
