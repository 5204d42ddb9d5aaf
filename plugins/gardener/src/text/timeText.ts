/** A time of day with its zone, "13:58 CET", in the reader's language. */
export function timeText(time: number): string {
  return new Intl.DateTimeFormat(undefined, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(time);
}

/** A time of day, "22:00", where the zone would not fit; the full time stands beside it or in its tooltip. */
export function clockText(time: number): string {
  return new Intl.DateTimeFormat(undefined, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(time);
}

/** Date, time and zone. */
export function dateTimeText(time: number): string {
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(time);
}

/** Day and month without the year. */
export function dayText(time: number): string {
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
  }).format(time);
}

/** How many midnights of the reader's zone lie between two times. */
export function daysBetween(now: number, then: number): number {
  const midnight = (time: number) => {
    const date = new Date(time);
    // Counted in UTC, where every day has 24 hours.
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  };
  return Math.round((midnight(then) - midnight(now)) / 86_400_000);
}

/** A time of day to the second, "14:02:11"; the full time stands beside it or in its tooltip. */
export function secondsText(time: number): string {
  return new Intl.DateTimeFormat(undefined, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(time);
}
