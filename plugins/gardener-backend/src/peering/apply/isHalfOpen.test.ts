import { isHalfOpen } from './isHalfOpen';

describe('isHalfOpen', () => {
  const lease = { owner: 'a', until: 1_000 };

  it('is what waits for a user, and what is written by somebody who is gone', () => {
    expect(isHalfOpen({ state: 'halfOpen', lease: null }, 0)).toBe(true);
    expect(isHalfOpen({ state: 'writing', lease: null }, 0)).toBe(true);
    expect(isHalfOpen({ state: 'writing', lease }, 999)).toBe(false);
    expect(isHalfOpen({ state: 'writing', lease }, 1_000)).toBe(true);
  });

  it('is no plan, and nothing that is at its end or rolled out', () => {
    const states = [
      ...(['planned', 'written', 'rollingOut', 'done'] as const),
      ...(['refused', 'undone', 'cancelled'] as const),
    ];
    expect(
      states.filter(state => isHalfOpen({ state, lease: null }, 5_000)),
    ).toEqual([]);
  });
});
