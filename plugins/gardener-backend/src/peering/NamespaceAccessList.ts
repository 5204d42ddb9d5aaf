import { isError } from '@backstage/errors';
import type { NamespaceAccess } from 'backstage-plugin-gardener-common';
import type { PortalGarden, PortalGardens } from './PortalGarden';
import { PATIENCE_MS, withinPatience } from './withinPatience';
import { whyNoPicture } from './withPicture';

type GardenAccess = NamespaceAccess['items'][number];

/** Namespaces whose shoots a user may list, per Garden. A Garden that can't be asked does not touch the others. */
export class NamespaceAccessList {
  readonly #gardens: PortalGardens;
  readonly #patience: number;

  /** @param patience - milliseconds that are waited for each Garden */
  constructor(gardens: PortalGardens, patience = PATIENCE_MS) {
    this.#gardens = gardens;
    this.#patience = patience;
  }

  async of(userEntityRef: string): Promise<NamespaceAccess> {
    const gardens = [...this.#gardens.values()];
    return {
      items: await Promise.all(
        gardens.map(garden => accessTo(garden, userEntityRef, this.#patience)),
      ),
    };
  }
}

async function accessTo(
  garden: PortalGarden,
  userEntityRef: string,
  patience: number,
): Promise<GardenAccess> {
  const { name } = garden;
  if (garden.kind === 'misconfigured') {
    return { garden: name, access: 'unknown', reason: whyNoPicture(garden) };
  }
  try {
    const result = await garden.identities.identify(userEntityRef);
    if (result.kind === 'notMapped') {
      return { garden: name, access: 'some', namespaces: [] };
    }
    const visible = await withinPatience(
      name,
      garden.reviewer.visibleNamespaces(result.identity),
      patience,
    );
    return visible.access === 'all'
      ? { garden: name, access: 'all' }
      : {
          garden: name,
          access: 'some',
          namespaces: [...visible.namespaces].sort(),
        };
  } catch (error) {
    if (!isError(error) || error.name !== 'ServiceUnavailableError') {
      throw error;
    }
    return { garden: name, access: 'unknown', reason: error.message };
  }
}
