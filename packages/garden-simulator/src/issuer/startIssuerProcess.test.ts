import { decodeJwt } from 'jose';
import { Issuer } from 'openid-client';
import { CookieJar } from './CookieJar';
import { signIn } from './signIn';
import { IssuerProcess, startIssuerProcess } from './startIssuerProcess';

jest.setTimeout(60_000);

const redirectUri = 'http://127.0.0.1:7007/api/auth/oidc/handler/frame';

describe('startIssuerProcess', () => {
  let issuer: IssuerProcess;
  beforeAll(async () => {
    issuer = await startIssuerProcess({
      users: [
        {
          name: 'mara',
          email: 'mara@example.org',
          groups: ['osc:everyone', 'osc:platform'],
          displayName: 'Mara <Admin>',
        },
        { name: 'jon', email: 'jon@example.org', emailVerified: false },
        { name: 'ci' },
      ],
      redirectUris: [redirectUri],
      clients: [
        { clientId: 'other', clientSecret: 'secret', redirectUris: [] },
      ],
      idTokenSeconds: 600,
    });
  });
  afterAll(() => issuer.stop());

  const portal = () => ({
    clientId: issuer.clientId,
    clientSecret: issuer.clientSecret,
    redirectUri,
  });

  it('puts everything about a user into the ID token', async () => {
    const claims = decodeJwt(await issuer.idToken('mara'));
    expect(claims).toMatchObject({
      iss: issuer.url,
      aud: 'portal',
      sub: 'mara',
      email: 'mara@example.org',
      email_verified: true,
      groups: ['osc:everyone', 'osc:platform'],
      name: 'Mara <Admin>',
    });
    expect(Number(claims.exp) - Number(claims.iat)).toBe(600);
  });

  it('leaves out what a user has not', async () => {
    expect(decodeJwt(await issuer.idToken('jon'))).toMatchObject({
      email_verified: false,
      groups: [],
      name: 'jon',
    });
    expect(decodeJwt(await issuer.idToken('ci'))).not.toHaveProperty('email');
  });

  it('gives tokens for another client', async () => {
    const token = await issuer.idToken('mara', { clientId: 'other' });
    expect(decodeJwt(token).aud).toBe('other');
  });

  it('refuses who is not known', async () => {
    await expect(issuer.idToken('eve')).rejects.toThrow('no user "eve"');
    await expect(issuer.idToken('mara', { clientId: 'moon' })).rejects.toThrow(
      'no client "moon"',
    );
  });

  it('renews the ID token by a refresh token, and tells the same at the userinfo endpoint', async () => {
    const { Client } = await Issuer.discover(issuer.url);
    const client = new Client({
      client_id: issuer.clientId,
      client_secret: issuer.clientSecret,
    });
    const first = await signIn(issuer.url, portal(), 'mara', {
      scope: 'openid profile email offline_access',
    });
    const renewed = await client.refresh(first);
    expect(renewed.claims()).toMatchObject({
      sub: 'mara',
      groups: ['osc:everyone', 'osc:platform'],
    });
    expect(await client.userinfo(renewed)).toMatchObject({
      sub: 'mara',
      email: 'mara@example.org',
    });
    await client.revoke(first.refresh_token ?? '');
    await expect(client.refresh(first)).rejects.toThrow('invalid_grant');
  });

  describe('in a browser', () => {
    const authorize = (
      jar: CookieJar,
      more: Readonly<Record<string, string>> = {},
    ) =>
      fetch(
        `${issuer.url}/auth?${new URLSearchParams({
          client_id: issuer.clientId,
          redirect_uri: redirectUri,
          response_type: 'code',
          scope: 'openid',
          ...more,
        })}`,
        { redirect: 'manual', headers: { Cookie: jar.header() } },
      );
    const answerOf = (response: Response) =>
      new URL(response.headers.get('location') ?? '', issuer.url).searchParams;

    it('offers the users as buttons, and puts the focus on the hinted one', async () => {
      const jar = new CookieJar();
      const asked = await authorize(jar, { login_hint: 'jon@example.org' });
      jar.keep(asked);
      const page = await fetch(
        new URL(asked.headers.get('location') ?? '', issuer.url),
        { headers: { Cookie: jar.header() } },
      );
      const html = await page.text();
      expect(html).toContain(
        '<button name="user" value="mara">Mara &lt;Admin&gt;</button>',
      );
      expect(html).toContain('<button name="user" value="jon" autofocus>');
    });

    it('says that a login is needed where it must not ask', async () => {
      const answer = await authorize(new CookieJar(), { prompt: 'none' });
      expect(answerOf(answer).get('error')).toBe('login_required');
    });

    it('logs in silently once there is a session', async () => {
      const jar = new CookieJar();
      await signIn(issuer.url, portal(), 'mara', { jar });
      for (const answer of [
        await authorize(jar),
        await authorize(jar, { prompt: 'none' }),
      ]) {
        expect(answerOf(answer).get('code')).not.toBeNull();
      }
    });

    it('shows the login page again where the client asks for a login', async () => {
      const jar = new CookieJar();
      await signIn(issuer.url, portal(), 'mara', { jar });
      const answer = await authorize(jar, { prompt: 'login' });
      expect(answer.headers.get('location')).toMatch(/^\/interaction\//);
    });

    it('takes consent for given where the client asks for it', async () => {
      const tokens = await signIn(issuer.url, portal(), 'mara', {
        scope: 'openid offline_access',
        prompt: 'consent',
      });
      expect(tokens.scope).toBe('openid offline_access');
    });
  });

  it('says what the process said if it does not come up', async () => {
    await expect(
      startIssuerProcess({
        users: [],
        port: Number(new URL(issuer.url).port),
      }),
    ).rejects.toThrow('EADDRINUSE');
  });
});
