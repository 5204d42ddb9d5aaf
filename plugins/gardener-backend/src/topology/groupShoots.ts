import type {
  LandscapeGrouping,
  LandscapeQuery,
  ShootKey,
} from 'backstage-plugin-gardener-common';
import { keysOf, type Selection } from './filterGraph';
import { groupKeyOf, type GraphShoot } from './LandscapeGraph';

/** So many shoots can still be read one by one. */
export const DRAWN_SINGLY = 300;

/** Shoots with something in common. */
export interface ShootGroup {
  readonly key: string;
  readonly shoots: readonly GraphShoot[];
  /** Whether its shoots are drawn one by one. */
  readonly open: boolean;
  /** Whether it was asked for by its key: then it is given, whatever there is to draw. */
  readonly named: boolean;
}

/** A selection in groups. */
export interface GroupedShoots {
  /** By key, in this order. */
  readonly groups: ReadonlyMap<string, ShootGroup>;
  /** Of a shoot of the selection. */
  readonly groupOf: (shoot: GraphShoot) => ShootGroup;
  /** Shoots that there is something to draw for, or that are wanted anyway. */
  readonly drawn: ReadonlySet<ShootKey>;
}

/**
 * Groups shoots, and decides which groups are open: all of them when there is room for every shoot that would be drawn or
 * shoots were named, else those that are asked for; none that is asked to be closed. Costs the shoots.
 *
 * @param singly - so many are drawn one by one
 */
export function groupShoots(
  { shoots, peerings, focus, found }: Selection,
  by: LandscapeGrouping,
  {
    open = [],
    closed = [],
    alone = false,
  }: Pick<LandscapeQuery, 'open' | 'closed' | 'alone'>,
  singly = DRAWN_SINGLY,
): GroupedShoots {
  const linked = keysOf(peerings);
  const drawn = new Set(
    [...shoots.keys()].filter(
      key => alone || linked.has(key) || focus.has(key) || found.has(key),
    ),
  );
  const hasRoom = focus.size > 0 || drawn.size <= singly;
  const members = new Map<string, GraphShoot[]>();
  for (const shoot of shoots.values()) {
    const key = groupKeyOf(shoot, by);
    const known = members.get(key);
    if (known) known.push(shoot);
    else members.set(key, [shoot]);
  }
  const opened = new Set(open);
  const shut = new Set(closed);
  const groups = new Map(
    [...members]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, own]): [string, ShootGroup] => [
        key,
        {
          key,
          shoots: own,
          open: !shut.has(key) && (hasRoom || opened.has(key)),
          named: shut.has(key) || opened.has(key),
        },
      ]),
  );
  const homes = new Map(
    [...groups.values()].flatMap(group =>
      group.shoots.map(shoot => [shoot, group] as const),
    ),
  );
  return {
    groups,
    groupOf: shoot => {
      const group = homes.get(shoot);
      if (!group) throw new Error('A landscape lacks the group of a shoot');
      return group;
    },
    drawn,
  };
}
