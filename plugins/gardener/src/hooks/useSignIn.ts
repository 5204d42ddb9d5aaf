import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { gardenAuthApiRef } from '../auth/GardenAuthApi';
import type { WantedSignIn } from '../model/failure';
import { SignInProblem, signInProblem } from '../model/signInProblem';

/** How far a sign-in is. */
export type SignInState =
  | { readonly at: 'idle' }
  /** The window of the provider is open. */
  | { readonly at: 'waiting' }
  /** The answers that wanted it are asked for again. */
  | { readonly at: 'done' }
  | { readonly at: 'failed'; readonly problem: SignInProblem };

/** A sign-in to a Garden, as a button needs it. */
export interface SignInModel {
  /** Whether the app can sign in with the provider at all. */
  readonly possible: boolean;
  readonly state: SignInState;
  /** Must be called in reaction to a click. */
  readonly signIn: () => void;
}

/**
 * Lets the user sign in where a Garden wants it.
 *
 * @param wanted - another object, when the Garden wants it again
 * @param onSignedIn - called once somebody is signed in
 */
export function useSignIn(
  wanted: WantedSignIn,
  onSignedIn?: () => void,
): SignInModel {
  const { provider, why } = wanted;
  const auth = useApi(gardenAuthApiRef);
  const [state, setState] = useState<SignInState>({ at: 'idle' });
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);

  // What was signed in was not enough: it can be tried once more.
  useEffect(() => {
    setState(before => (before.at === 'done' ? { at: 'idle' } : before));
  }, [wanted]);

  const signIn = useCallback(() => {
    setState({ at: 'waiting' });
    // A session whose token is over or not accepted would give the same one again.
    auth.signIn(provider, { again: why !== 'missing' }).then(
      () => {
        if (left.current) return;
        setState({ at: 'done' });
        onSignedIn?.();
      },
      error => {
        if (!left.current) {
          setState({ at: 'failed', problem: signInProblem(error) });
        }
      },
    );
  }, [auth, provider, why, onSignedIn]);

  return { possible: auth.isKnown(provider), state, signIn };
}
