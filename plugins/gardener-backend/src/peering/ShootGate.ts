import { NotFoundError } from '@backstage/errors';
import {
  formatShootRef,
  shootKey,
  type Shoot,
  type ShootRef,
} from 'backstage-plugin-gardener-common';
import type { GardenAccess } from '../access/GardenAccess';
import type { Requester } from '../access/Requester';
import { accessTo } from './accessTo';
import type { PortalGardens, RunningPortalGarden } from './PortalGarden';
import { withPicture } from './withPicture';
import { withoutTrace } from './withoutTrace';

/** A shoot that a user may see. */
export interface OpenedShoot {
  readonly garden: RunningPortalGarden;
  readonly access: GardenAccess;
  readonly shoot: Shoot;
}

/**
 * The only way from a reference to a shoot. Access is decided before anything is looked up, and a Garden
 * that is not configured, a user without an identity or without rights, and a shoot that does not exist
 * all get one and the same answer.
 */
export class ShootGate {
  readonly #gardens: PortalGardens;

  constructor(gardens: PortalGardens) {
    this.#gardens = gardens;
  }

  /**
   * @param ref - parts are DNS labels
   * @throws NotFoundError when the user may not see the shoot or there is none
   * @throws GardenSignInError when the Garden wants the user's own token
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked about access
   */
  async open(ref: ShootRef, requester: Requester): Promise<OpenedShoot> {
    const configured = this.#gardens.get(ref.garden);
    if (!configured) throw nothingToSee(ref);
    const garden = withPicture(configured);
    const result = await accessTo(garden, requester);
    if (result.kind === 'notMapped') throw nothingToSee(ref);
    const { access } = result;
    const visible = await access.visible([ref.namespace]);
    if (!visible.has(ref)) throw nothingToSee(ref);
    const shoot = garden.inventory.shoot(shootKey(ref));
    if (!shoot) throw nothingToSee(ref);
    return { garden, access, shoot };
  }
}

/**
 * The one answer. It repeats what was asked, and nothing else: not even where it was made, because in
 * development Backstage sends the stack, and its lines would tell the reasons apart.
 */
export function nothingToSee(ref: ShootRef): NotFoundError {
  return withoutTrace(
    new NotFoundError(
      `Shoot ${formatShootRef(ref)} does not exist, or you may not see it`,
    ),
  );
}
