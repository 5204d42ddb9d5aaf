import type { Point } from './geometry';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Something that the keyboard can reach, and where it is. */
export interface Reachable extends Point {
  readonly id: string;
}

/** How far away something is in a direction, and how far clockwise of it. */
function seen(from: Point, to: Point, direction: Direction) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  switch (direction) {
    case 'right':
      return { ahead: dx, aside: dy };
    case 'down':
      return { ahead: dy, aside: -dx };
    case 'left':
      return { ahead: -dx, aside: -dy };
    case 'up':
      return { ahead: -dy, aside: dx };
    default:
      return unknownDirection(direction);
  }
}

/** What is aside counts half: the eye follows a direction, not a ruler. */
const ASIDE = 0.5;

/**
 * What is next in a direction: the nearest in the quarter of the plane that it looks into. Each quarter has one of its two
 * borders, so every other thing is in exactly one of the four; without that some things can't be reached from others.
 * Two things in one place are beside each other, in the order of ids. O(N).
 */
export function neighbourOf(
  items: readonly Reachable[],
  from: string,
  direction: Direction,
): string | undefined {
  const start = items.find(({ id }) => id === from);
  if (!start) return undefined;
  const here = items
    .filter(({ x, y }) => x === start.x && y === start.y)
    .map(({ id }) => id)
    .sort();
  const beside = here[here.indexOf(from) + (direction === 'right' ? 1 : -1)];
  if ((direction === 'right' || direction === 'left') && beside) return beside;

  let best: { id: string; far: number } | undefined;
  for (const item of items) {
    const { ahead, aside } = seen(start, item, direction);
    if (ahead <= 0 || aside >= ahead || aside < -ahead) continue;
    const far = ahead + Math.abs(aside) * ASIDE;
    if (!best || far < best.far || (far === best.far && item.id < best.id)) {
      best = { id: item.id, far };
    }
  }
  return best?.id;
}

function unknownDirection(direction: never): never {
  throw new Error(`Unknown direction ${direction}`);
}
