import type { LandscapeExport } from '../api/schema/landscapeExport';

/**
 * A landscape as one JSON document in which each shoot and each peering has a line of its own: who reads it piece by piece
 * need not hold it, and two of them can be compared line by line.
 *
 * @public
 */
export function* jsonLines({
  garden,
  freshness,
  leftOut,
  shoots,
  ghosts,
  peerings,
}: LandscapeExport): Generator<string> {
  const head = JSON.stringify({ garden, freshness, leftOut });
  yield `${head.slice(0, -1)},\n"shoots":[`;
  yield* rows(shoots);
  yield '],\n"ghosts":[';
  yield* rows(ghosts);
  yield '],\n"peerings":[';
  yield* rows(peerings);
  yield ']}\n';
}

function* rows(values: readonly object[]): Generator<string> {
  let mark = '\n';
  for (const value of values) {
    yield `${mark}${JSON.stringify(value)}`;
    mark = ',\n';
  }
  if (values.length > 0) yield '\n';
}
