/** RFC 3339 in UTC with whole seconds: the only form in which Kubernetes writes times. */
export function timestamp(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}

export const HOUR = 60;
export const DAY = 24 * HOUR;

/** The timestamp `minutes` minutes before `now`. */
export function minutesBefore(now: Date, minutes: number): string {
  return timestamp(new Date(now.getTime() - minutes * 60_000));
}

/**
 * The last time at or before `now` that a date of the year began, at 09:00 UTC.
 *
 * @param month - 1 to 12
 * @param day - day of the month
 */
export function lastAnniversary(now: Date, month: number, day: number): Date {
  const inYear = (year: number) => new Date(Date.UTC(year, month - 1, day, 9));
  const thisYear = inYear(now.getUTCFullYear());
  return thisYear.getTime() <= now.getTime()
    ? thisYear
    : inYear(now.getUTCFullYear() - 1);
}
