import {
  LANDSCAPE_NONE,
  type EntryName,
  type Freshness,
  type LandscapeFacets,
  type LandscapeFinding,
  type LandscapeGrouping,
  type LandscapePeering,
  type Shoot,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import type { SeenPeering, ShootStanding } from './ShootStanding';
import type { Worst } from './worstOf';

/** A shoot of a landscape. */
export interface GraphShoot {
  readonly key: ShootKey;
  readonly shoot: Shoot;
  /** Undefined when the portal does not know it. */
  readonly project: string | undefined;
  /** What the rest is told from. */
  readonly standing: ShootStanding;
  readonly findings: readonly LandscapeFinding[];
  readonly worst: Worst;
  /** Number of its peerings. */
  readonly degree: number;
}

/** A listed target that can't be drawn as a shoot. */
export interface GraphGhost extends EntryName {
  readonly kind: 'notAccessible' | 'notFound';
  /** Of what is not found: the project of its namespace, else the namespace. */
  readonly project: string | null;
}

interface Peered {
  /** What its shoots see of it, from which it was made. */
  readonly seen: readonly [SeenPeering] | readonly [SeenPeering, SeenPeering];
  /** As it is given. */
  readonly told: LandscapePeering;
  readonly worst: Worst;
}

/** A peering of two shoots, in the order of their names. */
export interface GraphPair extends Peered {
  readonly kind: 'pair';
  readonly ends: readonly [GraphShoot, GraphShoot];
}

/** A peering of a shoot with what can't be drawn as one. */
export interface GraphHalf extends Peered {
  readonly kind: 'half';
  readonly ends: readonly [GraphShoot];
  readonly ghost: GraphGhost;
}

export type GraphPeering = GraphPair | GraphHalf;

/** All shoots and peerings of a Garden that a user may see, each once. */
export interface LandscapeGraph {
  readonly garden: string;
  readonly freshness: Freshness;
  /** By namespace and name, in this order. */
  readonly shoots: ReadonlyMap<ShootKey, GraphShoot>;
  /** In the order of their ends. */
  readonly peerings: readonly GraphPeering[];
  readonly facets: LandscapeFacets;
  /** Shoots whose standing says when a maintenance window is. */
  readonly timed: ReadonlySet<ShootKey>;
}

/** What a shoot has in common with its group. */
export function groupKeyOf(
  { shoot, project }: Pick<GraphShoot, 'shoot' | 'project'>,
  by: LandscapeGrouping,
): string {
  switch (by) {
    case 'project':
      return project ?? shoot.namespace;
    case 'region':
      return shoot.region ?? LANDSCAPE_NONE;
    case 'seed':
      return shoot.seed ?? LANDSCAPE_NONE;
    default: {
      const never: never = by;
      throw new Error(`Unknown grouping: ${JSON.stringify(never)}`);
    }
  }
}
