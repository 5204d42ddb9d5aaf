import { OidcOptions, oidcSettings } from './OidcSettings';

const issuerUrl = 'https://login.example.org';
const settings = (more: Partial<OidcOptions> = {}) =>
  oidcSettings({ issuerUrl, clientId: 'garden', ...more });

describe('oidcSettings', () => {
  it('names users by the subject, behind the issuer, and gives them no groups', () => {
    expect(settings()).toEqual({
      issuerUrl,
      clientId: 'garden',
      usernameClaim: 'sub',
      usernamePrefix: 'https://login.example.org#',
      groupsClaim: undefined,
      groupsPrefix: '',
    });
  });

  it.each([
    ['the issuer', { usernameClaim: 'upn' }, `${issuerUrl}#`],
    ['the issuer', { usernamePrefix: '' }, `${issuerUrl}#`],
    ['nothing', { usernameClaim: 'email' }, ''],
    ['nothing', { usernamePrefix: '-' }, ''],
    ['what is given', { usernamePrefix: 'oidc:' }, 'oidc:'],
    [
      'what is given',
      { usernameClaim: 'email', usernamePrefix: 'oidc:' },
      'oidc:',
    ],
  ])('puts %s before the name with %j', (_what, more, usernamePrefix) => {
    expect(settings(more)).toMatchObject({ usernamePrefix });
  });

  it.each([
    'http://127.0.0.1:9000',
    'http://localhost:9000/realms/a',
    'http://[::1]:9000',
  ])('takes plain HTTP from this machine: %s', local => {
    expect(settings({ issuerUrl: local })).toMatchObject({ issuerUrl: local });
  });

  it.each([
    ['http://login.example.org', 'must use https'],
    ['http://127.0.0.1.example.org', 'must use https'],
    ['ftp://127.0.0.1', 'must use https'],
    ['login.example.org', 'must be a URL'],
    ['https://login.example.org?a=b', 'no query, fragment or credentials'],
    ['https://a:b@login.example.org', 'no query, fragment or credentials'],
  ])('refuses the issuer %s', (wrong, message) => {
    expect(() => settings({ issuerUrl: wrong })).toThrow(message);
  });

  it('refuses an empty client id, which no token would be for', () => {
    expect(() => settings({ clientId: '' })).toThrow('client id');
  });
});
