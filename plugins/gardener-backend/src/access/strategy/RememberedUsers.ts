import { createHash } from 'node:crypto';
import type { CacheService } from '@backstage/backend-plugin-api';
import type { GardenUser } from '../../garden/GardenClient';

/** Of a token that does not say when it ends; milliseconds. */
const DEFAULT_LIFE_MS = 10 * 60_000;

/**
 * Which Garden user stood behind each user of the portal, with the last token that was here. Names and groups, never the
 * token. Kept in the plugin's cache, so that all replicas know the same if that cache is shared.
 */
export class RememberedUsers {
  readonly #garden: string;
  readonly #cache: Pick<CacheService, 'get' | 'set'>;
  readonly #now: () => number;

  constructor(options: {
    readonly garden: string;
    readonly cache: Pick<CacheService, 'get' | 'set'>;
    /** Epoch milliseconds. */
    readonly now: () => number;
  }) {
    this.#garden = options.garden;
    this.#cache = options.cache;
    this.#now = options.now;
  }

  /**
   * @param user - reference of the user's entity
   * @param expiresAt - end of the token; epoch milliseconds
   */
  async remember(
    user: string,
    { user: name, groups }: GardenUser,
    expiresAt: number | undefined,
  ): Promise<void> {
    const until = expiresAt ?? this.#now() + DEFAULT_LIFE_MS;
    const ttl = until - this.#now();
    if (ttl <= 0) return;
    await this.#cache.set(
      this.#key(user),
      { user: name, groups: [...groups], until },
      { ttl },
    );
  }

  /** Undefined when nothing is known, or the token has ended. */
  async find(user: string): Promise<GardenUser | undefined> {
    const known: unknown = await this.#cache.get(this.#key(user));
    if (!isRemembered(known) || known.until <= this.#now()) return undefined;
    return { user: known.user, groups: known.groups };
  }

  /** Stores of caches limit what a key may hold. */
  #key(user: string): string {
    return createHash('sha256')
      .update(JSON.stringify(['garden-user', this.#garden, user]))
      .digest('base64url');
  }
}

function isRemembered(value: unknown): value is {
  readonly user: string;
  readonly groups: readonly string[];
  readonly until: number;
} {
  return (
    typeof value === 'object' &&
    value !== null &&
    'user' in value &&
    typeof value.user === 'string' &&
    'groups' in value &&
    Array.isArray(value.groups) &&
    value.groups.every(group => typeof group === 'string') &&
    'until' in value &&
    typeof value.until === 'number'
  );
}
