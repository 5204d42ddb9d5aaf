import {
  responseError,
  signInError,
  tooManyRequests,
} from '../__testUtils__/serverErrors';
import { Failure, failureOf, isFinal } from './failure';

describe('what a call threw', () => {
  it.each<[number, Failure['kind']]>([
    [401, 'signedOut'],
    [403, 'denied'],
    [404, 'notFound'],
    [409, 'overtaken'],
    [429, 'limited'],
    [503, 'unavailable'],
    [500, 'refused'],
  ])('%i is %s, in the words of the answer', async (status, kind) => {
    const error = await responseError(status, 'Error', 'These are the words');
    expect(failureOf(error)).toEqual({ kind, message: 'These are the words' });
  });

  it('tells the sign-in that a Garden wants from that of the portal', async () => {
    expect(failureOf(await signInError('expired'))).toEqual({
      kind: 'signIn',
      message: 'Sign in: expired',
      signIn: { garden: 'osc', provider: 'oidc', why: 'expired' },
    });
  });

  it.each<[string, number, Record<string, string>]>([
    ['without a provider', 401, { garden: 'osc', why: 'missing' }],
    ['without a Garden', 401, { provider: 'oidc', why: 'missing' }],
    [
      'with a cause that nobody knows',
      401,
      { garden: 'osc', provider: 'oidc', why: 'mood' },
    ],
    [
      'of another status',
      403,
      { garden: 'osc', provider: 'oidc', why: 'missing' },
    ],
  ])('takes an answer %s for no such wish', async (_what, status, error) => {
    const failure = failureOf(
      await responseError(status, 'AuthenticationError', 'No', { error }),
    );
    expect(failure.kind).not.toBe('signIn');
  });

  it('knows after how many seconds it may be asked again', async () => {
    expect(failureOf(await tooManyRequests(7))).toMatchObject({
      kind: 'limited',
      retryAfter: 7,
    });
  });

  it.each(['soon', '-1', 'Fri, 27 Nov 2026 09:00:00 GMT', ''])(
    'reads no seconds out of %j',
    async header => {
      const error = await responseError(429, 'Error', 'Too much', {
        headers: { 'Retry-After': header },
      });
      expect(failureOf(error)).not.toHaveProperty('retryAfter');
    },
  );

  it('is no answer when there was none', () => {
    expect(failureOf(new TypeError('Failed to fetch'))).toEqual({
      kind: 'noAnswer',
      message: 'Failed to fetch',
    });
    expect(failureOf('what')).toEqual({ kind: 'noAnswer', message: 'what' });
  });

  it('is the same failure as long as it is the same answer', async () => {
    const error = await signInError();
    expect(failureOf(error)).toBe(failureOf(error));
  });
});

describe('a failure', () => {
  it.each<[number, boolean]>([
    [401, true],
    [403, true],
    [404, true],
    [409, false],
    [429, false],
    [503, false],
    [500, false],
  ])('of %i is final: %j', async (status, final) => {
    const error = await responseError(status, 'Error', 'No');
    expect(isFinal(failureOf(error))).toBe(final);
  });

  it('is final for want of a sign-in: the right to see what is shown may be gone', async () => {
    expect(isFinal(failureOf(await signInError()))).toBe(true);
  });
});
