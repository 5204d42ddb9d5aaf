import { NotFoundError } from '@backstage/errors';
import type { GardenAccess } from '../access/GardenAccess';
import type { Requester } from '../access/Requester';
import { accessTo } from './accessTo';
import type { PortalGardens, RunningPortalGarden } from './PortalGarden';
import { withPicture } from './withPicture';
import { withoutTrace } from './withoutTrace';

/** A Garden in which somebody stands behind the user. */
export interface OpenedGarden {
  readonly garden: RunningPortalGarden;
  readonly access: GardenAccess;
}

/** The only way to a Garden for who asks of no shoot that is there. */
export class GardenGate {
  readonly #gardens: PortalGardens;

  constructor(gardens: PortalGardens) {
    this.#gardens = gardens;
  }

  /**
   * @throws NotFoundError when the Garden is not configured, or nobody stands behind the user there
   * @throws GardenSignInError when the Garden wants the user's own token
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked who the user is
   */
  async open(name: string, requester: Requester): Promise<OpenedGarden> {
    const configured = this.#gardens.get(name);
    if (!configured) throw noSuchGarden(name);
    const garden = withPicture(configured);
    const result = await accessTo(garden, requester);
    if (result.kind === 'notMapped') throw noSuchGarden(name);
    return { garden, access: result.access };
  }
}

/** The one answer, without a stack that would tell the reasons apart. */
function noSuchGarden(name: string): NotFoundError {
  return withoutTrace(
    new NotFoundError(
      `Garden ${name} does not exist, or you are not known there`,
    ),
  );
}
