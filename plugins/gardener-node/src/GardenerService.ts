import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  GardenList,
  Manifest,
  NamespaceAccess,
  PeeringsView,
  ShootList,
  ShootQuery,
  ShootRef,
  ShootView,
  SlowFactsAnswer,
  SlowFactsPage,
  SlowFactsQuery,
  Tagged,
} from 'backstage-plugin-gardener-common';

/**
 * On whose behalf a call is made: what is answered is what this principal may see.
 *
 * @public
 */
export interface GardenerCallOptions {
  readonly credentials: BackstageCredentials;
  readonly signal?: AbortSignal;
}

/**
 * The API of the gardener plugin for other backend code: the same calls as the browser's
 * `GardenerApi`, each on behalf of somebody.
 * Every call throws a `ResponseError` of `@backstage/errors` when the answer is an error.
 *
 * @public
 */
export interface GardenerService {
  /** Every configured Garden, its state, and who the user is there. */
  getGardens(options: GardenerCallOptions): Promise<GardenList>;
  /** A page of the shoots that the user may see, in the order of their references. */
  listShoots(
    query: ShootQuery,
    options: GardenerCallOptions,
  ): Promise<ShootList>;
  /** One shoot. 404 for one that does not exist and for one that the user may not see. */
  getShoot(ref: ShootRef, options: GardenerCallOptions): Promise<ShootView>;
  /** Every peering of one shoot. 404 for a shoot that does not exist and for one that the user may not see. */
  getPeerings(
    ref: ShootRef,
    options: GardenerCallOptions & { readonly etag?: string },
  ): Promise<Tagged<PeeringsView>>;
  /** The peering extension of one shoot as the Garden has it. */
  getManifest(ref: ShootRef, options: GardenerCallOptions): Promise<Manifest>;
  /** Namespaces whose shoots the user may list, per Garden. */
  getNamespaceAccess(options: GardenerCallOptions): Promise<NamespaceAccess>;
  /** For the service principals `plugin:catalog` and `plugin:search` alone. */
  listSlowFacts(
    query: {
      readonly garden: string;
      readonly after?: string;
      readonly limit?: number;
    },
    options: GardenerCallOptions,
  ): Promise<SlowFactsPage>;
  /** For the service principals `plugin:catalog` and `plugin:search` alone. */
  getSlowFacts(
    query: SlowFactsQuery,
    options: GardenerCallOptions,
  ): Promise<SlowFactsAnswer>;
}
