import { responseError, tooManyRequests } from '../__testUtils__/serverErrors';
import { RETRY_POLL, SLOW_POLL } from './intervals';
import { retryPoll, slowPoll } from './retryPoll';

describe('what failed', () => {
  it('is asked again as usual', async () => {
    const error = await responseError(503, 'Error', 'Down');
    expect(retryPoll(error)).toBe(RETRY_POLL);
    expect(retryPoll(error, SLOW_POLL)).toBe(SLOW_POLL);
  });

  it('is not asked again before the answer allows it', async () => {
    expect(retryPoll(await tooManyRequests(50))).toBe(50_000);
    expect(retryPoll(await tooManyRequests(50), SLOW_POLL)).toBe(50_000);
    expect(retryPoll(await tooManyRequests(1))).toBe(RETRY_POLL);
  });
});

describe('a slow poll', () => {
  it('goes on at its pace, and slower when it is told so', async () => {
    expect(slowPoll({ state: { error: null } })).toBe(SLOW_POLL);
    expect(slowPoll({ state: { error: await tooManyRequests(60) } })).toBe(
      60_000,
    );
  });
});
