import { Peering } from 'backstage-plugin-gardener-common';

/** What a row looked like, by the id of its peering. */
export type RowPrints = ReadonlyMap<string, string>;

/** A print of each row, to tell which ones changed. */
export function printRows(peerings: readonly Peering[]): RowPrints {
  return new Map(
    peerings.map(peering => [peering.id, JSON.stringify(peering)]),
  );
}

/** Ids of the rows that are new or look different; gone rows can't be marked. */
export function changedRows(before: RowPrints, after: RowPrints): string[] {
  return [...after.keys()].filter(id => before.get(id) !== after.get(id));
}
