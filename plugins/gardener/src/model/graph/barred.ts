import { Box, HAIR, Point, Size } from './geometry';

/** Where the middle of a box must not be: all that is truly between the four; a side may be infinitely far away. */
export interface Barred {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the middle of a box of this size must not be, so that it keeps `gap` from one that stands. */
export function barredBy(standing: Box, size: Size, gap: number): Barred {
  const across = (standing.width + size.width) / 2 + gap;
  const down = (standing.height + size.height) / 2 + gap;
  return {
    left: standing.x - across,
    right: standing.x + across,
    top: standing.y - down,
    bottom: standing.y + down,
  };
}

/** Whether the middle of a box would be where it must not. */
export function isBarred({ x, y }: Point, barred: Barred): boolean {
  const { left, right, top, bottom } = barred;
  return (
    left + HAIR < x && x < right - HAIR && top + HAIR < y && y < bottom - HAIR
  );
}
