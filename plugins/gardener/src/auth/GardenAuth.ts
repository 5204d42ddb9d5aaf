import {
  OpenIdConnectApi,
  SessionApi,
  SessionState,
} from '@backstage/core-plugin-api';
import type { GardenAuthApi } from './GardenAuthApi';
import { isBearerToken } from './isBearerToken';
import { withinPatience } from './withinPatience';

/**
 * What is needed of an auth API of the app. With `SessionApi` a token that a Garden does not accept can be replaced, and
 * sign-ins elsewhere in the app are noticed.
 *
 * @public
 */
export type GardenAuthProvider = OpenIdConnectApi &
  Partial<Pick<SessionApi, 'signOut' | 'sessionState$'>>;

/** A provider that gave no token is not asked again for so many milliseconds: each time costs a request. */
export const QUIET_MS = 15_000;

/** So many milliseconds are waited for a token that is renewed; the call that wants it then goes without. */
export const PATIENCE_MS = 10_000;

/** One provider, and what is known of its session. Never its token: that is the provider's to keep. */
interface Known {
  readonly id: string;
  readonly api: GardenAuthProvider;
  /** No token was at hand when one was asked for last. */
  lacking: boolean;
  /** Epoch milliseconds. */
  quietUntil: number;
  /** Rises with every sign-in, so that an answer from before counts for nothing after it. */
  signIns: number;
  watched: boolean;
}

/**
 * The user's own sign-ins, by the auth APIs of the app.
 *
 * @public
 */
export class GardenAuth implements GardenAuthApi {
  readonly #providers: ReadonlyMap<string, Known>;
  readonly #listeners = new Set<(provider: string) => void>();

  /**
   * @param options - `providers`: the auth API of each provider that a Garden may name, by the id of the provider
   */
  static create(options: {
    readonly providers: Readonly<Record<string, GardenAuthProvider>>;
  }): GardenAuth {
    return new GardenAuth(options.providers);
  }

  private constructor(providers: Readonly<Record<string, GardenAuthProvider>>) {
    this.#providers = new Map(
      Object.entries(providers).map(([id, api]) => [
        id,
        { id, api, lacking: false, quietUntil: 0, signIns: 0, watched: false },
      ]),
    );
  }

  isKnown(provider: string): boolean {
    return this.#providers.has(provider);
  }

  async getToken(provider: string): Promise<string | undefined> {
    const known = this.#providers.get(provider);
    if (!known || Date.now() < known.quietUntil) return undefined;
    this.#watch(known);
    const { signIns } = known;
    const token = await silentToken(known.api);
    if (token !== undefined) {
      // Also in another window of the browser, whose session is the same.
      this.#signedIn(known);
    } else if (known.signIns === signIns) {
      known.lacking = true;
      known.quietUntil = Date.now() + QUIET_MS;
    }
    return token;
  }

  async signIn(
    provider: string,
    { again = false }: { readonly again?: boolean } = {},
  ): Promise<void> {
    const known = this.#providers.get(provider);
    if (!known) {
      throw new Error(`This portal has no sign-in with ${provider}`);
    }
    this.#watch(known);
    known.lacking = true;
    // What has a session gives its token and asks nobody.
    if (again) await known.api.signOut?.();
    const token = await known.api.getIdToken({ instantPopup: true });
    if (!isBearerToken(token)) {
      throw new Error(`${provider} gave no ID token`);
    }
    this.#signedIn(known);
  }

  onSignedIn(listener: (provider: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The provider tells of sign-ins that others began, for example on the page of settings. */
  #watch(known: Known): void {
    if (known.watched) return;
    known.watched = true;
    known.api.sessionState$?.().subscribe(state => {
      if (state === SessionState.SignedIn) this.#signedIn(known);
    });
  }

  #signedIn(known: Known): void {
    if (!known.lacking) return;
    known.lacking = false;
    known.quietUntil = 0;
    known.signIns += 1;
    this.#listeners.forEach(listener => listener(known.id));
  }
}

/** Undefined for whatever goes wrong: without a token the server says what is missing. */
async function silentToken(
  api: GardenAuthProvider,
): Promise<string | undefined> {
  try {
    const token = await withinPatience(
      api.getIdToken({ optional: true }),
      PATIENCE_MS,
    );
    return isBearerToken(token) ? token : undefined;
  } catch {
    return undefined;
  }
}
