import { ApiStatus } from '../errors/ApiStatus';
import { Profile } from '../profile/Profile';
import { ResourceType } from '../resources/ResourceType';
import { MemoryStore } from '../store/MemoryStore';
import { sliceOf } from '../store/SortedObjects';
import { StoredObject } from '../store/StoredObject';
import {
  ContinueToken,
  parseContinueToken,
  printContinueToken,
} from './ContinueToken';
import { ListOptions } from './ListOptions';

/** One page of a list. */
export interface ListPage {
  readonly resourceVersion: number;
  readonly continueToken: string | undefined;
  /** Number of objects after this page; undefined under a selector, as nobody has counted them. */
  readonly remaining: number | undefined;
  readonly objects: readonly StoredObject[];
}

/**
 * resourceVersion up to which the watch cache of a kind is known to be current. Without progress requests that is the last
 * write to this kind, and the rest of the Garden runs ahead of it.
 */
export function cacheVersion(
  store: MemoryStore,
  type: ResourceType,
  profile: Profile,
): number {
  return type.aggregated && !profile.cacheKnowsProgress
    ? store.lastChangeOf(type.resource)
    : store.resourceVersion;
}

/** Milliseconds that a request waits for a resourceVersion that the cache has not reached. */
const freshnessWait = 3_000;

/**
 * Waits until the cache has reached a resourceVersion.
 * @throws ApiStatus 504 after three seconds.
 */
export async function waitForVersion(
  store: MemoryStore,
  type: ResourceType,
  profile: Profile,
  wanted: number,
): Promise<void> {
  if (cacheVersion(store, type, profile) >= wanted) {
    return;
  }
  let unsubscribe = () => {};
  await new Promise<void>(resolve => {
    const timer = setTimeout(resolve, freshnessWait);
    unsubscribe = store.subscribeStored(() => {
      if (cacheVersion(store, type, profile) >= wanted) {
        clearTimeout(timer);
        resolve();
      }
    });
  });
  unsubscribe();
  const reached = cacheVersion(store, type, profile);
  if (reached < wanted) {
    throw ApiStatus.tooLargeResourceVersion(wanted, reached);
  }
}

const tooOldContinue =
  'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.';
const tooOldExact = 'The resourceVersion for the provided list is too old.';

function nextToken(
  last: StoredObject,
  namespace: string | undefined,
  resourceVersion: number,
): string {
  const relative = namespace
    ? last.path.slice(namespace.length + 1)
    : last.path;
  // The zero byte makes it the first path behind the last one.
  return printContinueToken({ resourceVersion, start: `${relative}\u0000` });
}

/** The resourceVersion whose state is asked for; undefined for the current one. */
function exactVersion(
  token: ContinueToken | undefined,
  options: ListOptions,
): number | undefined {
  if (token) {
    return token.resourceVersion > 0 ? token.resourceVersion : undefined;
  }
  return options.match === 'Exact' ? options.resourceVersion : undefined;
}

function startPath(
  token: ContinueToken | undefined,
  namespace: string | undefined,
): string {
  if (!token) {
    return '';
  }
  return namespace ? `${namespace}/${token.start}` : token.start;
}

/**
 * One page of the objects of a kind. All pages show the state of the first one, whatever is written in between.
 * @throws ApiStatus 400, 410 or 504.
 */
export async function listPage(
  store: MemoryStore,
  type: ResourceType,
  profile: Profile,
  namespace: string | undefined,
  options: ListOptions,
): Promise<ListPage> {
  const token =
    options.continueToken === ''
      ? undefined
      : parseContinueToken(options.continueToken);
  const exact = exactVersion(token, options);
  if (options.resourceVersion !== undefined) {
    await waitForVersion(store, type, profile, options.resourceVersion);
  }

  const fromCache =
    !token &&
    exact === undefined &&
    options.resourceVersion !== undefined &&
    (options.resourceVersion === 0 || options.limit === 0);
  const resourceVersion =
    exact ??
    (fromCache ? cacheVersion(store, type, profile) : store.resourceVersion);
  const all =
    exact === undefined
      ? store.snapshot(type.resource)
      : store.snapshotAt(type.resource, exact);
  if (!all) {
    throw token
      ? ApiStatus.expired(
          tooOldContinue,
          printContinueToken({ ...token, resourceVersion: -1 }),
        )
      : ApiStatus.expired(tooOldExact);
  }

  const candidates = sliceOf(all, namespace, startPath(token, namespace));
  // The cache answers in one piece: with resourceVersion=0 a limit has no effect.
  const limit = fromCache ? 0 : options.limit;
  const { matches } = options;
  if (!matches) {
    if (limit === 0 || candidates.length <= limit) {
      return {
        resourceVersion,
        continueToken: undefined,
        remaining: undefined,
        objects: candidates,
      };
    }
    return {
      resourceVersion,
      continueToken: nextToken(
        candidates[limit - 1],
        namespace,
        resourceVersion,
      ),
      remaining: candidates.length - limit,
      objects: candidates.slice(0, limit),
    };
  }
  const objects: StoredObject[] = [];
  for (const candidate of candidates) {
    if (matches(candidate)) {
      if (limit > 0 && objects.length === limit) {
        return {
          resourceVersion,
          continueToken: nextToken(
            objects[objects.length - 1],
            namespace,
            resourceVersion,
          ),
          remaining: undefined,
          objects,
        };
      }
      objects.push(candidate);
    }
  }
  return {
    resourceVersion,
    continueToken: undefined,
    remaining: undefined,
    objects,
  };
}
