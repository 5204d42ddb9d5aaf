/** How long ago something was, in the largest unit that fits. */
export interface Age {
  readonly unit: 'seconds' | 'minutes' | 'hours' | 'days';
  readonly value: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * The age at `now` of something that was at `then`; both in milliseconds since the epoch.
 * The clocks of server and browser differ, so the future counts as now.
 */
export function ageAt(then: number, now: number): Age {
  const seconds = Math.max(0, Math.floor((now - then) / 1000));
  if (seconds < MINUTE) return { unit: 'seconds', value: seconds };
  if (seconds < HOUR) {
    return { unit: 'minutes', value: Math.floor(seconds / MINUTE) };
  }
  if (seconds < DAY) {
    return { unit: 'hours', value: Math.floor(seconds / HOUR) };
  }
  return { unit: 'days', value: Math.floor(seconds / DAY) };
}

/** Whole seconds from `now` until `then`, never below 0. */
export function secondsUntil(then: number, now: number): number {
  return Math.max(0, Math.ceil((then - now) / 1000));
}
