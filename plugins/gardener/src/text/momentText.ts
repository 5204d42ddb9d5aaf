import { clockText, daysBetween, dayText } from './timeText';

/**
 * A moment as short as a list wants it: "14:02" today, "18 Nov 09:41" this year, with the year in any other. The
 * full time with its zone belongs into a tooltip.
 */
export function momentText(time: number, now: number): string {
  const clock = clockText(time);
  if (daysBetween(now, time) === 0) return clock;
  const year = new Date(time).getFullYear();
  return year === new Date(now).getFullYear()
    ? `${dayText(time)} ${clock}`
    : `${dayText(time)} ${year} ${clock}`;
}
