import type { ThrottleClock } from '../model/throttle';

/** The clock of the browser. */
export const throttleClock: ThrottleClock = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
