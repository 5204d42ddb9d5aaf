import { isError, NotFoundError } from '@backstage/errors';
import type { ShootList } from 'backstage-plugin-gardener-common';
import type { GardenAccess } from '../access/GardenAccess';
import type { Requester } from '../access/Requester';
import { GardenSignInError } from '../garden/GardenError';
import { accessTo } from './accessTo';
import type {
  PortalGarden,
  PortalGardens,
  RunningPortalGarden,
} from './PortalGarden';
import { withinPatience } from './withinPatience';
import { whyNoPicture, withPicture } from './withPicture';

/** A Garden that can't be asked, in the words for its user. */
export type MissingGarden = ShootList['missing'][number];

/** What a question found in one Garden, or why it could not be asked there. */
export type GardenScope<T> =
  | {
      readonly kind: 'open';
      readonly garden: RunningPortalGarden;
      readonly found: T;
    }
  | { readonly kind: 'missing'; readonly missing: MissingGarden };

/**
 * The Gardens that a question is about, in the order of their names, so that pages follow each other.
 *
 * @param name - of one of them; all unless given
 * @throws NotFoundError when the named Garden is not configured
 */
export function gardensNamed(
  gardens: PortalGardens,
  name: string | undefined,
): readonly PortalGarden[] {
  if (name !== undefined) {
    const garden = gardens.get(name);
    if (!garden) throw new NotFoundError(`Garden ${name} is not configured`);
    return [garden];
  }
  return [...gardens.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Asks one Garden of several: one that can't be asked, or is not in time, does not touch the others.
 *
 * @param ask - what the user may see there, and what else needs the Garden's answer
 * @param patience - milliseconds
 */
export async function scopeIn<T>(
  garden: PortalGarden,
  requester: Requester,
  ask: (access: GardenAccess, garden: RunningPortalGarden) => Promise<T>,
  patience: number,
): Promise<GardenScope<T>> {
  const missing = (
    reason: string,
    signIn?: MissingGarden['signIn'],
  ): GardenScope<T> => ({
    kind: 'missing',
    missing: { garden: garden.name, reason, ...(signIn && { signIn }) },
  });
  if (garden.kind === 'misconfigured') return missing(whyNoPicture(garden));
  try {
    const pictured = withPicture(garden);
    const answer = await withinPatience(
      garden.name,
      (async () => {
        const result = await accessTo(pictured, requester);
        return result.kind === 'notMapped'
          ? result
          : {
              kind: 'found' as const,
              found: await ask(result.access, pictured),
            };
      })(),
      patience,
    );
    return answer.kind === 'notMapped'
      ? missing(answer.reason)
      : { kind: 'open', garden: pictured, found: answer.found };
  } catch (error) {
    if (error instanceof GardenSignInError) {
      const { provider, why } = error;
      return missing(error.reason, { provider, why });
    }
    if (!isError(error) || error.name !== 'ServiceUnavailableError') {
      throw error;
    }
    return missing(error.message);
  }
}
