import { ApiStatus } from '../errors/ApiStatus';
import { refusal } from '../rbac/refusal';
import { Rights } from '../rbac/Rights';
import { Attributes } from '../rbac/Rule';
import { authenticated, Identity, serviceAccountOf } from './Identity';

interface ImpersonationHeaders {
  readonly user: string;
  readonly groups: readonly string[];
  readonly uid: string;
  readonly extra: readonly { readonly key: string; readonly value: string }[];
}

const prefix = 'impersonate-';

/** Header bytes are UTF-8 for the Garden; Node.js hands them out as Latin-1. */
function decode(value: string): string {
  return Buffer.from(value, 'latin1').toString('utf8').trim();
}

/**
 * Reads the headers from the raw list of the request: repeated `Impersonate-Group` headers are separate groups, and a
 * comma inside one of them is part of the name. Node's joined headers would lose that.
 */
export function impersonationHeaders(
  rawHeaders: readonly string[],
): ImpersonationHeaders {
  let user = '';
  let uid = '';
  const groups: string[] = [];
  const extra: { key: string; value: string }[] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = rawHeaders[i].toLowerCase();
    if (!name.startsWith(prefix)) {
      continue;
    }
    const value = decode(rawHeaders[i + 1]);
    const which = name.slice(prefix.length);
    if (which === 'user') {
      user = user || value;
    } else if (which === 'group') {
      groups.push(value);
    } else if (which === 'uid') {
      uid = uid || value;
    } else if (which.startsWith('extra-')) {
      extra.push({ key: decodeURIComponent(which.slice(6)), value });
    }
  }
  return { user, groups, uid, extra };
}

function printGo(headers: ImpersonationHeaders): string {
  const groups =
    headers.groups.length > 0
      ? `[]string{${headers.groups.map(group => `"${group}"`).join(', ')}}`
      : '[]string(nil)';
  return `&user.DefaultInfo{Name:"", UID:"${headers.uid}", Groups:${groups}, Extra:map[string][]string(nil)}`;
}

/**
 * The identity that a request runs as after impersonation. An empty or blank `Impersonate-User` without groups means
 * none at all: the request runs with the caller's own rights, as on a real Garden.
 * @throws ApiStatus 400 for groups without a user, 403 for a missing right to impersonate.
 */
export function impersonate(
  caller: Identity,
  rawHeaders: readonly string[],
  rights: Rights,
  wanted: Attributes,
): Identity {
  const headers = impersonationHeaders(rawHeaders);
  if (headers.user === '') {
    if (
      headers.groups.length > 0 ||
      headers.uid !== '' ||
      headers.extra.length > 0
    ) {
      throw ApiStatus.badRequest(
        `requested ${printGo(headers)} without impersonating a user name`,
      );
    }
    return caller;
  }

  const account = serviceAccountOf(headers.user);
  const needed = (
    group: string,
    resource: string,
    name: string,
    more: { namespace?: string; subresource?: string } = {},
  ): Attributes => ({
    kind: 'resource',
    verb: 'impersonate',
    group,
    resource,
    name,
    ...more,
  });
  const all: Attributes[] = [
    account
      ? needed('', 'serviceaccounts', account.name, {
          namespace: account.namespace,
        })
      : needed('', 'users', headers.user),
    ...headers.groups.map(group => needed('', 'groups', group)),
    ...headers.extra.map(({ key, value }) =>
      needed('authentication.k8s.io', 'userextras', value, {
        subresource: key,
      }),
    ),
    ...(headers.uid
      ? [needed('authentication.k8s.io', 'uids', headers.uid)]
      : []),
  ];
  const missing = all.find(
    attributes => !rights.decide(caller, attributes).allowed,
  );
  if (missing) {
    const mayImpersonateSomebody = rights.decide(
      caller,
      needed('', 'users', 'anybody'),
    ).allowed;
    // Who has no right of the old kind at all is answered in the words of the constrained kind.
    throw mayImpersonateSomebody
      ? refusal(caller, missing)
      : refusal(
          caller,
          wanted,
          `impersonate-on:${account ? 'serviceaccount' : 'user-info'}:${
            wanted.verb
          }`,
        );
  }
  return authenticated(headers.user, headers.groups, headers.uid || undefined);
}
