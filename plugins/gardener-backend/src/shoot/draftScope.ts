import {
  shootKey,
  type EntryName,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import type { GardenAccess } from '../access/GardenAccess';
import type { ShootScope } from '../access/ShootScope';
import type { NeighbourhoodAccess } from '../peering/neighbourhood';
import { overlayInventory } from '../peering/overlayInventory';
import type { RunningPortalGarden } from '../peering/PortalGarden';

/** A scope with one name more: of a shoot that does not exist but in the mind of its user. */
export function including(scope: ShootScope, draft: EntryName): ShootScope {
  const key = shootKey(draft);
  return {
    ...scope,
    has: target => shootKey(target) === key || scope.has(target),
  };
}

/** The same of whatever is asked about later. */
export function accessIncluding(
  access: Pick<GardenAccess, 'scopes' | 'visible'>,
  draft: EntryName,
): NeighbourhoodAccess {
  return {
    scopes: async () => {
      const scopeOf = await access.scopes();
      return granted => including(scopeOf(granted), draft);
    },
    visible: async namespaces =>
      including(await access.visible(namespaces), draft),
  };
}

/**
 * A Garden as if a draft were a shoot in it. If there is a shoot of its name, which the user may not see, nothing of that
 * is left: neither what it is nor what became of it.
 */
export function gardenWith(
  garden: RunningPortalGarden,
  draft: Shoot,
): RunningPortalGarden {
  const key = shootKey(draft);
  const { recreated, openChanges } = garden;
  return {
    ...garden,
    inventory: overlayInventory(garden.inventory, [draft]),
    recreated: {
      of: (shoot, peer) =>
        shoot === key || peer === key ? undefined : recreated.of(shoot, peer),
      version: recreated.version,
    },
    openChanges: {
      of: (shoot, peer) =>
        shoot === key || peer === key ? undefined : openChanges.of(shoot, peer),
      poke: () => undefined,
      version: openChanges.version,
    },
  };
}
