import { impersonationHeaders } from './impersonationHeaders';

describe('impersonationHeaders', () => {
  it('gives each group a value of its own', () => {
    expect(
      impersonationHeaders('osc', {
        kind: 'impersonated' as const,
        user: 'alice',
        groups: ['oidc:a', 'oidc:b'],
      }),
    ).toEqual({
      'Impersonate-User': 'alice',
      'Impersonate-Group': ['oidc:a', 'oidc:b'],
    });
  });

  it('names no groups when there are none', () => {
    expect(
      impersonationHeaders('osc', {
        kind: 'impersonated' as const,
        user: 'alice',
        groups: [],
      }),
    ).toEqual({
      'Impersonate-User': 'alice',
    });
  });

  it.each([
    '',
    ' ',
    '\t',
    '\u00a0',
    ' alice',
    'alice ',
    'system:masters',
    'system:admin',
  ])('refuses the user %p', user => {
    expect(() =>
      impersonationHeaders('osc', { kind: 'impersonated', user, groups: [] }),
    ).toThrow('No request to Garden osc was made');
  });

  it.each(['', ' ', 'system:masters'])('refuses the group %p', group => {
    expect(() =>
      impersonationHeaders('osc', {
        kind: 'impersonated' as const,
        user: 'alice',
        groups: ['ok', group],
      }),
    ).toThrow('No request to Garden osc was made');
  });
});
