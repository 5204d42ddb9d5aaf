const PREFIX = 'Backstage-Gardener-Token-';

/**
 * Name of the header with which a request brings the user's own token for Gardens of the strategy `oidc`.
 *
 * @param authProvider - id of the auth provider of the portal that the token is from
 * @public
 */
export function gardenTokenHeader(authProvider: string): string {
  return `${PREFIX}${authProvider}`;
}
