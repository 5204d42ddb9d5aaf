import type { Rollout } from '../api/schema/rollout';
import { parseCidr } from '../network/Cidr';
import type { PeeringsInput } from './computePeerings';
import { createDefaultNodes } from './defaultNodes';
import type { ShootContext } from './findings/FindingRule';
import { Side, sideOf } from './findings/Side';
import { GARDENER_RESERVED } from './networkRules';
import { rolloutOf } from './rollout';

/**
 * What the rules may know of the shoot and its Garden.
 *
 * @param hasPeerings - whether there is a row to show for the shoot
 * @throws InputError when the configuration's networks are none.
 */
export function createShootContext(
  input: PeeringsInput,
  hasPeerings: boolean,
): ShootContext {
  const { network, now } = input;
  const defaultNodes = createDefaultNodes(network, input.defaultNodesOf);
  const rollouts = new Map<Side, Rollout>();

  return {
    here: sideOf(input.garden, input.shoot),
    takesPart: hasPeerings,
    extensionRegistered: input.extensionRegistered,
    reserved: [...GARDENER_RESERVED, ...network.reserved.map(parseCidr)],
    defaultNodesOf: side => defaultNodes(side.shoot),
    rolloutOf(side): Rollout {
      const known = rollouts.get(side);
      if (known) return known;
      const rollout = rolloutOf(side.shoot, now);
      rollouts.set(side, rollout);
      return rollout;
    },
  };
}
