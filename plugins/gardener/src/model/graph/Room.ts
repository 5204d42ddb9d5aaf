import { freePlace } from './freePlace';
import type { Box, Point } from './geometry';

/** Where boxes may stand. */
export interface Room {
  /** The nearest place beside what is there for which nothing has to go out of the way; undefined where there is none. */
  readonly freePlace: (
    wanted: Box,
    beside: readonly Box[],
  ) => Point | undefined;
  /** The same, and where there is none a place all the same. */
  readonly somePlace: (wanted: Box, beside: readonly Box[]) => Point;
}

/** Without walls: far enough out there is place for everything. */
export function openRoom(gap: number): Room {
  const place = (wanted: Box, beside: readonly Box[]) =>
    freePlace(wanted, beside, gap);
  return { freePlace: place, somePlace: place };
}
