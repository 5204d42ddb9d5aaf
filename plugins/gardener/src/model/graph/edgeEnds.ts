import { Box, distance, Point } from './geometry';
import type { GraphNode } from './graph';
import { CIRCLE_LABEL, circleRadius } from './sizes';

/** Between the border of a card and the tip of the arrow. */
const AIR = 4;

/** What a line runs to: the card, or the circle without the name below it. */
export type Shape =
  | { readonly kind: 'card'; readonly box: Box }
  | {
      readonly kind: 'circle';
      readonly middle: Point;
      readonly radius: number;
    };

/** The shape of a node at its place. */
export function shapeOf(node: GraphNode, box: Box): Shape {
  return node.kind === 'group'
    ? {
        kind: 'circle',
        middle: { x: box.x, y: box.y - CIRCLE_LABEL.height / 2 },
        radius: circleRadius(node.group),
      }
    : { kind: 'card', box };
}

/** Where lines to a shape aim. */
export function middleOf(shape: Shape): Point {
  return shape.kind === 'circle'
    ? shape.middle
    : { x: shape.box.x, y: shape.box.y };
}

/** How far from the middle of a shape its border is, in the direction of a point. */
function reach(shape: Shape, towards: Point): number {
  if (shape.kind === 'circle') return shape.radius + AIR;
  const { x, y, width, height } = shape.box;
  const length = distance(shape.box, towards);
  const across = Math.abs(towards.x - x) / length;
  const down = Math.abs(towards.y - y) / length;
  return Math.min(
    across > 0 ? (width / 2 + AIR) / across : Infinity,
    down > 0 ? (height / 2 + AIR) / down : Infinity,
  );
}

/** Where a line between two shapes begins and ends: at their borders. */
export function edgeEnds(
  from: Shape,
  to: Shape,
): { readonly from: Point; readonly to: Point } {
  const a = middleOf(from);
  const b = middleOf(to);
  const length = distance(a, b);
  // Shapes that cover each other have no line between them; one from middle to middle is at least none too long.
  if (length === 0) return { from: a, to: b };
  const begin = reach(from, b);
  const end = reach(to, a);
  if (begin + end >= length) return { from: a, to: b };
  const on = (start: Point, other: Point, far: number): Point => ({
    x: start.x + ((other.x - start.x) * far) / length,
    y: start.y + ((other.y - start.y) * far) / length,
  });
  return { from: on(a, b, begin), to: on(b, a, end) };
}
