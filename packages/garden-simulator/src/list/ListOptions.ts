import { ApiStatus } from '../errors/ApiStatus';
import { forbiddenValue } from '../errors/StatusCause';
import { Profile } from '../profile/Profile';
import { ResourceType } from '../resources/ResourceType';
import { StoredObject } from '../store/StoredObject';
import { parseFieldSelector } from './fieldSelector';
import { parseLabelSelector } from './labelSelector';

/** What a list or a watch asks for. */
export interface ListOptions {
  readonly matches: ((object: StoredObject) => boolean) | undefined;
  readonly limit: number;
  readonly continueToken: string;
  /** Undefined if none was given. 0 is "whatever is in the cache". */
  readonly resourceVersion: number | undefined;
  readonly match: 'Exact' | 'NotOlderThan' | undefined;
  /** Seconds. */
  readonly timeoutSeconds: number | undefined;
  readonly bookmarks: boolean;
  readonly sendInitialEvents: boolean;
}

const subject = { group: 'meta.k8s.io', resource: 'ListOptions' };

function refuse(field: string, text: string): never {
  throw ApiStatus.invalid(subject, [forbiddenValue(field, text)]);
}

/**
 * Reads a resourceVersion.
 * @throws ApiStatus 500 without a reason for something that is not a number, as a real Garden does.
 */
export function parseResourceVersion(text: string): number {
  if (!/^\d+$/.test(text)) {
    throw ApiStatus.unclassified(
      `resourceVersion: Invalid value: "${text}": strconv.ParseUint: parsing "${text}": invalid syntax`,
    );
  }
  return Number(text);
}

function flag(query: URLSearchParams, name: string): boolean {
  const value = query.get(name);
  return value !== null && value !== 'false' && value !== '0';
}

function number(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null || text === '') {
    return undefined;
  }
  if (!/^-?\d+$/.test(text)) {
    throw ApiStatus.badRequest(
      `strconv.ParseInt: parsing "${text}": invalid syntax`,
    );
  }
  return Number(text);
}

/** True if the query asks for a watch. */
export function isWatch(query: URLSearchParams): boolean {
  return flag(query, 'watch');
}

/**
 * Reads and checks the query of a list or watch.
 * @throws ApiStatus 400, 422 or 500 as a real Garden does for the same mistake.
 */
export function parseListOptions(
  query: URLSearchParams,
  type: ResourceType,
  profile: Profile,
): ListOptions {
  const watch = isWatch(query);
  const versionText = query.get('resourceVersion') ?? '';
  const matchText = query.get('resourceVersionMatch') ?? '';
  const continueToken = query.get('continue') ?? '';
  const sendInitialEvents = flag(query, 'sendInitialEvents');

  const labels = parseLabelSelector(query.get('labelSelector') ?? '');
  const fields = parseFieldSelector(
    query.get('fieldSelector') ?? '',
    type,
    profile.hasCurrentResources,
  );
  if (query.has('sendInitialEvents')) {
    if (type.aggregated && !profile.hasWatchList) {
      refuse(
        'sendInitialEvents',
        'sendInitialEvents is forbidden for watch unless the WatchList feature gate is enabled',
      );
    }
    if (!watch) {
      refuse('sendInitialEvents', 'sendInitialEvents is forbidden for list');
    }
    if (matchText !== 'NotOlderThan') {
      refuse(
        'resourceVersionMatch',
        'sendInitialEvents requires setting resourceVersionMatch to NotOlderThan',
      );
    }
  } else if (matchText !== '') {
    if (watch) {
      refuse(
        'resourceVersionMatch',
        'resourceVersionMatch is forbidden for watch',
      );
    }
    if (versionText === '') {
      refuse(
        'resourceVersionMatch',
        'resourceVersionMatch is forbidden unless resourceVersion is provided',
      );
    }
    if (continueToken !== '') {
      refuse(
        'resourceVersionMatch',
        'resourceVersionMatch is forbidden when continue is provided',
      );
    }
    if (matchText === 'Exact' && versionText === '0') {
      refuse(
        'resourceVersionMatch',
        'resourceVersionMatch "exact" is forbidden for resourceVersion "0"',
      );
    }
    if (matchText !== 'Exact' && matchText !== 'NotOlderThan') {
      throw ApiStatus.invalid(subject, [
        {
          reason: 'FieldValueNotSupported',
          message: `Unsupported value: "${matchText}": supported values: "Exact", "NotOlderThan", ""`,
          field: 'resourceVersionMatch',
        },
      ]);
    }
  }
  if (continueToken !== '' && versionText !== '' && versionText !== '0') {
    throw ApiStatus.badRequest(
      'specifying resource version is not allowed when using continue',
    );
  }

  return {
    matches:
      labels || fields
        ? object =>
            (labels === undefined || labels(object.labels)) &&
            (fields === undefined || fields.matches(object.fields))
        : undefined,
    limit: Math.max(0, number(query, 'limit') ?? 0),
    continueToken,
    resourceVersion:
      versionText === '' ? undefined : parseResourceVersion(versionText),
    match:
      matchText === 'Exact' || matchText === 'NotOlderThan'
        ? matchText
        : undefined,
    timeoutSeconds: number(query, 'timeoutSeconds'),
    bookmarks: flag(query, 'allowWatchBookmarks'),
    sendInitialEvents,
  };
}
