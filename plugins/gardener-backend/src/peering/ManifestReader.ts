import type { Manifest, ShootRef } from 'backstage-plugin-gardener-common';
import type { Requester } from '../access/Requester';
import { GardenError } from '../garden/GardenError';
import { peeringManifest } from './peeringManifest';
import { nothingToSee, type ShootGate } from './ShootGate';

/** The peering extension of a shoot as the Garden has it now, read as the user. */
export class ManifestReader {
  readonly #gate: Pick<ShootGate, 'open'>;

  constructor(gate: Pick<ShootGate, 'open'>) {
    this.#gate = gate;
  }

  /**
   * @throws NotFoundError when the user may not see the shoot or there is none
   * @throws GardenError when the Garden does not answer
   */
  async read(ref: ShootRef, requester: Requester): Promise<Manifest> {
    const { garden, access } = await this.#gate.open(ref, requester);
    const { namespace, name } = ref;
    try {
      const json = await garden.client.getText(
        'shoots',
        { namespace, name },
        { as: access.identity },
      );
      return peeringManifest(json);
    } catch (error) {
      if (
        error instanceof GardenError &&
        (error.kind === 'notFound' || error.kind === 'noRights')
      ) {
        throw nothingToSee(ref);
      }
      throw error;
    }
  }
}
