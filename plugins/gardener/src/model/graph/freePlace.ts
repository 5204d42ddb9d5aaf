import { Box, collide, Point } from './geometry';

/** Fine enough that nobody sees the rest, coarse enough that a few hundred places are tried at most. */
const STEP = 14;

/** Of the circle of places around the wanted one: so many for each step away from it. */
const PLACES_PER_STEP = 8;

/**
 * The place nearest to the wanted one at which a box keeps `gap` from all that are there; the wanted one itself where it
 * is free. There always is one: far enough out nothing is. Tries places on widening circles, each O(N).
 */
export function freePlace(
  wanted: Box,
  taken: readonly Box[],
  gap: number,
): Point {
  const isFree = (point: Point) =>
    !taken.some(box => collide({ ...wanted, ...point }, box, gap));
  const { x, y } = wanted;
  if (isFree(wanted)) return { x, y };
  for (let step = 1; ; step += 1) {
    const places = PLACES_PER_STEP * step;
    for (let place = 0; place < places; place += 1) {
      const angle = (2 * Math.PI * place) / places;
      const point = {
        x: x + STEP * step * Math.cos(angle),
        y: y + STEP * step * Math.sin(angle),
      };
      if (isFree(point)) return point;
    }
  }
}
