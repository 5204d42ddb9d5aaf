import type { ShootKey } from '../../garden/ShootRef';
import type { Cidr } from '../../network/Cidr';
import { RangeForest } from '../../network/RangeForest';
import type { Hulls } from './Hulls';
import { meet } from './networkClashes';
import type { Place } from './Place';

/**
 * Whether the networks of a shoot count among the peers of one that lists it. Where it overlaps the hub itself, that is worse,
 * and to be mended first.
 */
export function isPeerOfHub(
  hub: Place,
  { index, networks }: Place,
  hulls: Hulls,
): boolean {
  return (
    hub.inForce &&
    hub.networks !== undefined &&
    networks !== undefined &&
    !(
      hulls.nodesMayMeet(index, hub.index) &&
      meet(networks.nodes, hub.networks.nodes)
    )
  );
}

/**
 * The node networks of peers of a hub, and who has them.
 *
 * @param listed - of those whom the hub lists, all that may matter, by their index among the places
 */
export function hubForest(
  hub: Place,
  listed: readonly number[],
  places: readonly Place[],
  hulls: Hulls,
): RangeForest<ShootKey> {
  const blocks: { readonly network: Cidr; readonly key: ShootKey }[] = [];
  for (const index of listed) {
    const peer = places[index];
    if (peer.networks && isPeerOfHub(hub, peer, hulls)) {
      for (const { range } of peer.networks.nodes) {
        blocks.push({ network: range, key: peer.key });
      }
    }
  }
  return new RangeForest(blocks);
}
