import type { Requester } from '../access/Requester';
import type { ShootScope } from '../access/ShootScope';
import type { GardenGate } from '../peering/GardenGate';
import { decideAccess } from '../peering/neighbourhood';
import type { RunningPortalGarden } from '../peering/PortalGarden';
import { KeptSurroundings } from './KeptSurroundings';

/** A Garden, and what a user may see of it and of all that is listed there. */
export interface SeenGarden {
  readonly garden: RunningPortalGarden;
  readonly visible: ShootScope;
}

/** The way to everything that a user may see in a Garden. */
export class WholeGarden {
  readonly #gate: Pick<GardenGate, 'open'>;
  readonly #surroundings = new KeptSurroundings();

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
      () => ({ namespaces: this.#surroundings.of(garden, own) }),
    );
    return { garden, visible };
  }
}
