import type { AddressBar, AddressLane } from 'backstage-plugin-gardener-common';

/** Where something is the matter, in any lane. */
export interface ConflictPlace {
  /** Of the window. */
  readonly from: number;
  readonly to: number;
  readonly severity: NonNullable<AddressBar['severity']>;
}

/**
 * The places of node networks that are in conflict, each once. Wider ranges that hold them say where they are anyway, and would
 * hide where the conflict is.
 */
export function conflictPlaces(
  lanes: readonly Pick<AddressLane, 'bars'>[],
): readonly ConflictPlace[] {
  const places: ConflictPlace[] = lanes.flatMap(({ bars }) =>
    bars.flatMap(({ from, to, kind, severity }) =>
      severity !== null && kind === 'nodes' ? [{ from, to, severity }] : [],
    ),
  );
  return places.filter(
    (place, index) =>
      !places.some(
        (other, at) =>
          place.from <= other.from &&
          other.to <= place.to &&
          (other.to - other.from < place.to - place.from || at < index),
      ),
  );
}
