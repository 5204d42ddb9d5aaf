/** Something that was asked for and is not there, or not for this user: the two look the same. */
export interface LeftOut<Parameter extends string> {
  readonly parameter: Parameter;
  readonly value: string;
}

/** Those of some values that are there; each of the others, in the words of the question, is added to `leftOut`. */
export function knownOf<Parameter extends string>(
  parameter: Parameter,
  asked: readonly string[] | undefined,
  isKnown: (value: string) => boolean,
  leftOut: LeftOut<Parameter>[],
): ReadonlySet<string> {
  const known = new Set<string>();
  for (const value of new Set(asked)) {
    if (isKnown(value)) known.add(value);
    else leftOut.push({ parameter, value });
  }
  return known;
}

/** Sorted, so that the order of a question does not matter. */
export function sortedLeftOut<Parameter extends string>(
  leftOut: readonly LeftOut<Parameter>[],
): LeftOut<Parameter>[] {
  return [...leftOut].sort((a, b) => {
    const [one, other] = [a, b].map(
      ({ parameter, value }) => `${parameter} ${value}`,
    );
    if (one === other) return 0;
    return one < other ? -1 : 1;
  });
}
