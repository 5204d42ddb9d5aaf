import { generators, Issuer, TokenSet } from 'openid-client';
import { CookieJar } from './CookieJar';

/** A client as which somebody signs in. */
export interface SignInClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** One that the issuer knows. Nothing needs to listen there. */
  readonly redirectUri: string;
}

/** How somebody signs in. */
export interface SignInOptions {
  /** Default `openid profile email`. */
  readonly scope?: string;
  /** `login` or `consent`. Default: the issuer asks only for what it does not know. */
  readonly prompt?: string;
  /** The browser. Default: a fresh one. */
  readonly jar?: CookieJar;
}

const MOST_STEPS = 12;

/**
 * Walks from the authorization endpoint to the redirect URI as a browser does: follows redirects, keeps cookies, and presses
 * the user's button where the login page is shown.
 * @returns the address at the redirect URI, with the answer of the issuer in its query.
 */
async function walk(
  start: string,
  redirectUri: string,
  user: string,
  jar: CookieJar,
): Promise<string> {
  let next: { url: string; form?: URLSearchParams } = { url: start };
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { url, form } = next;
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form,
      redirect: 'manual',
      headers: { Cookie: jar.header() },
    });
    jar.keep(answer);
    const location = answer.headers.get('location');
    if (location) {
      const target = new URL(location, url).href;
      if (target.startsWith(redirectUri)) {
        return target;
      }
      next = { url: target };
    } else if (answer.ok && !form) {
      next = { url, form: new URLSearchParams({ user }) };
    } else {
      throw new Error(
        `The issuer answered ${answer.status}: ${await answer.text()}`,
      );
    }
  }
  throw new Error(`The issuer asked for more than ${MOST_STEPS} steps`);
}

/**
 * Signs a user in by an authorization code flow with PKCE, in a browser of its own unless a jar is given. What comes back is
 * verified.
 * @throws Error if the issuer does not know user or client.
 */
export async function signIn(
  issuerUrl: string,
  { clientId, clientSecret, redirectUri }: SignInClient,
  user: string,
  {
    scope = 'openid profile email',
    prompt,
    jar = new CookieJar(),
  }: SignInOptions = {},
): Promise<TokenSet> {
  const issuer = await Issuer.discover(issuerUrl);
  const client = new issuer.Client({
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uris: [redirectUri],
    response_types: ['code'],
  });
  const checks = {
    state: generators.state(),
    nonce: generators.nonce(),
    code_verifier: generators.codeVerifier(),
  };
  const start = client.authorizationUrl({
    scope,
    prompt,
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: generators.codeChallenge(checks.code_verifier),
    code_challenge_method: 'S256',
  });
  const end = await walk(start, redirectUri, user, jar);
  return client.callback(redirectUri, client.callbackParams(end), checks);
}
