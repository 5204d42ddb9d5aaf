import type { Garden, GardenList } from 'backstage-plugin-gardener-common';
import type { Requester } from '../access/Requester';
import type { IdentityResult } from '../access/strategy/IdentityStrategy';
import { GardenError, GardenSignInError } from '../garden/GardenError';
import type {
  PortalGarden,
  PortalGardens,
  RunningPortalGarden,
} from './PortalGarden';
import { PATIENCE_MS, withinPatience } from './withinPatience';

/** The configured Gardens, how the portal stands with each, and who a user is there. */
export class GardenDirectory {
  readonly #gardens: PortalGardens;
  readonly #patience: number;

  /** @param patience - milliseconds that are waited for each Garden that is asked who the user is */
  constructor(gardens: PortalGardens, patience = PATIENCE_MS) {
    this.#gardens = gardens;
    this.#patience = patience;
  }

  /** @throws ServiceUnavailableError when the catalog can't be asked who the user is */
  async list(requester: Requester): Promise<GardenList> {
    const gardens = [...this.#gardens.values()];
    return {
      items: await Promise.all(
        gardens.map(garden => describe(garden, requester, this.#patience)),
      ),
    };
  }
}

async function describe(
  garden: PortalGarden,
  requester: Requester,
  patience: number,
): Promise<Garden> {
  const { name, title } = garden;
  if (garden.kind === 'misconfigured') {
    return {
      name,
      title,
      state: { state: 'misconfigured', reason: garden.reason },
      strategy: null,
      authProvider: null,
      you: {
        kind: 'notMapped',
        reason:
          "The configuration of this Garden can't be used, so nobody is known there.",
      },
      docs: { peering: null, cidr: null },
    };
  }
  return {
    name,
    title,
    state: garden.inventory.state,
    strategy: garden.identities.name,
    authProvider: garden.identities.authProvider ?? null,
    you: await whoIs(garden, requester, patience),
    docs: {
      peering: garden.docs.peering ?? null,
      cidr: garden.docs.cidr ?? null,
    },
  };
}

/** A Garden that can't be asked who somebody is does not touch the others. */
async function whoIs(
  garden: RunningPortalGarden,
  requester: Requester,
  patience: number,
): Promise<Garden['you']> {
  try {
    return identityView(
      garden.name,
      await withinPatience(
        garden.name,
        garden.identities.identify(requester),
        patience,
      ),
    );
  } catch (error) {
    if (!(error instanceof GardenError)) throw error;
    return { kind: 'notMapped', reason: error.reason };
  }
}

function identityView(garden: string, result: IdentityResult): Garden['you'] {
  switch (result.kind) {
    case 'mapped': {
      const { identity } = result;
      const expiresAt =
        identity.kind === 'token' ? identity.token.expiresAt : undefined;
      return {
        kind: 'mapped',
        user: identity.user,
        groups: [...identity.groups],
        ...(expiresAt !== undefined && {
          expiresAt: new Date(expiresAt).toISOString(),
        }),
      };
    }
    case 'notMapped':
      return result;
    case 'signIn': {
      const { provider, why } = result;
      const { reason } = new GardenSignInError(garden, provider, why);
      return { kind: 'signIn', provider, why, reason };
    }
    default: {
      const never: never = result;
      throw new Error(`Unknown identity: ${JSON.stringify(never)}`);
    }
  }
}
