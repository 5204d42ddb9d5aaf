import type { Shoot } from '../garden/Shoot';
import { Cidr, parseCidr } from '../network/Cidr';
import { readCidrs } from '../network/readCidrs';
import { GARDENER_DEFAULT_NODES, NetworkRules } from './networkRules';

/**
 * Which default node network holds for a shoot: that of the configuration, else the one of its cloud profile, else
 * Gardener's.
 *
 * @param network - of the configuration
 * @param writtenIn - `defaultNodesCIDR` of a cloud profile, as written
 * @throws InputError when the configuration's default is no network.
 * @public
 */
export function createDefaultNodes(
  network: Pick<NetworkRules, 'defaultNodes'>,
  writtenIn: (cloudProfile: string) => string | undefined,
): (shoot: Pick<Shoot, 'cloudProfile'>) => Cidr {
  if (network.defaultNodes !== undefined) {
    const configured = parseCidr(network.defaultNodes);
    return () => configured;
  }
  return ({ cloudProfile }) => {
    const written = cloudProfile && writtenIn(cloudProfile);
    // A profile whose value can't be read gives no other answer than one that has none.
    return (
      (written && readCidrs([written]).networks[0]) || GARDENER_DEFAULT_NODES
    );
  };
}
