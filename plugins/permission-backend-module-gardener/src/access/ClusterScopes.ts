import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { NamespaceAccess } from 'backstage-plugin-gardener-common';
import type { GardenerService } from 'backstage-plugin-gardener-node';
import { LRUCache } from 'lru-cache';
import { NO_CLUSTERS, toClusterScope } from './ClusterScope';
import type { ClusterScope } from './ClusterScope';
import { RememberedAccess } from './RememberedAccess';

/** Looked up at every call and not once, so that a test can turn the clock. */
const CLOCK = { now: () => performance.now() };

/**
 * What is needed of the gardener plugin.
 *
 * @public
 */
export type NamespaceAccessSource = Pick<GardenerService, 'getNamespaceAccess'>;

/** Short, because who lost a right in the Garden should soon lose the sight of its clusters. */
const LIFE_MS = 10_000;
/** The same of who must sign in to a Garden first. */
const SIGN_IN_LIFE_MS = 1_000;
const MOST_USERS = 1_000;
/** The catalog waits for this, so a Garden that hangs must not take it along. */
const PATIENCE_MS = 10_000;
/** The same trouble with the same Garden is told once in this time. */
const SAID_AGAIN_MS = 60_000;

/**
 * Which clusters each user may see, asked of the gardener plugin on the user's behalf and kept for seconds.
 * One question per user is under way at a time. Never throws: whose access can't be decided sees no clusters, but for
 * those of a Garden that said so some minutes ago and can't be asked now.
 */
export class ClusterScopes {
  readonly #gardener: NamespaceAccessSource;
  readonly #logger: LoggerService;
  readonly #scopes: LRUCache<string, ClusterScope, BackstageCredentials>;
  readonly #remembered = new RememberedAccess(CLOCK);
  readonly #said = new LRUCache<string, true>({
    max: 100,
    ttl: SAID_AGAIN_MS,
    perf: CLOCK,
  });

  constructor(options: {
    readonly gardener: NamespaceAccessSource;
    readonly logger: LoggerService;
  }) {
    this.#gardener = options.gardener;
    this.#logger = options.logger;
    this.#scopes = new LRUCache({
      max: MOST_USERS,
      ttl: LIFE_MS,
      perf: CLOCK,
      // Who is pushed out while the answer is under way still gets it.
      ignoreFetchAbort: true,
      fetchMethod: async (user, _old, { context, options: kept }) => {
        const { scope, mustSignIn } = await this.#ask(user, context);
        // Whoever signs in now wants to see the clusters now.
        if (mustSignIn) kept.ttl = SIGN_IN_LIFE_MS;
        return scope;
      },
    });
  }

  /**
   * @param credentials - of the user who asks; anybody else sees no clusters
   */
  async scopeOf(credentials: BackstageCredentials): Promise<ClusterScope> {
    const user = userEntityRefOf(credentials);
    if (user === undefined) return NO_CLUSTERS;
    return this.#scopes.forceFetch(user, { context: credentials });
  }

  async #ask(
    user: string,
    credentials: BackstageCredentials,
  ): Promise<{ readonly scope: ClusterScope; readonly mustSignIn: boolean }> {
    let access: NamespaceAccess;
    try {
      access = await this.#gardener.getNamespaceAccess({
        credentials,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
    } catch (error) {
      this.#say(
        `All clusters are hidden, because the gardener plugin did not say who may see which: ${stringifyError(
          error,
        )}`,
      );
      return { scope: NO_CLUSTERS, mustSignIn: false };
    }
    const items = access.items.map(item => {
      const completed = this.#remembered.complete(user, item);
      if (item.access === 'unknown') {
        this.#say(
          `Garden '${item.garden}' did not say who may see which clusters; ${
            completed.access === 'unknown'
              ? 'they are hidden'
              : 'its last answer stands in for some minutes'
          }: ${item.reason}`,
        );
      }
      return completed;
    });
    return {
      scope: toClusterScope({ items }),
      mustSignIn: access.items.some(
        item => item.access === 'unknown' && item.signIn !== undefined,
      ),
    };
  }

  #say(message: string): void {
    if (this.#said.has(message)) return;
    this.#said.set(message, true);
    this.#logger.warn(message);
  }
}

/** Policies get credentials of unnamed type; in the permission backend they are a user's. */
function userEntityRefOf({
  principal,
}: BackstageCredentials): string | undefined {
  return typeof principal === 'object' &&
    principal !== null &&
    'userEntityRef' in principal &&
    typeof principal.userEntityRef === 'string'
    ? principal.userEntityRef
    : undefined;
}
