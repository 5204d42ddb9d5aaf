import { JWTPayload } from 'jose';
import { FakeIssuer, startFakeIssuer } from '../testUtils/fakeIssuer';
import { oidcSettings } from './OidcSettings';
import { OidcTokens } from './OidcTokens';
import { TokenClock } from './TokenClock';

const now = Date.parse('2026-11-20T12:00:00Z');
const seconds = now / 1000;

describe('OidcTokens', () => {
  let issuer: FakeIssuer;
  let clock: TokenClock;
  let reported: unknown[];
  let tokens: OidcTokens;
  beforeEach(async () => {
    issuer = await startFakeIssuer();
    clock = new TokenClock(() => now);
    reported = [];
    tokens = new OidcTokens(
      oidcSettings({
        issuerUrl: issuer.url,
        clientId: 'garden',
        usernamePrefix: '-',
        groupsClaim: 'groups',
      }),
      clock,
      error => reported.push(error),
    );
  });
  afterEach(() => issuer.close());

  const claims = (more: JWTPayload = {}): JWTPayload => ({
    iss: issuer.url,
    aud: 'garden',
    sub: 'mara',
    groups: ['osc:platform'],
    exp: seconds + 600,
    ...more,
  });
  const read = async (more: JWTPayload = {}) =>
    tokens.identityOf(await issuer.sign(claims(more)));

  it('reads a user from a token of the issuer', async () => {
    expect(await read()).toEqual({
      name: 'mara',
      groups: ['osc:platform', 'system:authenticated'],
    });
    expect(await read({ aud: ['else', 'garden'] })).toBeDefined();
  });

  it.each([
    ['is for somebody else', { aud: 'portal' }],
    ['is for nobody', { aud: undefined }],
    ['is over', { exp: seconds }],
    ['never ends', { exp: undefined }],
    ['begins later', { nbf: seconds + 60 }],
    ['names nobody', { sub: undefined }],
  ])('refuses a token that %s', async (_what, more) => {
    expect(await read(more)).toBeUndefined();
    expect(reported).toEqual([]);
  });

  it('goes by the clock for tokens', async () => {
    const token = await issuer.sign(claims());
    clock.runAhead(599);
    expect(await tokens.identityOf(token)).toBeDefined();
    clock.runAhead(600);
    expect(await tokens.identityOf(token)).toBeUndefined();
    clock.runAhead(0);
    expect(await tokens.identityOf(token)).toBeDefined();
  });

  it('refuses a token whose claims were changed after it was signed', async () => {
    const [header, , signature] = (await issuer.sign(claims())).split('.');
    const payload = Buffer.from(
      JSON.stringify(claims({ sub: 'admin' })),
    ).toString('base64url');
    expect(
      await tokens.identityOf([header, payload, signature].join('.')),
    ).toBeUndefined();
  });

  it('refuses a token without a signature, and one by another algorithm', async () => {
    const encode = (value: object) =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    expect(
      await tokens.identityOf(
        `${encode({ alg: 'none' })}.${encode(claims())}.`,
      ),
    ).toBeUndefined();
    expect(
      await tokens.identityOf(await issuer.sign(claims(), { alg: 'PS256' })),
    ).toBeUndefined();
  });

  it('refuses a token that another issuer signed in the name of this one', async () => {
    const other = await startFakeIssuer();
    expect(await tokens.identityOf(await other.sign(claims()))).toBeUndefined();
    await other.close();
  });

  it('asks nobody about tokens of somebody else', async () => {
    expect(await tokens.identityOf('token-of-alice')).toBeUndefined();
    expect(await tokens.identityOf('a.b.c')).toBeUndefined();
    expect(await read({ iss: 'https://login.example.org' })).toBeUndefined();
    expect(issuer.asked).toEqual([]);
  });

  it('asks for the keys once, and again for a key that it does not know', async () => {
    await read();
    await read();
    expect(issuer.asked).toEqual([
      '/.well-known/openid-configuration',
      '/keys',
    ]);
    await issuer.changeKey();
    expect(await read()).toBeDefined();
    expect(issuer.asked).toHaveLength(3);
  });

  it('reports an issuer that does not answer, and asks again with the next token', async () => {
    issuer.beDown(true);
    expect(await read()).toBeUndefined();
    expect(reported).toEqual([
      new Error(`The OIDC issuer ${issuer.url} answered 503 to discovery`),
    ]);
    issuer.beDown(false);
    expect(await read()).toBeDefined();
  });

  it('reports keys that can not be read', async () => {
    await read();
    await issuer.changeKey();
    issuer.beDown(true);
    expect(await read()).toBeUndefined();
    expect(reported).toHaveLength(1);
  });

  it('does not believe an issuer that calls itself otherwise', async () => {
    issuer.callItself('https://login.example.org');
    expect(await read()).toBeUndefined();
    expect(reported).toEqual([
      new Error(
        `The OIDC issuer ${issuer.url} calls itself https://login.example.org`,
      ),
    ]);
  });
});
