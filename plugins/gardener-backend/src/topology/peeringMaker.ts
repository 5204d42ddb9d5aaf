import {
  shootKey,
  type EntryName,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import { joinSides, type PeeringSide } from './joinSides';
import type { GraphPeering, GraphShoot } from './LandscapeGraph';
import { worstOf } from './worstOf';

/**
 * Makes the peerings of a graph out of what their shoots see of them.
 *
 * @param projectOf - of a namespace
 * @param before - peerings of an older graph by their id, which are taken where nothing changed
 */
export function peeringMaker(
  shoots: ReadonlyMap<ShootKey, GraphShoot>,
  projectOf: (namespace: string) => string | undefined,
  before: ReadonlyMap<string, GraphPeering>,
): (one: PeeringSide, other: PeeringSide | undefined) => GraphPeering {
  const shootAt = (name: EntryName): GraphShoot => {
    const found = shoots.get(shootKey(name));
    if (!found) throw new Error('A landscape lacks a shoot of its peerings');
    return found;
  };
  return (one, other) => {
    const { kind, id, other: far } = one.seen;
    const known = before.get(id);
    const isSeenAlike =
      known?.seen[0] === one.seen && known.seen[1] === other?.seen;
    const joined =
      known && isSeenAlike
        ? { seen: known.seen, told: known.told, worst: known.worst }
        : join(one, other);
    if (kind === 'visible') {
      const { a, b } = joined.told;
      const ends = [shootAt(a), shootAt(b)] as const;
      return isSeenAlike &&
        known?.kind === 'pair' &&
        known.ends[0] === ends[0] &&
        known.ends[1] === ends[1]
        ? known
        : { kind: 'pair', ...joined, ends };
    }
    const { namespace, name } = far;
    const project =
      kind === 'notFound' ? projectOf(namespace) ?? namespace : null;
    return {
      kind: 'half',
      ...joined,
      ends: [shootAt(one.shoot)],
      ghost: { kind, namespace, name, project },
    };
  };
}

function join(
  one: PeeringSide,
  other: PeeringSide | undefined,
): Pick<GraphPeering, 'seen' | 'told' | 'worst'> {
  const told = joinSides(one, other);
  return {
    seen: other ? [one.seen, other.seen] : [one.seen],
    told,
    worst: worstOf(told.findings),
  };
}
