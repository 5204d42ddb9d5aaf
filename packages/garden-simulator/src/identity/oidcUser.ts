import { JWTPayload } from 'jose';
import { authenticated, Identity } from './Identity';
import { OidcSettings } from './OidcSettings';

/** Names that only the Garden itself gives. A token that could claim them would make its owner an administrator. */
const reserved = 'system:';

function groupsIn(claim: unknown): readonly string[] | undefined {
  if (claim === undefined || claim === null) {
    return [];
  }
  if (typeof claim === 'string') {
    return [claim];
  }
  return Array.isArray(claim) &&
    claim.every((group): group is string => typeof group === 'string')
    ? claim
    : undefined;
}

/**
 * The user whom the claims of a verified token name. Undefined if they name none: the claim is missing, empty or no text,
 * the address is not verified, the groups are no texts, or a name is reserved (`system:…`).
 */
export function oidcUser(
  claims: JWTPayload,
  settings: OidcSettings,
): Identity | undefined {
  const { usernameClaim, groupsClaim } = settings;
  const own = claims[usernameClaim];
  if (typeof own !== 'string' || own === '') {
    return undefined;
  }
  // An issuer that says nothing about the address is trusted with it, as by kube-apiserver.
  const unverified =
    usernameClaim === 'email' &&
    claims.email_verified !== undefined &&
    claims.email_verified !== true;
  const ownGroups = groupsClaim ? groupsIn(claims[groupsClaim]) : [];
  if (unverified || !ownGroups) {
    return undefined;
  }
  const name = `${settings.usernamePrefix}${own}`;
  const groups = ownGroups.map(group => `${settings.groupsPrefix}${group}`);
  return [name, ...groups].some(each => each.startsWith(reserved))
    ? undefined
    : authenticated(name, groups);
}
