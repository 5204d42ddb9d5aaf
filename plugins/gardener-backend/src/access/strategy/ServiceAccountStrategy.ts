import { LRUCache } from 'lru-cache';
import type { GardenClient, GardenUser } from '../../garden/GardenClient';
import { GardenNotFoundError } from '../../garden/GardenError';
import type { IdentityResult, IdentityStrategy } from './IdentityStrategy';

/** How long the portal's own name is believed; milliseconds. It is shown, and decides nothing. */
const LIFE_MS = 10 * 60_000;

/**
 * The portal's own account, for everybody: the Garden sees one user, and Backstage's permissions alone tell the users of
 * the portal apart.
 */
export class ServiceAccountStrategy implements IdentityStrategy {
  readonly name = 'serviceAccount';
  readonly authProvider = undefined;
  readonly #me: LRUCache<'me', GardenUser>;

  constructor(client: Pick<GardenClient, 'whoAmI'>) {
    this.#me = new LRUCache<'me', GardenUser>({
      max: 1,
      ttl: LIFE_MS,
      fetchMethod: () => whoIsThePortal(client),
    });
  }

  /** @throws GardenError when the Garden did not answer */
  async identify(): Promise<IdentityResult> {
    const me = await this.#me.fetch('me');
    return {
      kind: 'mapped',
      identity: {
        kind: 'portal',
        user: me?.user ?? '',
        groups: me?.groups ?? [],
      },
    };
  }

  async recall(): Promise<IdentityResult> {
    return this.identify();
  }
}

/** An older Garden does not say it; nothing but what is shown depends on it. */
async function whoIsThePortal(
  client: Pick<GardenClient, 'whoAmI'>,
): Promise<GardenUser> {
  try {
    return await client.whoAmI({ kind: 'portal', user: '', groups: [] });
  } catch (error) {
    if (!(error instanceof GardenNotFoundError)) throw error;
    return { user: 'the account of this portal', groups: [] };
  }
}
