import type { ShootRef, ShootRights } from 'backstage-plugin-gardener-common';
import { decideAccess, neighbourhoodOf } from './neighbourhood';
import { rightsReason, type RightsHeld } from './rightsReason';
import type { OpenedShoot, ShootGate } from './ShootGate';

/**
 * What a user may do with a shoot and with those that it is peered with, told before anything is tried: by the rights
 * in the Garden, asked as the user, and by the permissions of the portal. What the Garden says to a write counts more.
 */
export class ShootRightsReader {
  readonly #gate: Pick<ShootGate, 'open'>;

  constructor(gate: Pick<ShootGate, 'open'>) {
    this.#gate = gate;
  }

  /**
   * @param portal - which of the portal's permissions the user has
   * @throws NotFoundError when the user may not see the shoot or there is none
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked about access
   */
  async of(
    ref: ShootRef,
    userEntityRef: string,
    portal: RightsHeld['portal'],
  ): Promise<ShootRights> {
    const opened = await this.#gate.open(ref, userEntityRef);
    const { garden, identity } = opened;
    const { namespace } = ref;
    const [patch, deletion, changeable] = await Promise.all([
      garden.reviewer.mayWrite(identity, 'patch', namespace),
      garden.reviewer.mayWrite(identity, 'delete', namespace),
      portal.change ? this.#changeable(ref, opened) : [],
    ]);
    const held: RightsHeld = { garden: { patch, delete: deletion }, portal };
    return {
      change: portal.change && patch,
      operate: portal.operate && patch,
      // The Garden wants a deletion to be confirmed by an annotation first.
      delete: portal.delete && patch && deletion,
      changeableNamespaces: changeable,
      reason: rightsReason(held, {
        project: garden.inventory.projectOf(namespace)?.name,
        namespace,
      }),
    };
  }

  /** Sorted; only namespaces whose shoots the user may see are asked about. */
  async #changeable(ref: ShootRef, opened: OpenedShoot): Promise<string[]> {
    const { garden, identity } = opened;
    const { visible } = await decideAccess(opened, [ref.namespace], () =>
      neighbourhoodOf(garden.inventory, ref),
    );
    const namespaces = [...visible].sort();
    const answers = await Promise.all(
      namespaces.map(namespace =>
        garden.reviewer.mayWrite(identity, 'patch', namespace),
      ),
    );
    return namespaces.filter((_, i) => answers[i]);
  }
}
