import type { Barred } from './barred';
import { apart, around, Box, HAIR, Point, Size } from './geometry';

/** Around the cards of a frame. */
const FRAME_PADDING = 20;

/** The line with the name of a group. */
export const FRAME_HEAD = 34;

/** The frame around cards: the least one that holds them and its name. */
export function frameAround(boxes: readonly Box[]): Box {
  const { x, y, width, height } = around(boxes);
  return {
    x,
    y: y - FRAME_HEAD / 2,
    width: width + 2 * FRAME_PADDING,
    height: height + 2 * FRAME_PADDING + FRAME_HEAD,
  };
}

/**
 * Where the middle of one more box of a frame must not be, so that the frame, grown around it, keeps `gap` from one that
 * stands outside. Where the two are nearer to each other by now, they may stay so.
 */
export function barredByGrowth(
  frame: Box,
  standing: Box,
  size: Size,
  gap: number,
): Barred {
  const { x, y } = apart(frame, standing);
  const kept = Math.min(gap, Math.max(x, y));
  const aside = size.width / 2 + FRAME_PADDING;
  const below = size.height / 2 + FRAME_PADDING;
  const left = standing.x - standing.width / 2 - kept;
  const right = standing.x + standing.width / 2 + kept;
  const top = standing.y - standing.height / 2 - kept;
  const bottom = standing.y + standing.height / 2 + kept;
  // A side that the frame is beyond already bars nothing: wherever the box comes, the frame stays beyond it.
  return {
    left: frame.x + frame.width / 2 > left + HAIR ? -Infinity : left - aside,
    right: frame.x - frame.width / 2 < right - HAIR ? Infinity : right + aside,
    top: frame.y + frame.height / 2 > top + HAIR ? -Infinity : top - below,
    bottom:
      frame.y - frame.height / 2 < bottom - HAIR
        ? Infinity
        : bottom + below + FRAME_HEAD,
  };
}

/** Where one more box would stand at each side of a frame, and `gap` from the boxes in it. */
export function atEachSide(
  frame: Box,
  size: Size,
  gap: number,
): readonly Point[] {
  const { x, y, width, height } = frame;
  const across = (width + size.width) / 2 - FRAME_PADDING + gap;
  const down = (height + size.height) / 2 - FRAME_PADDING + gap;
  // The name of the group is above the boxes.
  const middle = y + FRAME_HEAD / 2;
  return [
    { x: x - across, y: middle },
    { x: x + across, y: middle },
    { x, y: y - down + FRAME_HEAD },
    { x, y: y + down },
  ];
}
