import type {
  PeeringsView,
  ShootRef,
  ShootView,
} from 'backstage-plugin-gardener-common';
import type { Requester } from '../access/Requester';
import type { KeptViews } from './KeptViews';
import { decideAccess, neighbourhoodOf } from './neighbourhood';
import type { ShootGate } from './ShootGate';
import { shootView } from './shootViews';

/**
 * The peerings of a shoot as one user may see them: from memory, with no call to the Garden for data. Who may see what is
 * decided before, for each user and each request.
 */
export class PeeringService {
  readonly #gate: Pick<ShootGate, 'open'>;
  readonly #views: KeptViews;

  constructor(options: {
    readonly gate: Pick<ShootGate, 'open'>;
    /** Shared with whoever makes the same views. */
    readonly views: KeptViews;
  }) {
    this.#gate = options.gate;
    this.#views = options.views;
  }

  /**
   * @returns the same object as long as nothing changed
   * @throws NotFoundError when the user may not see the shoot or there is none
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked about access
   */
  async view(ref: ShootRef, requester: Requester): Promise<PeeringsView> {
    const opened = await this.#gate.open(ref, requester);
    const { found, visible } = await decideAccess(opened, [ref.namespace], () =>
      neighbourhoodOf(opened.garden.inventory, ref),
    );
    return this.#views.view(opened.garden, found, visible);
  }

  /**
   * What a view says of the shoot itself.
   *
   * @throws as `view`
   */
  async shoot(ref: ShootRef, requester: Requester): Promise<ShootView> {
    const { garden, shoot } = await this.#gate.open(ref, requester);
    return shootView(
      garden.name,
      shoot,
      garden.inventory.projectOf(shoot.namespace)?.name,
    );
  }
}
