import {
  hasStatus,
  shootKey,
  type Shoot,
  type StatusFilter,
} from 'backstage-plugin-gardener-common';
import type { GardenAccess } from '../access/GardenAccess';
import type { ShootScope } from '../access/ShootScope';
import type { Inventory } from '../inventory/Inventory';
import { lookUpIn } from './describeTarget';
import { namespacesAround } from './namespacesAround';
import { decideAccess } from './neighbourhood';

/** Tells of shoots that a user may see whether they have a peering of one status, from what this user may see. */
export type StatusMatcher = (shoot: Shoot) => boolean;

/**
 * Decides what the user may see of everything that some shoots list and that lists them, each namespace once, so that a
 * shoot then costs its own degree and no question. An entry may name any namespace, so those that the portal knows are
 * asked for first: made-up ones are the first that are not verified when there are too many.
 *
 * @param visible - the shoots that are going to be looked at
 * @throws ServiceUnavailableError when the Garden did not answer
 */
export async function statusMatcher(
  access: GardenAccess,
  inventory: Inventory,
  visible: ShootScope,
  wanted: StatusFilter,
): Promise<StatusMatcher> {
  const { visible: around } = await decideAccess(
    { access },
    [...visible.namespaces],
    () => ({ namespaces: namespacesAround(inventory, visible) }),
  );
  return shoot =>
    hasStatus(
      {
        shoot,
        listers: inventory.listersOf(shootKey(shoot)),
        lookup: name => lookUpIn(inventory, around, name),
      },
      wanted,
    );
}
