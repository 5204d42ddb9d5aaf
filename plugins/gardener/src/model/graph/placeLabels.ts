import { between, Box, Point, Size } from './geometry';
import { TakenPlaces } from './TakenPlaces';

/** The sign of a finding on a line. */
export const BADGE = 18;

/** Between the sign and its words. */
const AIR = 3;

/** Bold letters of 11 pixels, measured on "CIDR overlap" and its like; a little more than they take. */
const LETTER = 6.3;

const LINE_HEIGHT = 14;

/** Along the line, the middle first. */
const PARTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/** What is to be written on a line. */
export interface LineLabel {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  readonly text: string;
  /** Whether an arrowhead is at the middle. */
  readonly headInMiddle: boolean;
}

/** Where the words stand, seen from the sign; `none` where there is room for the sign only. */
export type LabelSide = 'right' | 'left' | 'below' | 'above' | 'none';

const SIDES: readonly LabelSide[] = ['right', 'left', 'below', 'above'];

/** In the order in which they are tried: words wherever on the line, before none. */
const TRIES: readonly (readonly [number, LabelSide])[] = [
  ...PARTS.flatMap(part => SIDES.map(side => [part, side] as const)),
  ...PARTS.map(part => [part, 'none'] as const),
];

export interface PlacedLabel {
  /** The middle of the sign, on the line. */
  readonly badge: Point;
  readonly side: LabelSide;
}

function widthOf(text: string): number {
  return text.length * LETTER;
}

/** What sign and words take together. */
export function outlineOfLabel(label: PlacedLabel, text: string): Box {
  const words: Size = { width: widthOf(text), height: LINE_HEIGHT };
  const { x, y } = label.badge;
  const aside = (BADGE + AIR + words.width) / 2 - BADGE / 2;
  const down = (BADGE + words.height) / 2 - BADGE / 2;
  switch (label.side) {
    case 'right':
    case 'left':
      return {
        x: label.side === 'right' ? x + aside : x - aside,
        y,
        width: BADGE + AIR + words.width,
        height: BADGE,
      };
    case 'below':
    case 'above':
      return {
        x,
        y: label.side === 'below' ? y + down : y - down,
        width: Math.max(BADGE, words.width),
        height: BADGE + words.height,
      };
    case 'none':
      return { x, y, width: BADGE, height: BADGE };
    default:
      return unknownSide(label.side);
  }
}

/**
 * Finds a place for each label on its line where it covers no card and no other label; where words find none,
 * the sign stands alone where it covers least. In the order that is given. O(N + L) for L labels and N cards that are spread over
 * the drawing.
 */
export function placeLabels(
  labels: readonly LineLabel[],
  cards: readonly Box[],
): ReadonlyMap<string, PlacedLabel> {
  const taken = new TakenPlaces([
    ...cards,
    ...labels
      .filter(({ headInMiddle }) => headInMiddle)
      .map(({ from, to }) => ({
        ...between(from, to, 0.5),
        width: BADGE,
        height: BADGE,
      })),
  ]);
  const placed = new Map<string, PlacedLabel>();
  for (const label of labels) {
    let best: PlacedLabel = {
      badge: between(label.from, label.to, 0.5),
      side: 'right',
    };
    let fewest = Infinity;
    for (const [part, side] of TRIES) {
      if (fewest === 0) break;
      const tried: PlacedLabel = {
        badge: between(label.from, label.to, part),
        side,
      };
      const covered = taken.countUnder(outlineOfLabel(tried, label.text));
      if (covered < fewest) {
        fewest = covered;
        best = tried;
      }
    }
    placed.set(label.id, best);
    taken.add(outlineOfLabel(best, label.text));
  }
  return placed;
}

function unknownSide(side: never): never {
  throw new Error(`Unknown side ${side}`);
}
