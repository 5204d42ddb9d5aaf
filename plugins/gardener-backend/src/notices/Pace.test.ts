import { Pace } from './Pace';
import { ManualClock } from '../__testUtils__/ManualClock';

function setUp() {
  const clock = new ManualClock();
  const controller = new AbortController();
  let done = 0;
  const pace = new Pace({
    act: async () => {
      done += 1;
    },
    everyMs: 1_000,
    clock,
    signal: controller.signal,
  });
  return { pace, clock, controller, done: () => done };
}

describe('Pace', () => {
  it('does the first at once', () => {
    const { pace, done } = setUp();
    pace.want();
    expect(done()).toBe(1);
  });

  it('does a burst once more, at the end of the interval', async () => {
    const { pace, clock, done } = setUp();
    for (let i = 0; i < 50; i += 1) pace.want();
    expect(done()).toBe(1);
    await clock.advance(999);
    expect(done()).toBe(1);
    await clock.advance(1);
    expect(done()).toBe(2);
    await clock.advance(10_000);
    expect(done()).toBe(2);
  });

  it('does at once again after a quiet interval', async () => {
    const { pace, clock, done } = setUp();
    pace.want();
    await clock.advance(1_000);
    pace.want();
    expect(done()).toBe(2);
  });

  it('never goes faster than once per interval under steady load, and ends with the last', async () => {
    const { pace, clock, done } = setUp();
    for (let i = 0; i < 100; i += 1) {
      pace.want();
      await clock.advance(100);
    }
    // At 0 s, and at 1 s to 10 s.
    expect(done()).toBe(11);
    await clock.advance(10_000);
    expect(done()).toBe(11);
  });

  it('does nothing more once it was ended', async () => {
    const { pace, clock, controller, done } = setUp();
    pace.want();
    pace.want();
    controller.abort();
    await clock.advance(5_000);
    pace.want();
    expect(done()).toBe(1);
  });
});
