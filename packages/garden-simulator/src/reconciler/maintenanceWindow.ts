const FORM = /^(\d{2})(\d{2})(\d{2})([+-])(\d{2})(\d{2})$/;
const DAY_SECONDS = 24 * 60 * 60;

/** Second of the day in UTC of a time in Gardener's form `HHMMSS+ZZZZ`. */
function secondOfDay(time: string): number | undefined {
  const match = FORM.exec(time);
  if (!match) {
    return undefined;
  }
  const [hours, minutes, seconds] = match.slice(1, 4).map(Number);
  const offset = Number(match[5]) * 3600 + Number(match[6]) * 60;
  const local = hours * 3600 + minutes * 60 + seconds;
  const utc = match[4] === '+' ? local - offset : local + offset;
  return (utc + DAY_SECONDS) % DAY_SECONDS;
}

/**
 * Is the daily window open at this time? A window may go over midnight. One that can't be read is never open.
 *
 * @param window - begin and end as `HHMMSS+ZZZZ`
 */
export function isOpen(
  window: { readonly begin: string; readonly end: string },
  time: Date,
): boolean {
  const begin = secondOfDay(window.begin);
  const end = secondOfDay(window.end);
  if (begin === undefined || end === undefined) {
    return false;
  }
  const now = Math.floor(time.getTime() / 1000) % DAY_SECONDS;
  return begin <= end ? begin <= now && now < end : begin <= now || now < end;
}
