import { ResponseError } from '@backstage/errors';
import { callError } from './callError';

const answer = (statusCode: number, more: object = {}) =>
  ResponseError.fromResponse(
    Response.json(
      {
        error: { name: 'Any', message: 'nodes: is no CIDR', ...more },
        response: { statusCode },
      },
      { status: statusCode },
    ),
  );

describe('callError', () => {
  it.each([
    [400, 'InputError'],
    [401, 'NotAllowedError'],
    [403, 'NotAllowedError'],
    [404, 'NotFoundError'],
    [409, 'ConflictError'],
    [422, 'InputError'],
    [429, 'ServiceUnavailableError'],
    [503, 'ServiceUnavailableError'],
    [500, 'Error'],
  ])('makes of %i the error %s, in the same words', async (status, name) => {
    const error = callError(await answer(status), 'create a/b/c', {
      signIn: 'Sign in.',
    });
    expect([error.name, error.message, error.cause]).toEqual([
      name,
      'Could not create a/b/c: nodes: is no CIDR',
      undefined,
    ]);
  });

  it('adds what to do where a Garden wants the user’s own token', async () => {
    const signIn = await answer(401, { provider: 'oidc', why: 'missing' });
    expect(callError(signIn, 'do it', { signIn: 'Sign in.' }).message).toBe(
      'Could not do it: nodes: is no CIDR. Sign in.',
    );
    expect(callError(signIn, 'do it').message).toBe(
      'Could not do it: nodes: is no CIDR',
    );
  });

  it('says what was being done when nobody answered', () => {
    const error = callError(new TypeError('fetch failed'), 'create a/b/c');
    expect(error.message).toContain('Could not create a/b/c');
    expect(error.message).toContain('fetch failed');
  });
});
