import type { Garden, GardenList } from 'backstage-plugin-gardener-common';
import type { PortalGarden, PortalGardens } from './PortalGarden';

/** The configured Gardens, how the portal stands with each, and who a user is there. */
export class GardenDirectory {
  readonly #gardens: PortalGardens;

  constructor(gardens: PortalGardens) {
    this.#gardens = gardens;
  }

  /** @throws ServiceUnavailableError when the catalog can't be asked who the user is */
  async list(userEntityRef: string): Promise<GardenList> {
    const gardens = [...this.#gardens.values()];
    return {
      items: await Promise.all(
        gardens.map(garden => describe(garden, userEntityRef)),
      ),
    };
  }
}

async function describe(
  garden: PortalGarden,
  userEntityRef: string,
): Promise<Garden> {
  const { name, title } = garden;
  if (garden.kind === 'misconfigured') {
    return {
      name,
      title,
      state: { state: 'misconfigured', reason: garden.reason },
      you: {
        kind: 'notMapped',
        reason:
          "The configuration of this Garden can't be used, so nobody is known there.",
      },
      docs: { peering: null, cidr: null },
    };
  }
  const result = await garden.identities.identify(userEntityRef);
  return {
    name,
    title,
    state: garden.inventory.state,
    you:
      result.kind === 'mapped'
        ? {
            kind: 'mapped',
            user: result.identity.user,
            groups: [...result.identity.groups],
          }
        : result,
    docs: {
      peering: garden.docs.peering ?? null,
      cidr: garden.docs.cidr ?? null,
    },
  };
}
