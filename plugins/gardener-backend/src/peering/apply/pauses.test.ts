import { ManualClock } from '../../__testUtils__/ManualClock';
import { systemClock } from '../../inventory/Clock';
import { MAX_TRIES, pause, pauseBefore } from './pauses';

describe('pauseBefore', () => {
  it('doubles with each try, with up to as much again by chance', () => {
    const next = [2, 3, 4].slice(0, MAX_TRIES - 1);
    expect(next.map(n => pauseBefore(n, undefined, 0))).toEqual([
      500, 1_000, 2_000,
    ]);
    expect(next.map(n => pauseBefore(n, undefined, 0.5))).toEqual([
      750, 1_500, 3_000,
    ]);
  });

  it('is as long as the Garden asks; no time at all is no wish', () => {
    expect(pauseBefore(4, 7_000, 0.9)).toBe(7_000);
    expect(pauseBefore(2, 0, 0)).toBe(500);
  });
});

describe('pause', () => {
  it.each([
    ['a clock of tests', new ManualClock()],
    ['the clock of the machine', systemClock],
  ])('ends with the reason of the signal: %s', async (_, clock) => {
    const ending = new AbortController();
    const waiting = pause(clock, 60_000, ending.signal);
    const reason = new Error('The portal ends');
    ending.abort(reason);
    await expect(waiting).rejects.toBe(reason);
  });

  it('throws what else goes wrong', async () => {
    const broken = {
      sleep: async () => {
        throw new Error('no time');
      },
    };
    await expect(
      pause(broken, 1, new AbortController().signal),
    ).rejects.toThrow('no time');
  });
});
