/** The clock of a throttle; the browser's own outside of tests. */
export interface ThrottleClock {
  now(): number;
  /** Calls back after so many milliseconds and returns how to prevent it. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** Lets pass what comes, but not too much. */
export interface Throttle<Value> {
  offer(value: Value): void;
  /** Drops what waits. */
  stop(): void;
}

/**
 * Lets at most one value pass in each interval, the first one at once. Of those that come
 * too early the last one passes when its time has come: it is the one that still holds.
 *
 * @param interval - milliseconds
 */
export function createThrottle<Value>(
  interval: number,
  clock: ThrottleClock,
  pass: (value: Value) => void,
): Throttle<Value> {
  let passedAt = -Infinity;
  let waiting: { readonly value: Value } | undefined;
  let cancel: (() => void) | undefined;

  function passNow(value: Value) {
    passedAt = clock.now();
    pass(value);
  }

  return {
    offer(value) {
      const wait = passedAt + interval - clock.now();
      if (wait <= 0 && cancel === undefined) {
        passNow(value);
        return;
      }
      waiting = { value };
      cancel ??= clock.after(Math.max(0, wait), () => {
        cancel = undefined;
        const last = waiting;
        waiting = undefined;
        if (last) passNow(last.value);
      });
    },
    stop() {
      cancel?.();
      cancel = undefined;
      waiting = undefined;
    },
  };
}
