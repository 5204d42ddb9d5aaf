import { isWatch } from '../list/ListOptions';
import { Attributes } from '../rbac/Rule';

/** Where a request goes, read from its path alone: it is known before anything is looked up. */
export type RequestInfo =
  | { readonly kind: 'path'; readonly path: string }
  | {
      readonly kind: 'resource';
      readonly path: string;
      readonly group: string;
      readonly version: string;
      readonly resource: string;
      readonly namespace: string | undefined;
      readonly name: string | undefined;
      readonly subresource: string | undefined;
    };

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A broken escape is no name of anything; taken as it stands it is simply not found.
    return part;
  }
}

/** Reads `/api/v1/…` and `/apis/<group>/<version>/…` as resources, everything else as a path. */
export function parsePath(path: string): RequestInfo {
  const parts = path
    .split('/')
    .filter(part => part !== '')
    .map(decode);
  const grouped = parts[0] === 'apis';
  if (!grouped && parts[0] !== 'api') {
    return { kind: 'path', path };
  }
  const group = grouped ? parts[1] ?? '' : '';
  const version = (grouped ? parts[2] : parts[1]) ?? '';
  let rest = parts.slice(grouped ? 3 : 2);
  if (rest.length === 0) {
    return { kind: 'path', path };
  }
  let namespace: string | undefined;
  if (rest[0] === 'namespaces' && rest.length >= 2) {
    namespace = rest[1];
    // /namespaces/<name> itself is the object, and status and finalize are parts of it.
    if (rest.length > 2 && !['status', 'finalize'].includes(rest[2])) {
      rest = rest.slice(2);
    }
  }
  const [resource, name, ...subresource] = rest;
  return {
    kind: 'resource',
    path,
    group,
    version,
    resource,
    namespace,
    name,
    subresource: subresource.length > 0 ? subresource.join('/') : undefined,
  };
}

/** The verb of a request, as the authorizer and the audit log name it. */
export function verbOf(
  method: string,
  info: RequestInfo,
  query: URLSearchParams,
): string {
  const named = info.kind === 'resource' && info.name !== undefined;
  switch (method) {
    case 'GET':
    case 'HEAD':
      if (info.kind === 'path' || named) {
        return 'get';
      }
      return isWatch(query) ? 'watch' : 'list';
    case 'POST':
      return info.kind === 'path' ? 'post' : 'create';
    case 'PUT':
      return info.kind === 'path' ? 'put' : 'update';
    case 'PATCH':
      return 'patch';
    case 'DELETE':
      return info.kind === 'path' || named ? 'delete' : 'deletecollection';
    default:
      return method.toLowerCase();
  }
}

/** What a request wants to do, for the authorizer. A list by one name counts as a request for that name. */
export function attributesOf(
  method: string,
  info: RequestInfo,
  query: URLSearchParams,
): Attributes {
  const verb = verbOf(method, info, query);
  if (info.kind === 'path') {
    return { kind: 'path', verb, path: info.path };
  }
  const selected = /(?:^|,)metadata\.name==?([^,]+)/.exec(
    query.get('fieldSelector') ?? '',
  );
  return {
    kind: 'resource',
    verb,
    group: info.group,
    resource: info.resource,
    namespace: info.namespace,
    subresource: info.subresource,
    name: info.name ?? selected?.[1],
  };
}
