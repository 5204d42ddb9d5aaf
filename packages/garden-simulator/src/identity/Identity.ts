/** Who a request runs as. */
export interface Identity {
  readonly name: string;
  readonly uid?: string;
  /** All groups, `system:authenticated` or `system:unauthenticated` included. */
  readonly groups: readonly string[];
}

/** A request without credentials. */
export const anonymous: Identity = {
  name: 'system:anonymous',
  groups: ['system:unauthenticated'],
};

const serviceAccountName = /^system:serviceaccount:([^:]+):([^:]+)$/;

/** Namespace and name behind a user name of the form `system:serviceaccount:<namespace>:<name>`. */
export function serviceAccountOf(
  userName: string,
): { readonly namespace: string; readonly name: string } | undefined {
  const match = serviceAccountName.exec(userName);
  return match ? { namespace: match[1], name: match[2] } : undefined;
}

/** An identity with the groups that the server adds by itself. */
export function authenticated(
  name: string,
  groups: readonly string[],
  uid?: string,
): Identity {
  const account = serviceAccountOf(name);
  const own = account
    ? ['system:serviceaccounts', `system:serviceaccounts:${account.namespace}`]
    : [];
  return {
    name,
    ...(uid ? { uid } : {}),
    groups: [...new Set([...groups, ...own, 'system:authenticated'])],
  };
}
