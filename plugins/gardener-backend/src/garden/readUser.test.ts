import { readUser } from './readUser';

const answer = (userInfo: unknown) => ({
  apiVersion: 'authentication.k8s.io/v1',
  kind: 'SelfSubjectReview',
  status: { userInfo },
});

describe('readUser', () => {
  it('reads who the Garden says that somebody is, with the groups in order', () => {
    expect(
      readUser(
        'osc',
        answer({
          username: 'oidc:mara@example.org',
          uid: '7',
          groups: ['system:authenticated', 'oidc:platform'],
          extra: { scopes: ['x'] },
        }),
      ),
    ).toEqual({
      user: 'oidc:mara@example.org',
      groups: ['oidc:platform', 'system:authenticated'],
    });
  });

  it.each([
    ['left out', {}],
    ['null', { groups: null }],
    ['something else', { groups: 'oidc:platform' }],
  ])('knows a user whose groups are %s', (_, more) => {
    expect(readUser('osc', answer({ username: 'mara', ...more }))).toEqual({
      user: 'mara',
      groups: [],
    });
  });

  it('drops a group that is no name', () => {
    expect(
      readUser('osc', answer({ username: 'mara', groups: ['b', 7, null, 'a'] }))
        .groups,
    ).toEqual(['a', 'b']);
  });

  it.each([
    ['nothing', undefined],
    ['text', 'mara'],
    ['another object', { kind: 'Status', status: 'Success' }],
    ['a review without an answer', { kind: 'SelfSubjectReview', status: {} }],
    ['a user without a name', answer({ groups: ['a'] })],
    ['a user of an empty name', answer({ username: '', groups: ['a'] })],
    ['a name that is none', answer({ username: 7 })],
    ['a list', answer(['mara'])],
  ])('takes %s for nobody, and says so', (_, given) => {
    expect(() => readUser('osc', given)).toThrow(
      expect.objectContaining({
        kind: 'malformed',
        message:
          "Garden osc sent an answer that can't be read: a review that names nobody",
      }),
    );
  });
});
