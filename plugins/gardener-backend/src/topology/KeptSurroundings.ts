import {
  isDnsLabel,
  writtenEntries,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import { LRUCache } from 'lru-cache';
import type { ShootScope } from '../access/ShootScope';
import type { Inventory } from '../inventory/Inventory';
import { namespacesAround } from '../peering/namespacesAround';
import type { RunningPortalGarden } from '../peering/PortalGarden';
import { scopeDigest } from './scopeDigest';

/** Scopes of which is remembered what their shoots list. */
const MAX_SURROUNDINGS = 50;
/** So many namespaces may be among them that nothing names any more. */
const MAX_ADDED = 100;

interface Surroundings {
  readonly version: number;
  readonly namespaces: ReadonlySet<string>;
  /** How many there were when all shoots were looked at. */
  readonly exact: number;
}

/**
 * The namespaces of what some shoots list and of what lists them. Looking at all shoots for each request would cost more than the
 * answer, which is mostly there; so they are looked at once, and from then on those that change.
 */
export class KeptSurroundings {
  readonly #kept = new LRUCache<string, Surroundings>({
    max: MAX_SURROUNDINGS,
  });

  /**
   * @param own - the shoots that are going to be looked at
   * @returns all of them, and perhaps some of before; access to each is decided anyway
   */
  of(
    { name, inventory }: RunningPortalGarden,
    own: ShootScope,
  ): ReadonlySet<string> {
    const place = `${name} ${scopeDigest(own, inventory)}`;
    const { version } = inventory;
    const known = this.#kept.get(place);
    if (known?.version === version) return known.namespaces;
    const more = known && extended(known, inventory, own);
    const made =
      more && more.size <= known.exact + MAX_ADDED
        ? { version, namespaces: more, exact: known.exact }
        : lookedUp(inventory, own);
    this.#kept.set(place, made);
    return made.namespaces;
  }
}

function lookedUp(inventory: Inventory, own: ShootScope): Surroundings {
  const namespaces = namespacesAround(inventory, own);
  return { version: inventory.version, namespaces, exact: namespaces.size };
}

/** With what the changed shoots name; undefined when it is not known which they are. */
function extended(
  { version, namespaces }: Surroundings,
  inventory: Inventory,
  own: ShootScope,
): ReadonlySet<string> | undefined {
  const changed = inventory.shootsChangedSince(version);
  if (!changed) return undefined;
  const added = new Set<string>();
  for (const key of changed) {
    for (const namespace of namespacesOf(key, inventory, own)) {
      if (!namespaces.has(namespace)) added.add(namespace);
    }
  }
  return added.size === 0 ? namespaces : new Set([...added, ...namespaces]);
}

/** Those that a changed shoot may add: its own, as it may list a shoot of the scope, and what is around it. */
function* namespacesOf(
  key: ShootKey,
  inventory: Inventory,
  own: ShootScope,
): Iterable<string> {
  const [namespace, name] = key.split('/');
  yield namespace;
  if (!own.namespaces.has(namespace) || !own.has({ namespace, name })) return;
  const shoot = inventory.shoot(key);
  if (!shoot) return;
  for (const entry of writtenEntries(shoot.peering)) {
    if (isDnsLabel(entry.namespace)) yield entry.namespace;
  }
  for (const lister of inventory.listersOf(key)) yield lister.namespace;
}
