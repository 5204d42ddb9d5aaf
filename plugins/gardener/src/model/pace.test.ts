import { createPace } from './pace';

const PAUSE = 3_000;

describe('a pace', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function paced() {
    const act = jest.fn();
    return { act, pace: createPace(act, PAUSE) };
  }

  it('lets the first through at once', () => {
    const { act, pace } = paced();
    pace.poke();
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('acts once for all that came within the pause, when it is over', () => {
    const { act, pace } = paced();
    for (let i = 0; i < 3; i += 1) {
      pace.poke();
      jest.advanceTimersByTime(900);
    }
    jest.advanceTimersByTime(299);
    expect(act).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1);
    expect(act).toHaveBeenCalledTimes(2);
    jest.advanceTimersByTime(10 * PAUSE);
    expect(act).toHaveBeenCalledTimes(2);
  });

  it('keeps the pause behind what it held back too, however long it goes on', () => {
    const { act, pace } = paced();
    for (let i = 0; i < 60; i += 1) {
      pace.poke();
      jest.advanceTimersByTime(1_000);
    }
    expect(act).toHaveBeenCalledTimes(21);
  });

  it('lets the next through at once when it comes after the pause', () => {
    const { act, pace } = paced();
    pace.poke();
    jest.advanceTimersByTime(PAUSE);
    pace.poke();
    expect(act).toHaveBeenCalledTimes(2);
  });

  it('does nothing more once it is stopped, until it is poked again', () => {
    const { act, pace } = paced();
    pace.poke();
    pace.poke();
    pace.stop();
    jest.advanceTimersByTime(10 * PAUSE);
    expect(act).toHaveBeenCalledTimes(1);
    pace.poke();
    expect(act).toHaveBeenCalledTimes(2);
  });
});
