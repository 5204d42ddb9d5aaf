import { ApiStatus } from '../errors/ApiStatus';
import { anonymous, Identity } from './Identity';
import { OidcTokens } from './OidcTokens';
import { Tokens } from './Tokens';

/** Where the Garden looks a bearer token up. */
export interface TokenSources {
  readonly tokens: Tokens;
  /** Undefined for a Garden that trusts no OpenID Connect issuer. */
  readonly oidc: OidcTokens | undefined;
}

/** Whose token this is; undefined for one that no source accepts. Known tokens are not checked any further. */
export async function identityOfToken(
  token: string,
  { tokens, oidc }: TokenSources,
): Promise<Identity | undefined> {
  return tokens.identityOf(token) ?? oidc?.identityOf(token);
}

/**
 * Who sent a request. Only bearer tokens count: no header, or another scheme, is anonymous.
 * @throws ApiStatus 401 for a token that is unknown, expired or not to be trusted.
 */
export async function authenticate(
  authorization: string | undefined,
  sources: TokenSources,
): Promise<Identity> {
  const match = /^bearer +(\S+)\s*$/i.exec(authorization ?? '');
  if (!match) {
    return anonymous;
  }
  const identity = await identityOfToken(match[1], sources);
  if (!identity) {
    throw ApiStatus.unauthorized();
  }
  return identity;
}
