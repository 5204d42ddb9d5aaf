/** More lines than these between circles can't be followed by eye. */
export const READABLE_BUNDLES = 60;
/** Rather a crowded picture than an empty one, up to what is drawn of single shoots. */
export const DRAWABLE_BUNDLES = 300;
/** Round numbers, as they are read out: "bundles below 10". */
const STEPS = [1, 2, 5];

/**
 * How many peerings a bundle needs to be drawn, where nobody says: the smallest round number by which few enough bundles are
 * left. When it leaves none, as all are of about one size, the number before it, unless that would be far too many.
 *
 * @param sizes - of all bundles
 */
export function leastBundle(sizes: readonly number[]): number {
  const left = (least: number) => sizes.filter(size => size >= least).length;
  let before = 1;
  for (const least of roundNumbers()) {
    const count = left(least);
    if (count > 0 && count <= READABLE_BUNDLES) return least;
    if (count === 0) {
      return left(before) <= DRAWABLE_BUNDLES ? before : least;
    }
    before = least;
  }
  throw new Error('There is no largest number');
}

function* roundNumbers(): Generator<number, void, undefined> {
  for (let power = 1; ; power *= 10) {
    for (const step of STEPS) yield step * power;
  }
}
