import type { EntryName } from 'backstage-plugin-gardener-common';

/** Orders by namespace, then name. */
export function compareNames(a: EntryName, b: EntryName): number {
  if (a.namespace !== b.namespace) return a.namespace < b.namespace ? -1 : 1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return 0;
}
