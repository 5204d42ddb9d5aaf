import type { DraftMaintenance } from 'backstage-plugin-gardener-common';

/** A window as people write it. */
export interface WindowText {
  /** `22:00`. */
  readonly begin: string;
  readonly end: string;
  /** `+0100`. */
  readonly offset: string;
}

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
const GARDENER_TIME = /^([01]\d|2[0-3])([0-5]\d)([0-5]\d)([+-]\d{4})$/;

/** The offsets that time zones have today, from west to east. */
export const OFFSETS: readonly string[] = [
  ...['-1100', '-1000', '-0930', '-0900', '-0800', '-0700', '-0600', '-0500'],
  ...['-0400', '-0330', '-0300', '-0200', '-0100', '+0000', '+0100', '+0200'],
  ...['+0300', '+0330', '+0400', '+0430', '+0500', '+0530', '+0545', '+0600'],
  ...['+0630', '+0700', '+0800', '+0845', '+0900', '+0930', '+1000', '+1030'],
  ...['+1100', '+1200', '+1245', '+1300', '+1400'],
];

/** Of the user's clock, at a moment. */
export function ownOffset(now: Date): string {
  const minutes = -now.getTimezoneOffset();
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(
    size % 60,
  )}`;
}

/** `+0100` as `UTC+01:00`. */
export function offsetText(offset: string): string {
  return `UTC${offset.slice(0, 3)}:${offset.slice(3)}`;
}

/** As Gardener writes it; undefined while a time is none. */
export function toMaintenance(
  window: WindowText,
): DraftMaintenance | undefined {
  const { begin, end, offset } = window;
  if (!TIME.test(begin) || !TIME.test(end)) return undefined;
  const text = (time: string) => `${time.replace(':', '')}00${offset}`;
  return { begin: text(begin), end: text(end) };
}

/** The other way round; undefined for what is no window with one offset. */
export function toWindowText(
  maintenance: DraftMaintenance,
): WindowText | undefined {
  const begin = GARDENER_TIME.exec(maintenance.begin);
  const end = GARDENER_TIME.exec(maintenance.end);
  if (!begin || !end || begin[4] !== end[4]) return undefined;
  return {
    begin: `${begin[1]}:${begin[2]}`,
    end: `${end[1]}:${end[2]}`,
    offset: begin[4],
  };
}

const DAY = 24 * 60;

/** How many minutes a window is long; one that ends before it begins ends on the next day. */
export function windowMinutes(window: WindowText): number {
  const minutes = (time: string) => {
    const [hours, rest] = time.split(':').map(Number);
    return hours * 60 + rest;
  };
  return (minutes(window.end) - minutes(window.begin) + DAY) % DAY;
}

/** Gardener takes windows of 30 minutes to 6 hours. */
export function isUsualLength(window: WindowText): boolean {
  const minutes = windowMinutes(window);
  return minutes >= 30 && minutes <= 360;
}
