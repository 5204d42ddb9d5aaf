import { isError } from '@backstage/errors';
import {
  shootKey,
  type NamespaceAccess,
} from 'backstage-plugin-gardener-common';
import type { GardenAccess, WholeScope } from '../access/GardenAccess';
import type { Requester } from '../access/Requester';
import { within } from '../access/ShootScope';
import { GardenSignInError } from '../garden/GardenError';
import type { Inventory } from '../inventory/Inventory';
import { recalledAccessTo } from './accessTo';
import type { PortalGarden, PortalGardens } from './PortalGarden';
import { PATIENCE_MS, withinPatience } from './withinPatience';
import { whyNoPicture } from './withPicture';

type GardenAccessItem = NamespaceAccess['items'][number];

/** What a user may see, per Garden: whole namespaces, and single shoots where only some may be seen. A Garden that can't
 * be asked does not touch the others. */
export class NamespaceAccessList {
  readonly #gardens: PortalGardens;
  readonly #patience: number;

  /** @param patience - milliseconds that are waited for each Garden */
  constructor(gardens: PortalGardens, patience = PATIENCE_MS) {
    this.#gardens = gardens;
    this.#patience = patience;
  }

  async of(requester: Requester): Promise<NamespaceAccess> {
    const gardens = [...this.#gardens.values()];
    return {
      items: await Promise.all(
        gardens.map(garden => itemOf(garden, requester, this.#patience)),
      ),
    };
  }
}

async function itemOf(
  garden: PortalGarden,
  requester: Requester,
  patience: number,
): Promise<GardenAccessItem> {
  const { name } = garden;
  if (garden.kind === 'misconfigured') {
    return { garden: name, access: 'unknown', reason: whyNoPicture(garden) };
  }
  const { inventory } = garden;
  try {
    return await withinPatience(
      name,
      (async (): Promise<GardenAccessItem> => {
        const result = await recalledAccessTo(garden, requester);
        return result.kind === 'notMapped'
          ? { garden: name, access: 'some', namespaces: [], shoots: [] }
          : accessItem(inventory, await whole(result.access, inventory));
      })(),
      patience,
    );
  } catch (error) {
    if (error instanceof GardenSignInError) {
      const { reason, provider, why } = error;
      return {
        garden: name,
        access: 'unknown',
        reason,
        signIn: { provider, why },
      };
    }
    if (!isError(error) || error.name !== 'ServiceUnavailableError') {
      throw error;
    }
    return { garden: name, access: 'unknown', reason: error.message };
  }
}

function whole(
  access: GardenAccess,
  inventory: Inventory,
): Promise<WholeScope> {
  return access.everything(() => inventory.namespaces());
}

function accessItem(
  inventory: Inventory,
  visible: WholeScope,
): GardenAccessItem {
  const { garden } = inventory;
  const all = [...visible.namespaces].sort();
  const covered = all.filter(namespace => visible.covers(namespace));
  if (visible.everywhere && visible.unconditional) {
    return { garden, access: 'all' };
  }
  return {
    garden,
    access: 'some',
    namespaces: covered,
    shoots: all
      .filter(namespace => !visible.covers(namespace))
      .flatMap(namespace => within(inventory.shootsIn(namespace), visible))
      .map(shootKey),
  };
}
