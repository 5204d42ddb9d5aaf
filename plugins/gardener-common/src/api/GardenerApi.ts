import type { GardenList, NamespaceAccess } from './schema/gardens';
import type {
  Manifest,
  PeeringsView,
  ShootList,
  ShootView,
} from './schema/peerings';
import type {
  SlowFactsAnswer,
  SlowFactsPage,
  SlowFactsQuery,
} from './schema/slowFacts';
import type { ShootRef } from '../garden/ShootRef';

/**
 * An answer that may be kept and asked for again: with the tag of the kept one,
 * `notModified` says that it still holds.
 *
 * @public
 */
export type Tagged<T> =
  | {
      readonly kind: 'modified';
      readonly value: T;
      readonly etag: string | undefined;
    }
  | { readonly kind: 'notModified' };

/**
 * Filters of a list of shoots; what is absent does not filter.
 *
 * @public
 */
export interface ShootQuery {
  readonly garden?: string;
  readonly namespace?: string;
  /** Part of the name, any case; at most 100 characters. */
  readonly text?: string;
  /** 1 to 500, 100 unless given. */
  readonly limit?: number;
  readonly offset?: number;
}

/**
 * The HTTP API of the gardener plugin, as its callers see it. Who calls decides what is answered.
 * Every call throws a `ResponseError` of `@backstage/errors` when the answer is an error.
 *
 * @public
 */
export interface GardenerApi {
  getGardens(options?: CallOptions): Promise<GardenList>;
  listShoots(query: ShootQuery, options?: CallOptions): Promise<ShootList>;
  getShoot(ref: ShootRef, options?: CallOptions): Promise<ShootView>;
  getPeerings(
    ref: ShootRef,
    options?: CallOptions & { readonly etag?: string },
  ): Promise<Tagged<PeeringsView>>;
  getManifest(ref: ShootRef, options?: CallOptions): Promise<Manifest>;
  getNamespaceAccess(options?: CallOptions): Promise<NamespaceAccess>;
  /** For the service principals `plugin:catalog` and `plugin:search` alone. */
  listSlowFacts(
    query: {
      readonly garden: string;
      readonly after?: string;
      readonly limit?: number;
    },
    options?: CallOptions,
  ): Promise<SlowFactsPage>;
  /** For the service principals `plugin:catalog` and `plugin:search` alone. */
  getSlowFacts(
    query: SlowFactsQuery,
    options?: CallOptions,
  ): Promise<SlowFactsAnswer>;
}

/**
 * What every call may be given.
 *
 * @public
 */
export interface CallOptions {
  /** Ends the call. */
  readonly signal?: AbortSignal;
}
