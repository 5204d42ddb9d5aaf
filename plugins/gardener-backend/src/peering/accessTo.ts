import { GardenAccess } from '../access/GardenAccess';
import type { Requester } from '../access/Requester';
import type {
  IdentityResult,
  NotMapped,
} from '../access/strategy/IdentityStrategy';
import { GardenSignInError } from '../garden/GardenError';
import type { RunningPortalGarden } from './PortalGarden';

/** What a request may see and do in one Garden, or why nobody stands behind its user there. */
export type AccessResult =
  | { readonly kind: 'open'; readonly access: GardenAccess }
  | NotMapped;

/**
 * @throws GardenSignInError when the Garden wants the user's own token, and it is not there or not accepted
 * @throws ServiceUnavailableError when it can't be asked who the user is
 */
export async function accessTo(
  garden: RunningPortalGarden,
  requester: Requester,
): Promise<AccessResult> {
  return opened(garden, await garden.identities.identify(requester), requester);
}

/**
 * The same to tell what a user may see when the request brings no token: from what is known of the user. Nothing can be
 * done with it.
 *
 * @throws as `accessTo`
 */
export async function recalledAccessTo(
  garden: RunningPortalGarden,
  requester: Requester,
): Promise<AccessResult> {
  const now = await garden.identities.identify(requester);
  const result =
    now.kind === 'signIn' && now.why === 'missing'
      ? await garden.identities.recall(requester.user)
      : now;
  return opened(garden, result, requester);
}

function opened(
  garden: RunningPortalGarden,
  result: IdentityResult,
  requester: Requester,
): AccessResult {
  switch (result.kind) {
    case 'mapped':
      return {
        kind: 'open',
        access: new GardenAccess(garden, result.identity, requester),
      };
    case 'notMapped':
      return result;
    case 'signIn':
      throw new GardenSignInError(garden.name, result.provider, result.why);
    default: {
      const never: never = result;
      throw new Error(`Unknown identity: ${JSON.stringify(never)}`);
    }
  }
}
