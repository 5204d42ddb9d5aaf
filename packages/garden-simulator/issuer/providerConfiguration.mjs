import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { INTERACTION_PATH } from './interaction.mjs';

const SCOPES = 'openid profile email groups offline_access';
const HOUR = 3600;
const DAY = 24 * HOUR;

/** A key of this process alone, so that tokens of an earlier one are worth nothing. */
function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' };
}

function claimsOf(user) {
  return {
    sub: user.name,
    name: user.displayName ?? user.name,
    groups: user.groups ?? [],
    ...(user.email === undefined
      ? {}
      : { email: user.email, email_verified: user.emailVerified ?? true }),
  };
}

/** Everybody agrees to everything that a client of this issuer may ask for. */
async function grantEverything({ oidc }) {
  const { client, session, provider } = oidc;
  const known = session.grantIdFor(client.clientId);
  const grant =
    (known && (await provider.Grant.find(known))) ??
    new provider.Grant({
      clientId: client.clientId,
      accountId: session.accountId,
    });
  grant.addOIDCScope(SCOPES);
  await grant.save();
  return grant;
}

/** How `oidc-provider` is set up for these users and clients. `idTokenSeconds` is the life of ID and access tokens. */
export function providerConfiguration({
  users,
  clients,
  idTokenSeconds = HOUR,
}) {
  return {
    clients: clients.map(client => ({
      client_id: client.clientId,
      client_secret: client.clientSecret,
      redirect_uris: client.redirectUris,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
    })),
    jwks: { keys: [signingKey()] },
    cookies: {
      keys: [randomBytes(24).toString('base64url')],
      // Cookies do not know ports: these names must not meet those of a portal on the same machine.
      names: {
        session: 'issuer_session',
        interaction: 'issuer_interaction',
        resume: 'issuer_resume',
      },
    },
    findAccount: (_context, id) => {
      const user = users.find(candidate => candidate.name === id);
      return user && { accountId: id, claims: () => claimsOf(user) };
    },
    // A Garden reads the ID token alone, so everything is in there. `groups` needs no scope of its own: most providers
    // put them in without one, and a client may still ask for it.
    conformIdTokenClaims: false,
    scopes: SCOPES.split(' '),
    claims: {
      openid: ['sub', 'groups'],
      email: ['email', 'email_verified'],
      profile: ['name'],
      groups: ['groups'],
    },
    loadExistingGrant: grantEverything,
    // By the book a refresh token is for who asks for `offline_access` with `prompt=consent`. Clients that want a silent
    // login can't, so every client gets one, and it outlives the session.
    issueRefreshToken: async (_context, client) =>
      client.grantTypeAllowed('refresh_token'),
    expiresWithSession: async () => false,
    ttl: {
      IdToken: idTokenSeconds,
      // Clients renew when the access token ends; a longer one would leave them with an expired ID token.
      AccessToken: idTokenSeconds,
      AuthorizationCode: 60,
      Interaction: HOUR,
      Session: DAY,
      Grant: DAY,
      RefreshToken: DAY,
    },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
    },
    interactions: {
      url: (_context, { uid }) => `${INTERACTION_PATH}${uid}`,
    },
  };
}
