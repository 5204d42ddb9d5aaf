import type {
  LandscapeConflicts,
  ShootKey,
} from 'backstage-plugin-gardener-common';

/** What hangs together by peerings. */
export interface PeeringGroups {
  /** The first shoot of the group by key; undefined for a shoot without a peering. */
  groupOf(key: ShootKey): ShootKey | undefined;
  readonly sizes: ReadonlyMap<ShootKey, number>;
}

/** Names each group by its first shoot. Costs the shoots and their peerings. */
export function peeringGroups(
  conflicts: Pick<LandscapeConflicts, 'groups'>,
): PeeringGroups {
  const groups = new Map<ShootKey, ShootKey>();
  const sizes = new Map<ShootKey, number>();
  for (const members of conflicts.groups()) {
    let [first] = members;
    for (const key of members) if (key < first) first = key;
    for (const key of members) groups.set(key, first);
    sizes.set(first, members.length);
  }
  return { groupOf: key => groups.get(key), sizes };
}
