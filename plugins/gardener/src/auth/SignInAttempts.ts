import { SignInProblem, signInProblem } from '../model/signInProblem';
import type { GardenAuthApi } from './GardenAuthApi';

/** How far a sign-in is. */
export type SignInState =
  | { readonly at: 'idle' }
  /** The window of the provider is open. */
  | { readonly at: 'waiting' }
  /** The answers that wanted it are asked for again. */
  | { readonly at: 'done' }
  | { readonly at: 'failed'; readonly problem: SignInProblem };

const IDLE: SignInState = { at: 'idle' };

/**
 * What came of the sign-ins that the user began on this page, one for each provider: the last. They belong to no place of the
 * page. Where one was begun may be gone when its window closes, and another place offers the same sign-in by then.
 */
export class SignInAttempts {
  readonly #auth: Pick<GardenAuthApi, 'signIn'>;
  readonly #states = new Map<string, SignInState>();
  readonly #listeners = new Set<() => void>();

  constructor(auth: Pick<GardenAuthApi, 'signIn' | 'onSignedIn'>) {
    this.#auth = auth;
    auth.onSignedIn(provider => {
      // Why it did not work before is of no use to who is signed in, wherever that was.
      if (this.stateOf(provider).at === 'failed') this.#set(provider, IDLE);
    });
  }

  /** The same object until something else is to be told. */
  stateOf(provider: string): SignInState {
    return this.#states.get(provider) ?? IDLE;
  }

  /** Must be called in reaction to a click. Does nothing while the window of the provider is open. */
  begin(provider: string, options: { readonly again: boolean }): void {
    if (this.stateOf(provider).at === 'waiting') return;
    this.#set(provider, { at: 'waiting' });
    this.#auth.signIn(provider, options).then(
      () => this.#set(provider, { at: 'done' }),
      error =>
        this.#set(provider, { at: 'failed', problem: signInProblem(error) }),
    );
  }

  /** What was signed in was not enough, or is needed anew: it can be tried once more. */
  wantedAgain(provider: string): void {
    if (this.stateOf(provider).at === 'done') this.#set(provider, IDLE);
  }

  /** Calls back whenever some state is another one, until the function that it returns is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(provider: string, state: SignInState): void {
    this.#states.set(provider, state);
    this.#listeners.forEach(listener => listener());
  }
}

const kept = new WeakMap<GardenAuthApi, SignInAttempts>();

/** The attempts with the sign-ins of an app, the same for all who ask. */
export function signInAttemptsOf(auth: GardenAuthApi): SignInAttempts {
  const attempts = kept.get(auth) ?? new SignInAttempts(auth);
  kept.set(auth, attempts);
  return attempts;
}
