/**
 * An order of writing in which pairs are complete early, so that few are half written at any time, and so that whoever
 * stops in between leaves many whole ones: of the shoots that are left the one that completes most pairs comes next, of
 * several the one that begins fewest, then the first. A hub comes after its first spoke.
 *
 * @param units - of each shoot, the pairs that are written on it; a pair is on two shoots at most
 * @returns positions in `units`
 */
export function orderBulkSteps(
  units: ReadonlyArray<readonly number[]>,
): readonly number[] {
  const shootsOf = new Map<number, number[]>();
  units.forEach((ofShoot, shoot) =>
    ofShoot.forEach(unit =>
      shootsOf.set(unit, [...(shootsOf.get(unit) ?? []), shoot]),
    ),
  );
  const completes = units.map(
    ofShoot => ofShoot.filter(unit => shootsOf.get(unit)?.length === 1).length,
  );
  const begins = units.map(
    (ofShoot, shoot) => ofShoot.length - completes[shoot],
  );
  const left = new Set(units.keys());
  const order: number[] = [];
  while (left.size > 0) {
    let next: number | undefined;
    for (const shoot of left) {
      if (
        next === undefined ||
        completes[shoot] > completes[next] ||
        (completes[shoot] === completes[next] && begins[shoot] < begins[next])
      ) {
        next = shoot;
      }
    }
    if (next === undefined) break;
    left.delete(next);
    order.push(next);
    for (const unit of units[next]) {
      for (const other of shootsOf.get(unit) ?? []) {
        if (left.has(other)) {
          completes[other] += 1;
          begins[other] -= 1;
        }
      }
    }
  }
  return order;
}
