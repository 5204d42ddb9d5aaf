import {
  overlaps,
  readCidrs,
  shootKey,
  writtenEntries,
  type Shoot,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import type { Inventory } from '../inventory/Inventory';
import { ReverseIndex } from '../inventory/ReverseIndex';

/**
 * An inventory as it would be if some shoots were others: what is asked of shoots, of who lists whom and of namespaces
 * is answered with the given ones in the place of those of the same names. A given shoot that is not there is there
 * too. When a given one changed is not known. Everything else, and every other shoot, is that of `inventory` at the moment of asking.
 *
 * @param shoots - of two with the same name the last one counts
 */
export function overlayInventory(
  inventory: Inventory,
  shoots: readonly Shoot[],
): Inventory {
  const given = new Map(shoots.map(shoot => [shootKey(shoot), shoot]));
  const listers = new ReverseIndex<ShootKey>();
  for (const [key, { peering }] of given) {
    listers.replace(key, [], writtenEntries(peering).map(shootKey));
  }
  const isGiven = (shoot: Shoot) => given.has(shootKey(shoot));
  const added = () =>
    [...given].flatMap(([key, shoot]) => (inventory.shoot(key) ? [] : [shoot]));

  return {
    garden: inventory.garden,
    get version() {
      return inventory.version;
    },
    get state() {
      return inventory.state;
    },
    get synced() {
      return inventory.synced;
    },
    get extensionRegistered() {
      return inventory.extensionRegistered;
    },
    get networkTypes() {
      return inventory.networkTypes;
    },
    get shootCount() {
      return inventory.shootCount + added().length;
    },
    shoot: key => given.get(key) ?? inventory.shoot(key),
    shootsIn: namespace =>
      [
        ...inventory.shootsIn(namespace).filter(shoot => !isGiven(shoot)),
        ...[...given.values()].filter(shoot => shoot.namespace === namespace),
      ].sort(byKey),
    namespaces: () =>
      [
        ...new Set([
          ...inventory.namespaces(),
          ...[...given.values()].map(({ namespace }) => namespace),
        ]),
      ].sort(),
    *shoots() {
      for (const shoot of inventory.shoots()) {
        yield given.get(shootKey(shoot)) ?? shoot;
      }
      yield* added();
    },
    listersOf: key =>
      [
        ...inventory.listersOf(key).filter(shoot => !isGiven(shoot)),
        ...[...listers.sourcesOf(key)].flatMap(lister => {
          const shoot = given.get(lister);
          return shoot ? [shoot] : [];
        }),
      ].sort(byKey),
    shootsAt: network => [
      ...inventory.shootsAt(network).filter(shoot => !isGiven(shoot)),
      ...[...given.values()].filter(({ nodes }) =>
        readCidrs(nodes).networks.some(one => overlaps(one, network)),
      ),
    ],
    // What is laid over it is in no version.
    shootsChangedSince: () => undefined,
    changedAt: key => (given.has(key) ? undefined : inventory.changedAt(key)),
    projectOf: namespace => inventory.projectOf(namespace),
    projects: () => inventory.projects(),
    defaultNodesOf: cloudProfile => inventory.defaultNodesOf(cloudProfile),
    cloudProfiles: () => inventory.cloudProfiles(),
    subscribe: listener => inventory.subscribe(listener),
  };
}

/** In one namespace by name, as the names of namespaces and shoots hold no slash. */
function byKey(left: Shoot, right: Shoot): number {
  return shootKey(left) < shootKey(right) ? -1 : 1;
}
