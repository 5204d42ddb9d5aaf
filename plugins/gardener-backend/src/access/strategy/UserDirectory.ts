import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { LRUCache, type Perf } from 'lru-cache';

/** How long an entity is believed, in milliseconds. */
const LIFE_MS = 10_000;
const MAX_USERS = 10_000;

/** What the catalog says; boxed, because a cache can't hold `undefined`. */
type Found = { readonly entity: Entity | undefined };

/**
 * The user entities of the catalog, read with the portal's own rights (a user may not be allowed to
 * read the own entity), kept for seconds, asked for once at a time per user.
 */
export class UserDirectory {
  readonly #entities: LRUCache<string, Found>;

  constructor(options: {
    readonly catalog: Pick<CatalogService, 'getEntityByRef'>;
    readonly auth: Pick<AuthService, 'getOwnServiceCredentials'>;
    /** For tests: the clock of the cache. */
    readonly perf?: Perf;
  }) {
    const { catalog, auth, perf } = options;
    this.#entities = new LRUCache<string, Found>({
      max: MAX_USERS,
      ttl: LIFE_MS,
      ttlResolution: 0,
      ignoreFetchAbort: true,
      ...(perf && { perf }),
      fetchMethod: async userEntityRef => ({
        entity: await catalog.getEntityByRef(userEntityRef, {
          credentials: await auth.getOwnServiceCredentials(),
        }),
      }),
    });
  }

  /**
   * @returns the entity, or undefined when the catalog has none
   * @throws ServiceUnavailableError when the catalog can't be asked
   */
  async find(userEntityRef: string): Promise<Entity | undefined> {
    try {
      return (await this.#entities.fetch(userEntityRef))?.entity;
    } catch (error) {
      throw new ServiceUnavailableError(
        'Your user could not be read from the catalog, so it is not known who you are in the Garden. Try again in a moment.',
        error,
      );
    }
  }
}
