import { createHash } from 'node:crypto';
import type { EntryName } from 'backstage-plugin-gardener-common';
import { scopeKey, type ShootScope } from '../access/ShootScope';
import type { Inventory } from '../inventory/Inventory';

/**
 * A short text that is the same for two scopes only if they have the same shoots of a Garden and cover the same namespaces.
 * Costs the namespaces, and the shoots of those that are not covered as a whole.
 */
export function scopeDigest(
  scope: ShootScope,
  inventory: Pick<Inventory, 'shootsIn'>,
): string {
  const names = [...scope.namespaces].flatMap(
    (namespace): readonly EntryName[] =>
      scope.covers(namespace)
        ? [{ namespace, name: '' }]
        : inventory.shootsIn(namespace),
  );
  return createHash('sha256')
    .update(scopeKey(scope, names))
    .digest('base64url');
}
