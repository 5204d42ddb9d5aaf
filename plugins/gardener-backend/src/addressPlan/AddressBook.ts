import type {
  AddressLanes,
  AddressPool,
  Cidr,
  Freshness,
  HubOverlap,
  LandscapeConflicts,
  RangeForest,
  RangeKind,
  Shoot,
  ShootKey,
} from 'backstage-plugin-gardener-common';
import type { RunningPortalGarden } from '../peering/PortalGarden';
import type { Severity } from './severity';

/** A shoot of an address book. */
export interface BookShoot {
  readonly key: ShootKey;
  readonly shoot: Shoot;
  /** Of its project, else its namespace. */
  readonly project: string;
  /** Undefined when the portal does not know it. */
  readonly knownProject: string | undefined;
  /** No peering with a shoot that the user may see, so its addresses matter to nobody else. */
  readonly isIdle: boolean;
  /** The first of all shoots that hang together by peerings; undefined when it is alone. */
  readonly group: ShootKey | undefined;
}

/** A range of one kind with everybody who has it. */
export interface BookLine {
  readonly kind: RangeKind;
  readonly range: Cidr;
  /** In the order of their keys; at least one. */
  readonly shoots: readonly BookShoot[];
  /** The worst that is the matter with it for one of them. */
  readonly severity: Severity | undefined;
}

/** All ranges of a Garden that a user may see, each once, and how they stand to each other. */
export interface AddressBook {
  readonly garden: Pick<RunningPortalGarden, 'name' | 'network' | 'inventory'>;
  readonly freshness: Freshness;
  readonly shoots: ReadonlyMap<ShootKey, BookShoot>;
  /** How many shoots each project has. */
  readonly projects: ReadonlyMap<string, number>;
  readonly lines: readonly BookLine[];
  /** The lines of all kinds. */
  readonly forest: RangeForest<BookLine>;
  readonly conflicts: LandscapeConflicts;
  /** Between the peers of one shoot, by the text of each of the two ranges. */
  readonly hubOverlaps: ReadonlyMap<string, readonly HubOverlap[]>;
  readonly pools: readonly AddressPool[];
  /** The default node networks of these shoots. */
  readonly defaultNodes: readonly Cidr[];
  /** The worst that is the matter with a range for some of those who have it. */
  severityOf(
    kind: RangeKind,
    range: Cidr,
    shoots: readonly BookShoot[],
  ): Severity | undefined;
  /** How many shoots hang together, by the first of them. */
  readonly groupSizes: ReadonlyMap<ShootKey, number>;
  /** Targets that shoots list and that the user can't see. */
  readonly unseenTargets: number;
  /** Shoots with nodes whose networks can't be read. */
  readonly unreadShoots: number;
}

/** What a shoot has in common with its lane; undefined for those that have nothing. */
export function laneKeyOf(
  { project, shoot, group }: BookShoot,
  lanes: AddressLanes,
): string | undefined {
  switch (lanes) {
    case 'project':
      return project;
    case 'peeringGroup':
      return group;
    case 'seed':
      return shoot.seed;
    default: {
      const never: never = lanes;
      throw new Error(`Unknown lanes: ${JSON.stringify(never)}`);
    }
  }
}
