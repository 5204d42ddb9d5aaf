/** A label that is to stand below its bar. */
export interface WantedLabel {
  /** Of the width of the lane. */
  readonly from: number;
  readonly text: string;
  /** Those that matter more get their place first. */
  readonly weight: number;
}

/** Pixels of a letter, and between two labels. */
const LETTER = 6.6;
const BETWEEN = 6;

/** How much of a row a label takes, with the space to the next one; pixels. */
export function labelWidth(text: string): number {
  return text.length * LETTER + BETWEEN;
}

/**
 * The row below a lane in which each label stands, so that none runs into another one; undefined where there is no room for
 * it. The more important ones, and of those the first, get the upper rows.
 *
 * @param width - of the lane in pixels
 * @param rows - how many there are
 */
export function placeBarLabels(
  labels: readonly WantedLabel[],
  width: number,
  rows: number,
): readonly (number | undefined)[] {
  const taken: (readonly [number, number])[][] = Array.from(
    { length: rows },
    () => [],
  );
  const places = new Map<WantedLabel, number>();
  const inTurn = [...labels].sort(
    (a, b) => b.weight - a.weight || a.from - b.from,
  );
  for (const label of inTurn) {
    const begin = label.from * width;
    const end = begin + label.text.length * LETTER;
    const fits = (row: (typeof taken)[number]) =>
      end <= width &&
      row.every(([from, to]) => end + BETWEEN <= from || begin >= to + BETWEEN);
    const row = taken.findIndex(fits);
    if (row >= 0) {
      taken[row].push([begin, end]);
      places.set(label, row);
    }
  }
  return labels.map(label => places.get(label));
}
