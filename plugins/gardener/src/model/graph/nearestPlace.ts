import { Barred, isBarred } from './barred';
import { HAIR, Point } from './geometry';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The number nearest to the wanted one that is within no span, on one side of it; infinite where there is none. */
function firstAfter(wanted: number, spans: readonly Span[]): number {
  let at = wanted;
  for (const { from, to } of spans) {
    if (from + HAIR < at && at < to - HAIR) at = to;
  }
  return at;
}

/** The number nearest to the wanted one that is within no span; of two that are as near the larger one. */
function nearestNumber(wanted: number, spans: readonly Span[]): number {
  const up = firstAfter(
    wanted,
    [...spans].sort((a, b) => a.from - b.from),
  );
  const turned = spans.map(({ from, to }) => ({ from: -to, to: -from }));
  const down = -firstAfter(
    -wanted,
    turned.sort((a, b) => a.from - b.from),
  );
  return up - wanted <= wanted - down ? up : down;
}

/**
 * The point nearest to the wanted one that is not barred; undefined where all are. It is found if there is one: either it
 * has the wanted x, or it lies on a left or a right side, so only these are looked at, the nearest first, until they are
 * further away than what was found. O(N²) for N that bar, mostly far less.
 */
export function nearestPlace(
  wanted: Point,
  barred: readonly Barred[],
): Point | undefined {
  const { x: wantedX, y: wantedY } = wanted;
  if (!barred.some(bar => isBarred(wanted, bar))) {
    return { x: wantedX, y: wantedY };
  }
  const columns = [
    wantedX,
    ...barred.flatMap(({ left, right }) => [left, right]),
  ]
    .filter(Number.isFinite)
    .sort((a, b) => Math.abs(a - wantedX) - Math.abs(b - wantedX) || a - b);
  let found: Point | undefined;
  let nearest = Infinity;
  let last: number | undefined;
  for (const x of columns) {
    if (Math.abs(x - wantedX) >= nearest) break;
    if (x === last) continue;
    last = x;
    const spans: Span[] = [];
    for (const { left, right, top, bottom } of barred) {
      if (left + HAIR < x && x < right - HAIR) {
        spans.push({ from: top, to: bottom });
      }
    }
    const y = nearestNumber(wantedY, spans);
    const away = Math.hypot(x - wantedX, y - wantedY);
    if (away < nearest) {
      nearest = away;
      found = { x, y };
    }
  }
  return found;
}
