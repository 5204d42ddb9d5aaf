import { backoff } from './backoff';

describe('backoff', () => {
  it('doubles from half a second to ten seconds', () => {
    const longest = [1, 2, 3, 4, 5, 6, 7, 1000].map(failures =>
      backoff(failures, 1, undefined),
    );
    expect(longest).toEqual([
      500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000,
    ]);
  });

  it('has jitter of half its length', () => {
    expect(backoff(1, 0, undefined)).toBe(250);
    expect(backoff(5, 0, undefined)).toBe(4000);
  });

  it('is not shorter than the Garden asks, within reason', () => {
    expect(backoff(1, 1, 30)).toBe(30_000);
    expect(backoff(6, 1, 1)).toBe(10_000);
    expect(backoff(1, 1, 86_400)).toBe(300_000);
  });
});
