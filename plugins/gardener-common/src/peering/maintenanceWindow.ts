const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `HHMMSS+ZZZZ`, for example `220000+0100`: ten at night, one hour ahead of UTC. */
const TIME =
  /^([01]\d|2[0-3])([0-5]\d)([0-5]\d)([+-])([01]\d|2[0-3])([0-5]\d)$/;

/** Milliseconds after midnight UTC, from 0 up to a day; undefined for a text of another form. */
function timeOfDay(text: string): number | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hours, minutes, seconds, sign, zoneHours, zoneMinutes] = match;
  const local =
    Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
  const offset = Number(zoneHours) * HOUR + Number(zoneMinutes) * MINUTE;
  const utc = sign === '+' ? local - offset : local + offset;
  return (utc + 2 * DAY) % DAY;
}

/**
 * A stretch of time, both ends in epoch milliseconds.
 *
 * @public
 */
export interface TimeSpan {
  readonly begin: number;
  readonly end: number;
}

/**
 * The maintenance window that runs at `now`, or else the next one. A window comes every day at the same
 * time and may go over midnight.
 *
 * @param window - begin and end as `HHMMSS+ZZZZ`, each with its own zone
 * @param now - epoch milliseconds
 * @returns undefined when begin or end is of another form, or both are the same time
 * @public
 */
export function nextMaintenanceWindow(
  window: { readonly begin: string; readonly end: string },
  now: number,
): TimeSpan | undefined {
  const begin = timeOfDay(window.begin);
  const end = timeOfDay(window.end);
  if (begin === undefined || end === undefined || begin === end) {
    return undefined;
  }
  const duration = (end - begin + DAY) % DAY;
  const midnight = Math.floor(now / DAY) * DAY;
  for (const day of [-1, 0, 1]) {
    const start = midnight + day * DAY + begin;
    if (now < start + duration) return { begin: start, end: start + duration };
  }
  return undefined;
}
