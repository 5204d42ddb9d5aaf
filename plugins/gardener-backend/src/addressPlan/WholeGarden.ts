import { LRUCache } from 'lru-cache';
import type { Requester } from '../access/Requester';
import type { ShootScope } from '../access/ShootScope';
import type { GardenGate } from '../peering/GardenGate';
import { decideAccess } from '../peering/neighbourhood';
import { namespacesAround } from '../peering/namespacesAround';
import type { RunningPortalGarden } from '../peering/PortalGarden';
import { scopeDigest } from '../topology/scopeDigest';

/** Scopes of which is remembered what their shoots list. */
const MAX_SURROUNDINGS = 50;

/** A Garden, and what a user may see of it and of all that is listed there. */
export interface SeenGarden {
  readonly garden: RunningPortalGarden;
  readonly visible: ShootScope;
}

/** The way to everything that a user may see in a Garden. */
export class WholeGarden {
  readonly #gate: Pick<GardenGate, 'open'>;
  /** Looking at all shoots for each request would cost more than the answer, which is mostly there. */
  readonly #around = new LRUCache<
    string,
    { readonly version: number; readonly namespaces: ReadonlySet<string> }
  >({ max: MAX_SURROUNDINGS });

  constructor(gate: Pick<GardenGate, 'open'>) {
    this.#gate = gate;
  }

  /**
   * Access to all shoots, to everything that they list and to all that list them is decided before one is looked at.
   *
   * @throws NotFoundError when there is no such Garden, or nobody stands behind the user there
   * @throws GardenSignInError when the Garden wants the user's own token
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked about access
   */
  async open(name: string, requester: Requester): Promise<SeenGarden> {
    const { garden, access } = await this.#gate.open(name, requester);
    const own = await access.everything(() => garden.inventory.namespaces());
    const { visible } = await decideAccess(
      { access },
      [...own.namespaces],
      () => ({ namespaces: this.#namespacesAround(garden, own) }),
    );
    return { garden, visible };
  }

  #namespacesAround(
    { name, inventory }: RunningPortalGarden,
    own: ShootScope,
  ): ReadonlySet<string> {
    const place = `${name} ${scopeDigest(own, inventory)}`;
    const { version } = inventory;
    const known = this.#around.get(place);
    if (known?.version === version) return known.namespaces;
    const namespaces = namespacesAround(inventory, own);
    this.#around.set(place, { version, namespaces });
    return namespaces;
  }
}
