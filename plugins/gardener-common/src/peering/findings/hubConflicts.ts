import { shootKey, ShootKey } from '../../garden/ShootRef';
import type { Cidr } from '../../network/Cidr';
import { overlappingPairs, overlaps } from '../../network/overlap';
import type { Side } from './Side';

/** Another peer of the same shoot whose node network overlaps. */
export interface HubConflict {
  readonly other: Side;
  readonly mine: Cidr;
  readonly theirs: Cidr;
}

/**
 * Which peers of one shoot overlap each other, by peer. One sort and sweep over all of them.
 *
 * A peer that overlaps the hub itself is left out: that is a `CIDR_OVERLAP`, worse and to be mended first, and
 * mending it moves the network.
 *
 * @param hub - the shoot that the peers have in common
 * @param peers - the visible shoots that it lists, each once
 */
export function findHubConflicts(
  hub: Side,
  peers: readonly Side[],
): ReadonlyMap<ShootKey, readonly HubConflict[]> {
  const blocks = peers
    .filter(
      peer =>
        !peer.nodes.networks.some(network =>
          hub.nodes.networks.some(own => overlaps(own, network)),
        ),
    )
    .flatMap(side => side.nodes.networks.map(network => ({ network, side })));
  const conflicts = new Map<ShootKey, Map<ShootKey, HubConflict>>();
  const add = (
    peer: (typeof blocks)[number],
    other: (typeof blocks)[number],
  ) => {
    const key = shootKey(peer.side.ref);
    const known = conflicts.get(key) ?? new Map<ShootKey, HubConflict>();
    conflicts.set(key, known);
    const otherKey = shootKey(other.side.ref);
    if (!known.has(otherKey)) {
      known.set(otherKey, {
        other: other.side,
        mine: peer.network,
        theirs: other.network,
      });
    }
  };
  // The networks of one side are disjoint, so a pair is always of two peers.
  for (const { outer, inner } of overlappingPairs(blocks)) {
    add(outer, inner);
    add(inner, outer);
  }
  return new Map(
    [...conflicts].map(([key, byOther]) => [key, [...byOther.values()]]),
  );
}
