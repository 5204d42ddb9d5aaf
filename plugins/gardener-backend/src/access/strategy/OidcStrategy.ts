import type { CacheService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { LRUCache, type Perf } from 'lru-cache';
import type { GardenClient, GardenUser } from '../../garden/GardenClient';
import {
  GardenNotFoundError,
  GardenSignInError,
  type SignInCause,
} from '../../garden/GardenError';
import type { GardenIdentity } from '../GardenIdentity';
import type { Requester } from '../Requester';
import type { IdentityResult, IdentityStrategy } from './IdentityStrategy';
import type { OidcConfig } from './OidcConfig';
import { RememberedUsers } from './RememberedUsers';

/** How long a token that the Garden accepted counts as accepted, in milliseconds: as the answers of access reviews. */
const LIFE_MS = 10_000;
const MAX_TOKENS = 1_000;

type TokenIdentity = Extract<GardenIdentity, { kind: 'token' }>;

/** A token that the Garden is asked about, and the user of the portal who brought it. */
interface Asking {
  readonly user: string;
  readonly as: TokenIdentity;
}

/**
 * The user's own token, handed on: the Garden sees the user and nobody else. The token comes with each request from the
 * portal's auth provider and is never kept. Who it is of the Garden says, not the token.
 */
export class OidcStrategy implements IdentityStrategy {
  readonly name = 'oidc';
  readonly authProvider: string;
  readonly #remembered: RememberedUsers;
  readonly #now: () => number;
  /** By the token's print and the user who brought it. */
  readonly #accepted: LRUCache<string, GardenUser, Asking>;

  constructor(
    { authProvider }: OidcConfig,
    options: {
      readonly client: Pick<GardenClient, 'garden' | 'whoAmI'>;
      readonly cache: Pick<CacheService, 'get' | 'set'>;
      /** Epoch milliseconds. */
      readonly now: () => number;
      /** For tests: the clock of what was accepted. */
      readonly perf?: Perf;
    },
  ) {
    const { client, cache, now, perf } = options;
    this.authProvider = authProvider;
    this.#now = now;
    this.#remembered = new RememberedUsers({
      garden: client.garden,
      cache,
      now,
    });
    this.#accepted = new LRUCache<string, GardenUser, Asking>({
      max: MAX_TOKENS,
      ttl: LIFE_MS,
      ttlResolution: 0,
      ignoreFetchAbort: true,
      ...(perf && { perf }),
      fetchMethod: async (_print, _stale, { context: { user, as } }) => {
        const me = await client.whoAmI(as);
        await this.#remembered.remember(user, me, as.token.expiresAt);
        return me;
      },
    });
  }

  /** @throws GardenError when the Garden did not answer */
  async identify({
    user,
    tokenOf,
  }: Pick<Requester, 'user' | 'tokenOf'>): Promise<IdentityResult> {
    const token = tokenOf(this.authProvider);
    if (!token) return this.#signIn('missing');
    const { expiresAt } = token;
    if (expiresAt !== undefined && expiresAt <= this.#now()) {
      return this.#signIn('expired');
    }
    const as: TokenIdentity = {
      kind: 'token',
      user: '',
      groups: [],
      token,
      provider: this.authProvider,
    };
    try {
      const me = await this.#accepted.fetch(`${token.print} ${user}`, {
        context: { user, as },
      });
      if (!me) throw new Error('The cache of accepted tokens lost an answer');
      return { kind: 'mapped', identity: { ...as, ...me } };
    } catch (error) {
      if (error instanceof GardenSignInError) return this.#signIn(error.why);
      if (error instanceof GardenNotFoundError) {
        throw new ServiceUnavailableError(
          `Garden ${error.garden} does not say whom a token is of; the strategy oidc needs a Garden API of Kubernetes 1.28 or newer`,
        );
      }
      throw error;
    }
  }

  /**
   * Who the user was with the last token that was here, until that token ends: then the Garden would not take it any more
   * either.
   */
  async recall(user: string): Promise<IdentityResult> {
    const known = await this.#remembered.find(user);
    return known
      ? { kind: 'mapped', identity: { kind: 'remembered', ...known } }
      : this.#signIn('missing');
  }

  #signIn(why: SignInCause): IdentityResult {
    return { kind: 'signIn', provider: this.authProvider, why };
  }
}
