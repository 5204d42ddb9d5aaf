import { barredBy } from './barred';
import type { Box, Point } from './geometry';
import { nearestPlace } from './nearestPlace';

/**
 * The place nearest to the wanted one at which a box keeps `gap` from all that are there; the wanted one itself where it
 * is free. There always is one: far enough out nothing is.
 */
export function freePlace(
  wanted: Box,
  taken: readonly Box[],
  gap: number,
): Point {
  const { x, y } = wanted;
  return (
    nearestPlace(
      wanted,
      taken.map(box => barredBy(box, wanted, gap)),
    ) ?? { x, y }
  );
}
