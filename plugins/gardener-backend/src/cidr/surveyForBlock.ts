import {
  readCidrs,
  shootKey,
  type EntryName,
  type Shoot,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import type { GardenAccess } from '../access/GardenAccess';
import { within } from '../access/ShootScope';
import type { Inventory } from '../inventory/Inventory';
import { decideAccess, neighbourhoodOf } from '../peering/neighbourhood';

/** What a user may see of the shoots that a new one should not conflict with. */
export interface BlockSurvey {
  /** Every shoot that the user may see. */
  readonly visible: readonly Shoot[];
  /** The chosen targets that the user may see. */
  readonly targets: readonly Shoot[];
  /** What these list and what lists them, as far as the user may see it. */
  readonly peers: readonly Shoot[];
  /** How many of the chosen targets have no known node network, also because the user may not see them. */
  readonly unknown: number;
}

/**
 * Looks at a Garden for a user who plans a new shoot. Access is decided before anything is looked up; what the user may
 * not see is the same as what is not there.
 *
 * @param chosen - parts are DNS labels
 * @throws ServiceUnavailableError when the Garden did not answer
 */
export async function surveyForBlock(
  access: GardenAccess,
  inventory: Inventory,
  chosen: readonly EntryName[],
): Promise<BlockSurvey> {
  const { garden } = inventory;
  const distinct = new Map(chosen.map(target => [shootKey(target), target]));
  const whole = await access.everything(() => inventory.namespaces());
  // Where the user may see more than the Garden names, a target may be chosen all the same.
  const ofTargets = await access.visible(
    [...distinct.values()].map(({ namespace }) => namespace),
  );
  const { found, visible } = await decideAccess(
    { access },
    [...new Set([...whole.namespaces, ...ofTargets.namespaces])],
    () => {
      const neighbourhoods = [...distinct].flatMap(([key, target]) =>
        ofTargets.has(target) && inventory.shoot(key)
          ? [neighbourhoodOf(inventory, { garden, ...target })]
          : [],
      );
      return {
        neighbourhoods,
        namespaces: new Set(
          neighbourhoods.flatMap(({ namespaces }) => [...namespaces]),
        ),
      };
    },
  );
  const targets = found.neighbourhoods.map(({ shoot }) => shoot);
  const peers = new Map<ShootKey, Shoot>();
  for (const name of found.neighbourhoods.flatMap(one => one.peers)) {
    const peer = visible.has(name) && inventory.shoot(shootKey(name));
    if (peer) peers.set(shootKey(peer), peer);
  }
  return {
    visible: [...whole.namespaces].flatMap(namespace =>
      within(inventory.shootsIn(namespace), visible),
    ),
    targets,
    peers: [...peers.values()],
    unknown: distinct.size - targets.filter(isNetworkKnown).length,
  };
}

/** Without workers there are no nodes, which is known too. */
function isNetworkKnown({ workerless, nodes }: Shoot): boolean {
  const { networks, unreadable } = readCidrs(nodes);
  return workerless || (networks.length > 0 && unreadable.length === 0);
}
