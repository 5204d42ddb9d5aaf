import type { Point } from './geometry';
import type { SizedBox } from './SizedBox';

/** Wider than high, as screens are. */
const ASPECT = 1.5;

/**
 * Places boxes in rows, the highest first, in an area of about the shape of a screen. Order of ties by id, so the same
 * boxes get the same places. O(N log N).
 */
export function packShelves(
  boxes: readonly SizedBox[],
  gap: number,
): ReadonlyMap<string, Point> {
  const area = boxes.reduce(
    (sum, { width, height }) => sum + (width + gap) * (height + gap),
    0,
  );
  const widest = Math.max(0, ...boxes.map(({ width }) => width + gap));
  const rowWidth = Math.max(widest, Math.sqrt(area * ASPECT));
  const places = new Map<string, Point>();
  let left = 0;
  let top = 0;
  let rowHeight = 0;
  const sorted = [...boxes].sort(
    (a, b) =>
      b.height - a.height || b.width - a.width || (a.id < b.id ? -1 : 1),
  );
  for (const { id, width, height } of sorted) {
    if (left > 0 && left + width > rowWidth) {
      left = 0;
      top += rowHeight + gap;
      rowHeight = 0;
    }
    places.set(id, { x: left + width / 2, y: top + height / 2 });
    left += width + gap;
    rowHeight = Math.max(rowHeight, height);
  }
  return places;
}
