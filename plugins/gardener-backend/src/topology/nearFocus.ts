import type {
  LandscapeHidden,
  ShootKey,
} from 'backstage-plugin-gardener-common';
import { keysOf, type Selection } from './filterGraph';
import type { GraphPeering, GraphShoot } from './LandscapeGraph';

/** What a browser can lay out at all; more than anybody can read. */
export const MAX_FOCUSED = 1_000;

/** What is near some shoots, and how much of it was too much. */
export interface Near extends Selection {
  readonly farther: LandscapeHidden['farther'];
}

const NOTHING: LandscapeHidden['farther'] = { shoots: 0, peerings: 0 };

/**
 * The named shoots of a selection and all that is at most `depth` peerings away, nearest first, up to a limit; everything
 * when none is named. A target that can't be drawn as a shoot is a peering away, too. Costs what is reached, after one look at
 * the peerings.
 */
export function nearFocus(
  selection: Selection,
  depth: number,
  limit = MAX_FOCUSED,
): Near {
  const { shoots, peerings, focus, found } = selection;
  if (focus.size === 0) return { ...selection, farther: NOTHING };
  const distances = distancesFrom(focus, peerings, depth);
  const reached = peerings.filter(({ kind, ends }) =>
    ends.every(({ key }) => {
      const distance = distances.get(key);
      return distance !== undefined && (kind === 'pair' || distance < depth);
    }),
  );
  // Of two that are as near the first by name.
  const byDistance = [...shoots.keys()]
    .flatMap(key => {
      const distance = distances.get(key);
      return distance === undefined ? [] : [{ key, distance }];
    })
    .sort((a, b) => a.distance - b.distance);
  const given = new Set(byDistance.slice(0, limit).map(({ key }) => key));
  const within = reached.filter(({ ends }) =>
    ends.every(({ key }) => given.has(key)),
  );
  return {
    shoots: new Map([...shoots].filter(([key]) => given.has(key))),
    peerings: within,
    focus,
    found: new Set([...found].filter(key => given.has(key))),
    farther: {
      shoots: byDistance.length - given.size,
      peerings: reached.length - within.length,
    },
  };
}

function distancesFrom(
  focus: ReadonlySet<ShootKey>,
  peerings: readonly GraphPeering[],
  depth: number,
): ReadonlyMap<ShootKey, number> {
  const neighbours = neighboursIn(peerings);
  const distances = new Map<ShootKey, number>([...focus].map(key => [key, 0]));
  let edge: readonly ShootKey[] = [...focus];
  for (let distance = 1; distance <= depth; distance++) {
    const next: ShootKey[] = [];
    for (const key of edge) {
      for (const other of neighbours.get(key) ?? []) {
        if (!distances.has(other.key)) {
          distances.set(other.key, distance);
          next.push(other.key);
        }
      }
    }
    edge = next;
  }
  return distances;
}

function neighboursIn(
  peerings: readonly GraphPeering[],
): ReadonlyMap<ShootKey, readonly GraphShoot[]> {
  const neighbours = new Map<ShootKey, GraphShoot[]>(
    [...keysOf(peerings)].map(key => [key, []]),
  );
  for (const peering of peerings) {
    if (peering.kind === 'pair') {
      const [a, b] = peering.ends;
      neighbours.get(a.key)?.push(b);
      neighbours.get(b.key)?.push(a);
    }
  }
  return neighbours;
}
