import {
  isDnsLabel,
  shootKey,
  writtenEntries,
} from 'backstage-plugin-gardener-common';
import { within, type ShootScope } from '../access/ShootScope';
import type { Inventory } from '../inventory/Inventory';

/**
 * The namespaces of everything that some shoots list and that lists them. An entry may name any namespace, so those that the
 * portal knows come first: made-up ones are the first that are not verified when there are too many.
 *
 * @param visible - the shoots that are going to be looked at
 */
export function namespacesAround(
  inventory: Inventory,
  visible: ShootScope,
): ReadonlySet<string> {
  const namespaces = new Set<string>();
  for (const namespace of visible.namespaces) {
    for (const shoot of within(inventory.shootsIn(namespace), visible)) {
      for (const entry of writtenEntries(shoot.peering)) {
        if (isDnsLabel(entry.namespace)) namespaces.add(entry.namespace);
      }
      for (const lister of inventory.listersOf(shootKey(shoot))) {
        namespaces.add(lister.namespace);
      }
    }
  }
  const known = new Set(inventory.namespaces());
  return new Set([
    ...[...namespaces].filter(namespace => known.has(namespace)),
    ...namespaces,
  ]);
}
