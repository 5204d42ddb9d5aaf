import { impersonationHeaders } from './impersonate';

describe('impersonationHeaders', () => {
  it('keeps repeated groups apart and a comma inside one name', () => {
    expect(
      impersonationHeaders([
        'Impersonate-User',
        'alice',
        'impersonate-group',
        'a',
        'Impersonate-Group',
        'cn=b,dc=c',
        'Accept',
        '*/*',
      ]),
    ).toEqual({
      user: 'alice',
      groups: ['a', 'cn=b,dc=c'],
      uid: '',
      extra: [],
    });
  });

  it('reads bytes as UTF-8, and blanks as nothing', () => {
    const bytes = Buffer.from('Łukasz').toString('latin1');
    expect(impersonationHeaders(['Impersonate-User', bytes]).user).toBe(
      'Łukasz',
    );
    expect(impersonationHeaders(['Impersonate-User', '  ']).user).toBe('');
  });

  it('reads uid and extra values', () => {
    expect(
      impersonationHeaders([
        'Impersonate-User',
        'a',
        'Impersonate-Uid',
        'u1',
        'Impersonate-Extra-reason',
        'x',
      ]),
    ).toMatchObject({ uid: 'u1', extra: [{ key: 'reason', value: 'x' }] });
  });
});
