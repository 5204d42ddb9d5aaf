import type { AuthService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { SHOOT_ANNOTATION } from 'backstage-plugin-gardener-common';
import { LRUCache, type Perf } from 'lru-cache';
import type { ClusterOwners } from './permit/Permit';

/** How long the catalog's answer is believed, in milliseconds: as the answers of access reviews. */
const LIFE_MS = 10_000;
const MAX_ANSWERS = 1_000;
const PAGE = 500;

/**
 * Which clusters the catalog says some entities own. Only entities that the catalog module made of shoots count: anybody
 * who may register an entity could write the annotation of a shoot and an owner into it.
 */
export class ClusterOwnership implements ClusterOwners {
  readonly #catalog: Pick<CatalogService, 'streamEntities'>;
  readonly #auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  readonly #owned: LRUCache<string, ReadonlySet<string>, readonly string[]>;

  constructor(options: {
    readonly catalog: Pick<CatalogService, 'streamEntities'>;
    readonly auth: Pick<AuthService, 'getOwnServiceCredentials'>;
    /** For tests: the clock of the cache. */
    readonly perf?: Perf;
  }) {
    const { catalog, auth, perf } = options;
    this.#catalog = catalog;
    this.#auth = auth;
    this.#owned = new LRUCache<string, ReadonlySet<string>, readonly string[]>({
      max: MAX_ANSWERS,
      ttl: LIFE_MS,
      ttlResolution: 0,
      ignoreFetchAbort: true,
      ...(perf && { perf }),
      fetchMethod: (_key, _stale, { context }) => this.#ask(context),
    });
  }

  async ownedBy(owners: readonly string[]): Promise<ReadonlySet<string>> {
    const distinct = [...new Set(owners)].sort();
    if (distinct.length === 0) return new Set();
    try {
      const owned = await this.#owned.fetch(JSON.stringify(distinct), {
        context: distinct,
      });
      // Nothing owned would let in who is let in by not owning.
      if (!owned) throw new Error('The cache of owned clusters lost an answer');
      return owned;
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog could not be asked who owns which cluster, and the permissions of this portal depend on it. Try again in a moment.',
        error,
      );
    }
  }

  async #ask(owners: readonly string[]): Promise<ReadonlySet<string>> {
    const pages = this.#catalog.streamEntities(
      {
        filter: {
          kind: 'Resource',
          [`metadata.annotations.${SHOOT_ANNOTATION}`]: CATALOG_FILTER_EXISTS,
          'relations.ownedBy': [...owners],
        },
        fields: ['metadata.annotations'],
        pageSize: PAGE,
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    const owned = new Set<string>();
    for await (const page of pages) {
      for (const entity of page) {
        const shoot = shootOf(entity);
        if (shoot !== undefined) owned.add(shoot);
      }
    }
    return owned;
  }
}

/** The shoot that the catalog module made an entity of. The catalog sets both locations itself. */
function shootOf(entity: Entity): string | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const shoot = annotations[SHOOT_ANNOTATION];
  const location = `gardener:${shoot}`;
  return annotations[ANNOTATION_LOCATION] === location &&
    annotations[ANNOTATION_ORIGIN_LOCATION] === location
    ? shoot
    : undefined;
}
