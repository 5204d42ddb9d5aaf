import type { GardenAuthApi } from '../auth/GardenAuthApi';

/** Sign-ins that a test decides on. */
export class FakeGardenAuth implements GardenAuthApi {
  /** Providers that the app knows. */
  known: readonly string[] = ['oidc'];

  /** What each of them gives without asking. */
  readonly tokens = new Map<string, string>();

  /** What comes of a sign-in. */
  outcome: () => Promise<void> = async () => {};

  readonly signIns: Array<{ provider: string; again: boolean }> = [];

  readonly #listeners = new Set<(provider: string) => void>();

  isKnown(provider: string) {
    return this.known.includes(provider);
  }

  async getToken(provider: string) {
    return this.tokens.get(provider);
  }

  async signIn(provider: string, options?: { readonly again?: boolean }) {
    this.signIns.push({ provider, again: options?.again ?? false });
    await this.outcome();
    this.signedIn(provider);
  }

  onSignedIn(listener: (provider: string) => void) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Somebody signed in, wherever. */
  signedIn(provider = 'oidc') {
    this.#listeners.forEach(listener => listener(provider));
  }
}

/** An error as Backstage gives one when its window is not to be had. */
export function popupError(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}
