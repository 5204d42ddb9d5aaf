import type {
  Shoot,
  ShootRef,
  ShootSummary,
  ShootView,
} from 'backstage-plugin-gardener-common';
import { clusterEntityRef } from 'backstage-plugin-gardener-node';
import type { Inventory } from '../inventory/Inventory';

/** The reference of a shoot of an inventory. */
export function refOf(
  inventory: Pick<Inventory, 'garden'>,
  shoot: Shoot,
): ShootRef {
  return {
    garden: inventory.garden,
    namespace: shoot.namespace,
    name: shoot.name,
  };
}

/** One line of a list of shoots. */
export function shootSummary(
  inventory: Pick<Inventory, 'garden' | 'projectOf'>,
  shoot: Shoot,
): ShootSummary {
  const ref = refOf(inventory, shoot);
  return {
    ref,
    entityRef: clusterEntityRef(ref),
    project: inventory.projectOf(shoot.namespace)?.name ?? null,
    purpose: shoot.purpose ?? null,
    region: shoot.region ?? null,
    seed: shoot.seed ?? null,
    nodeNetworks: [...shoot.nodes],
    workerless: shoot.workerless,
  };
}

/** What a view says of the shoot itself. */
export function shootView(
  inventory: Pick<Inventory, 'garden' | 'projectOf'>,
  shoot: Shoot,
): ShootView {
  return {
    ...shootSummary(inventory, shoot),
    configState: shoot.peering.state,
  };
}
