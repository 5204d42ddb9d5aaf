import { ApiStatus } from '../errors/ApiStatus';
import { anonymous, Identity } from './Identity';
import { Tokens } from './Tokens';

/**
 * Who sent a request. Only bearer tokens count: no header, or another scheme, is anonymous.
 * @throws ApiStatus 401 for a token that is unknown or expired.
 */
export function authenticate(
  authorization: string | undefined,
  tokens: Tokens,
): Identity {
  const match = /^bearer +(\S+)\s*$/i.exec(authorization ?? '');
  if (!match) {
    return anonymous;
  }
  const identity = tokens.identityOf(match[1]);
  if (!identity) {
    throw ApiStatus.unauthorized();
  }
  return identity;
}
