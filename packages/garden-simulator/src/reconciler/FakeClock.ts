import { Clock } from './Clock';

/** A clock for tests: time passes when the test says so. */
export interface FakeClock extends Clock {
  /** Lets time pass and runs what falls due, in order. */
  pass(milliseconds: number): void;
}

export function fakeClock(start: Date): FakeClock {
  let time = start.getTime();
  const tasks = new Set<{ due: number; every: number; run: () => void }>();
  return {
    now: () => new Date(time),
    every: (milliseconds, run) => {
      const task = { due: time + milliseconds, every: milliseconds, run };
      tasks.add(task);
      return () => tasks.delete(task);
    },
    pass: milliseconds => {
      const end = time + milliseconds;
      for (;;) {
        const [next] = [...tasks]
          .filter(({ due }) => due <= end)
          .sort((one, other) => one.due - other.due);
        if (!next) {
          break;
        }
        time = next.due;
        next.due += next.every;
        next.run();
      }
      time = end;
    },
  };
}
