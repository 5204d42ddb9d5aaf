import { createRevalidator } from './revalidator';
import { createThrottle } from './throttle';

/** A clock that stands until it is moved. */
function manualClock() {
  let now = 0;
  let alarms: Array<{ at: number; ring: () => void }> = [];
  return {
    now: () => now,
    after(milliseconds: number, ring: () => void) {
      const alarm = { at: now + milliseconds, ring };
      alarms.push(alarm);
      return () => {
        alarms = alarms.filter(other => other !== alarm);
      };
    },
    move(milliseconds: number) {
      now += milliseconds;
      const due = alarms.filter(alarm => alarm.at <= now);
      alarms = alarms.filter(alarm => alarm.at > now);
      due.forEach(alarm => alarm.ring());
    },
    get waiting() {
      return alarms.length;
    },
  };
}

describe('the throttle', () => {
  function listen() {
    const clock = manualClock();
    const heard: string[] = [];
    const throttle = createThrottle(5000, clock, (sentence: string) =>
      heard.push(sentence),
    );
    return { clock, heard, throttle };
  }

  it('lets the first pass at once', () => {
    const { heard, throttle } = listen();
    throttle.offer('one');
    expect(heard).toEqual(['one']);
  });

  it('lets the last pass of those that came too early, when its time has come', () => {
    const { clock, heard, throttle } = listen();
    throttle.offer('one');
    clock.move(1000);
    throttle.offer('two');
    throttle.offer('three');
    clock.move(3999);
    expect(heard).toEqual(['one']);
    clock.move(1);
    expect(heard).toEqual(['one', 'three']);
  });

  it('keeps the distance after one that was delayed too', () => {
    const { clock, heard, throttle } = listen();
    throttle.offer('one');
    throttle.offer('two');
    clock.move(5000);
    throttle.offer('three');
    expect(heard).toEqual(['one', 'two']);
    clock.move(5000);
    expect(heard).toEqual(['one', 'two', 'three']);
  });

  it('lets one pass in each interval, however long it goes on', () => {
    const { clock, heard, throttle } = listen();
    for (let second = 0; second < 60; second += 1) {
      throttle.offer(`${second}`);
      clock.move(1000);
    }
    expect(heard).toHaveLength(13);
  });

  it('lets nothing more pass once it is stopped', () => {
    const { clock, heard, throttle } = listen();
    throttle.offer('one');
    throttle.offer('two');
    throttle.stop();
    expect(clock.waiting).toBe(0);
    clock.move(9000);
    expect(heard).toEqual(['one']);
  });
});

describe('the revalidator', () => {
  function deferredCalls() {
    const finish: Array<() => void> = [];
    const revalidator = createRevalidator(
      () =>
        new Promise<void>(resolve => {
          finish.push(resolve);
        }),
    );
    const settle = async () => {
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    };
    return { finish, revalidator, settle };
  }

  it('asks once more for all that came during a call, and then rests', async () => {
    const { finish, revalidator, settle } = deferredCalls();
    revalidator.poke();
    revalidator.poke();
    revalidator.poke();
    expect(finish).toHaveLength(1);
    finish[0]();
    await settle();
    expect(finish).toHaveLength(2);
    finish[1]();
    await settle();
    expect(finish).toHaveLength(2);
  });

  it('asks at once when nothing runs', async () => {
    const { finish, revalidator, settle } = deferredCalls();
    revalidator.poke();
    finish[0]();
    await settle();
    revalidator.poke();
    expect(finish).toHaveLength(2);
  });
});
