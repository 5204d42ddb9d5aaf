import type { Rollout } from '../api/schema/rollout';
import { Cidr, parseCidr } from '../network/Cidr';
import { readCidrs } from '../network/readCidrs';
import type { PeeringsInput } from './computePeerings';
import type { ShootContext } from './findings/FindingRule';
import { Side, sideOf } from './findings/Side';
import { GARDENER_DEFAULT_NODES, GARDENER_RESERVED } from './networkRules';
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
  const configured =
    network.defaultNodes === undefined
      ? undefined
      : parseCidr(network.defaultNodes);
  const rollouts = new Map<Side, Rollout>();

  return {
    here: sideOf(input.garden, input.shoot),
    takesPart: hasPeerings,
    extensionRegistered: input.extensionRegistered,
    reserved: [...GARDENER_RESERVED, ...network.reserved.map(parseCidr)],
    defaultNodesOf(side): Cidr {
      if (configured) return configured;
      const { cloudProfile } = side.shoot;
      const written = cloudProfile && input.defaultNodesOf(cloudProfile);
      // A profile whose value can't be read gives no other answer than one that has none.
      return (
        (written && readCidrs([written]).networks[0]) || GARDENER_DEFAULT_NODES
      );
    },
    rolloutOf(side): Rollout {
      const known = rollouts.get(side);
      if (known) return known;
      const rollout = rolloutOf(side.shoot, now);
      rollouts.set(side, rollout);
      return rollout;
    },
  };
}
