import { authenticate } from './authenticate';
import { OidcTokens } from './OidcTokens';
import { oidcSettings } from './OidcSettings';
import { TokenClock } from './TokenClock';
import { Tokens } from './Tokens';

const clock = new TokenClock();
const tokens = new Tokens(
  [{ context: 'alice', name: 'alice', groups: ['team'], token: 'known' }],
  clock,
);
const oidc = new OidcTokens(
  oidcSettings({ issuerUrl: 'https://login.example.org', clientId: 'garden' }),
  clock,
);

describe.each([
  ['without an issuer', undefined],
  ['with an issuer', oidc],
])('authenticate, %s', (_how, issuer) => {
  const who = (authorization?: string) =>
    authenticate(authorization, { tokens, oidc: issuer });

  it('knows the owner of a token', async () => {
    expect(await who('Bearer known')).toMatchObject({
      name: 'alice',
      groups: ['team', 'system:authenticated'],
    });
  });

  it.each([undefined, 'Basic YTpi', 'Bearer'])(
    'takes %p for nobody',
    async authorization => {
      expect((await who(authorization)).name).toBe('system:anonymous');
    },
  );

  it.each(['Bearer unknown', 'Bearer a.b.c'])('refuses %p', async wrong => {
    await expect(who(wrong)).rejects.toMatchObject({
      code: 401,
      message: 'Unauthorized',
    });
  });
});

describe('the clock for tokens', () => {
  it('lets a token expire that was issued for a while, and not the others', async () => {
    const issued = tokens.issue({ name: 'bob', groups: [] }, 600).token;
    const who = (token: string) =>
      authenticate(`Bearer ${token}`, { tokens, oidc });
    clock.runAhead(601);
    await expect(who(issued)).rejects.toMatchObject({ code: 401 });
    expect((await who('known')).name).toBe('alice');
    clock.runAhead(0);
    expect((await who(issued)).name).toBe('bob');
  });
});
