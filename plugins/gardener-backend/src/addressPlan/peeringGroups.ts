import {
  shootKey,
  type LandscapeConflicts,
  type Shoot,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import type { SlicedWork } from '../topology/inSlices';

/** What hangs together by peerings. */
export interface PeeringGroups {
  /** The first shoot of the group by key; undefined for a shoot without a peering. */
  groupOf(key: ShootKey): ShootKey | undefined;
  readonly sizes: ReadonlyMap<ShootKey, number>;
}

/** Finds the groups by walking along peerings. Costs the shoots and their peerings. */
export function* peeringGroups(
  shoots: readonly Shoot[],
  conflicts: Pick<LandscapeConflicts, 'peersOf'>,
): SlicedWork<PeeringGroups> {
  const byKey = new Map(shoots.map(shoot => [shootKey(shoot), shoot]));
  const groups = new Map<ShootKey, ShootKey>();
  const sizes = new Map<ShootKey, number>();
  for (const start of byKey.keys()) {
    if (!groups.has(start)) {
      const members = [start];
      let first = start;
      const seen = new Set(members);
      // It grows while it is walked.
      for (const key of members) {
        if (key < first) first = key;
        const shoot = byKey.get(key);
        for (const peer of shoot ? conflicts.peersOf(shoot) : []) {
          if (!seen.has(peer)) {
            seen.add(peer);
            members.push(peer);
          }
        }
        yield;
      }
      if (members.length > 1) {
        for (const key of members) groups.set(key, first);
        sizes.set(first, members.length);
      }
    }
  }
  return { groupOf: key => groups.get(key), sizes };
}
