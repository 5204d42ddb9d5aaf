import type { Manifest, ShootRef } from 'backstage-plugin-gardener-common';
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
  async read(ref: ShootRef, userEntityRef: string): Promise<Manifest> {
    const { garden, identity } = await this.#gate.open(ref, userEntityRef);
    const { namespace, name } = ref;
    try {
      const json = await garden.client.getText(
        'shoots',
        { namespace, name },
        { as: identity },
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
