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
  const known = new Set(inventory.namespaces());
  const namespaces = new Set<string>();
  // Who may look into every namespace meets no lister in another one.
  const mayMeetOthers = [...known].some(
    namespace => !visible.namespaces.has(namespace),
  );
  for (const namespace of visible.namespaces) {
    for (const shoot of within(inventory.shootsIn(namespace), visible)) {
      namespaces.add(namespace);
      for (const entry of writtenEntries(shoot.peering)) {
        const named = entry.namespace;
        if (!namespaces.has(named) && isDnsLabel(named)) namespaces.add(named);
      }
      if (mayMeetOthers) {
        for (const lister of inventory.listersOf(shootKey(shoot))) {
          namespaces.add(lister.namespace);
        }
      }
    }
  }
  return new Set([
    ...[...namespaces].filter(namespace => known.has(namespace)),
    ...namespaces,
  ]);
}
