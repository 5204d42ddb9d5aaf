/** In pixels of the drawing at its own size. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** By its middle. */
export interface Box extends Point, Size {}

/** How much two boxes are apart on each axis; negative where they share some. */
export function apart(a: Box, b: Box): Point {
  return {
    x: Math.abs(a.x - b.x) - (a.width + b.width) / 2,
    y: Math.abs(a.y - b.y) - (a.height + b.height) / 2,
  };
}

/** Less than anybody can see: what is left of sums of fractions. */
export const HAIR = 1e-6;

/** Whether two boxes come nearer to each other than `gap`. */
export function collide(a: Box, b: Box, gap = 0): boolean {
  const { x, y } = apart(a, b);
  return x < gap - HAIR && y < gap - HAIR;
}

/** The least box around some. */
export function around(boxes: readonly Box[]): Box {
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    top = Math.min(top, y - height / 2);
    bottom = Math.max(bottom, y + height / 2);
  }
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    width: right - left,
    height: bottom - top,
  };
}

/** Whether a point is within a box. */
export function holds(box: Box, { x, y }: Point): boolean {
  return (
    Math.abs(x - box.x) <= box.width / 2 &&
    Math.abs(y - box.y) <= box.height / 2
  );
}

/** A place between two: 0 is the first, 1 the second. */
export function between(a: Point, b: Point, part: number): Point {
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
