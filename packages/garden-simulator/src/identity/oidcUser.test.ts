import { OidcOptions, oidcSettings } from './OidcSettings';
import { oidcUser } from './oidcUser';

const read = (claims: object, more: Partial<OidcOptions> = {}) =>
  oidcUser(
    { ...claims },
    oidcSettings({
      issuerUrl: 'https://login.example.org',
      clientId: 'garden',
      usernamePrefix: '-',
      groupsClaim: 'groups',
      ...more,
    }),
  );

describe('oidcUser', () => {
  it('reads name and groups, and adds what everybody has who is logged in', () => {
    expect(
      read({ sub: 'mara', groups: ['osc:platform', 'osc:everyone'] }),
    ).toEqual({
      name: 'mara',
      groups: ['osc:platform', 'osc:everyone', 'system:authenticated'],
    });
  });

  it('puts the prefixes before name and groups', () => {
    expect(
      read(
        { sub: 'mara', groups: ['platform'] },
        { usernamePrefix: 'sso:', groupsPrefix: 'oidc:' },
      ),
    ).toEqual({
      name: 'sso:mara',
      groups: ['oidc:platform', 'system:authenticated'],
    });
  });

  it.each([
    ['one text', 'platform', ['platform', 'system:authenticated']],
    ['an empty list', [], ['system:authenticated']],
    ['nothing', undefined, ['system:authenticated']],
  ])('takes groups that are %s', (_what, groups, expected) => {
    expect(read({ sub: 'mara', groups })?.groups).toEqual(expected);
  });

  it('takes no groups if no claim is named', () => {
    expect(
      read({ sub: 'mara', groups: ['a'] }, { groupsClaim: undefined })?.groups,
    ).toEqual(['system:authenticated']);
  });

  it.each([
    ['true', { email_verified: true }],
    ['not said', {}],
  ])('takes an address whose verification is %s', (_what, more) => {
    expect(
      read({ email: 'mara@example.org', ...more }, { usernameClaim: 'email' })
        ?.name,
    ).toBe('mara@example.org');
  });

  it.each([
    ['is not verified', { email_verified: false }],
    ['says so in a text', { email_verified: 'true' }],
  ])('refuses an address that %s', (_what, more) => {
    expect(
      read({ email: 'mara@example.org', ...more }, { usernameClaim: 'email' }),
    ).toBeUndefined();
  });

  it('does not care for the address of who is named by something else', () => {
    expect(
      read({ sub: 'mara', email: 'a@b.example', email_verified: false })?.name,
    ).toBe('mara');
  });

  it.each([
    ['is missing', {}],
    ['is empty', { sub: '' }],
    ['is no text', { sub: 7 }],
    ['is reserved', { sub: 'system:admin' }],
  ])('refuses a name that %s', (_what, claims) => {
    expect(read(claims)).toBeUndefined();
  });

  it.each([
    ['are no list', { of: 'things' }],
    ['hold what is no text', ['a', 7]],
    ['hold a reserved one', ['a', 'system:masters']],
  ])('refuses groups that %s', (_what, groups) => {
    expect(read({ sub: 'mara', groups })).toBeUndefined();
  });

  it('takes a reserved name once a prefix makes another one of it', () => {
    expect(
      read(
        { sub: 'system:admin', groups: ['system:masters'] },
        { usernamePrefix: 'sso:', groupsPrefix: 'sso:' },
      ),
    ).toEqual({
      name: 'sso:system:admin',
      groups: ['sso:system:masters', 'system:authenticated'],
    });
  });
});
