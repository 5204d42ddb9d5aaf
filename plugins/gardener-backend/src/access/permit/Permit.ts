import type { Shoot } from 'backstage-plugin-gardener-common';
import {
  formatShootRef,
  type EntryName,
} from 'backstage-plugin-gardener-common';
import type { ShootFilter } from 'backstage-plugin-gardener-node';
import type { Inventory } from '../../inventory/Inventory';
import { decideCriteria, filtersOf } from './decideCriteria';
import type { PortalDecision } from './PortalDecision';

/** What one of Backstage's permissions lets a user do with the shoots of one Garden. Decided, so asking is quick. */
export interface Permit {
  /** `all`: with every shoot of the namespace, also with one that is not there; `some`: it depends on the shoot. */
  ofNamespace(namespace: string): 'all' | 'some' | 'none';
  /** @param shoot - of a namespace of which it depends on the shoot, or of any other */
  ofShoot(shoot: Shoot): boolean;
  /** The same of shoots that do not exist yet: nobody owns them. */
  ofNewIn(namespace: string): 'all' | 'some' | 'none';
  ofNew(shoot: NewShoot): boolean;
}

/** What is known of a shoot before it exists. */
export type NewShoot = Pick<Shoot, 'namespace' | 'purpose'>;

/** Of a permission that is given or refused as a whole. */
function uniform(of: 'all' | 'none'): Permit {
  return {
    ofNamespace: () => of,
    ofShoot: () => of === 'all',
    ofNewIn: () => of,
    ofNew: () => of === 'all',
  };
}

const ALL = uniform('all');
const NONE = uniform('none');

/** Tells which clusters the catalog says some entities own. */
export interface ClusterOwners {
  /**
   * @param owners - entity references
   * @returns shoots as `garden/namespace/name`
   * @throws ServiceUnavailableError when the catalog can't be asked
   */
  ownedBy(owners: readonly string[]): Promise<ReadonlySet<string>>;
}

type Criteria = Extract<PortalDecision, { kind: 'depends' }>['on'];

class ConditionalPermit implements Permit {
  readonly #criteria: Criteria;
  readonly #inventory: Pick<Inventory, 'garden' | 'projectOf'>;
  readonly #owned: ReadonlyMap<ShootFilter, ReadonlySet<string>>;

  constructor(
    criteria: Criteria,
    inventory: Pick<Inventory, 'garden' | 'projectOf'>,
    owned: ReadonlyMap<ShootFilter, ReadonlySet<string>>,
  ) {
    this.#criteria = criteria;
    this.#inventory = inventory;
    this.#owned = owned;
  }

  ofNamespace(namespace: string): 'all' | 'some' | 'none' {
    const verdict = decideCriteria(this.#criteria, filter =>
      filter.kind === 'project'
        ? this.#isProject(filter, namespace)
        : undefined,
    );
    if (verdict === undefined) return 'some';
    return verdict ? 'all' : 'none';
  }

  ofShoot(shoot: Shoot): boolean {
    return this.#holds(
      shoot,
      filter => this.#owned.get(filter)?.has(this.#refText(shoot)) ?? false,
    );
  }

  ofNewIn(namespace: string): 'all' | 'some' | 'none' {
    const verdict = decideCriteria(this.#criteria, filter => {
      if (filter.kind === 'project') return this.#isProject(filter, namespace);
      return filter.kind === 'owner' ? false : undefined;
    });
    if (verdict === undefined) return 'some';
    return verdict ? 'all' : 'none';
  }

  ofNew(shoot: NewShoot): boolean {
    // The catalog may still hold an entity of an older shoot of this name.
    return this.#holds(shoot, () => false);
  }

  #holds(shoot: NewShoot, isOwned: (filter: ShootFilter) => boolean): boolean {
    const verdict = decideCriteria(this.#criteria, filter => {
      switch (filter.kind) {
        case 'project':
          return this.#isProject(filter, shoot.namespace);
        case 'purpose':
          return (
            shoot.purpose !== undefined &&
            filter.purposes.includes(shoot.purpose)
          );
        case 'owner':
          return isOwned(filter);
        default: {
          const never: never = filter;
          throw new Error(`Unknown filter: ${JSON.stringify(never)}`);
        }
      }
    });
    // What can't be decided, for want of the project, is refused: also "not of this project".
    return verdict === true;
  }

  /** Undefined when the portal does not know the project, or can't read any: it may be every one, and may be none. */
  #isProject(
    filter: Extract<ShootFilter, { kind: 'project' }>,
    namespace: string,
  ): boolean | undefined {
    const { garden } = this.#inventory;
    if (filter.garden !== undefined && filter.garden !== garden) return false;
    const project = this.#inventory.projectOf(namespace)?.name;
    return project === undefined
      ? undefined
      : filter.projects.includes(project);
  }

  #refText({ namespace, name }: EntryName): string {
    return formatShootRef({ garden: this.#inventory.garden, namespace, name });
  }
}

/**
 * What a decision means in one Garden. The catalog is asked only if ownership is of interest.
 *
 * @throws ServiceUnavailableError when the catalog can't be asked who owns what
 */
export async function permitOf(
  decision: PortalDecision,
  inventory: Pick<Inventory, 'garden' | 'projectOf'>,
  clusterOwners: ClusterOwners,
): Promise<Permit> {
  switch (decision.kind) {
    case 'allow':
      return ALL;
    case 'deny':
      return NONE;
    case 'depends':
      return new ConditionalPermit(
        decision.on,
        inventory,
        await ownedShoots(decision.on, clusterOwners),
      );
    default: {
      const never: never = decision;
      throw new Error(`Unknown decision: ${JSON.stringify(never)}`);
    }
  }
}

/** Per filter, as each may name other owners. */
async function ownedShoots(
  criteria: Criteria,
  clusterOwners: ClusterOwners,
): Promise<ReadonlyMap<ShootFilter, ReadonlySet<string>>> {
  const asked = filtersOf(criteria).flatMap(filter =>
    filter.kind === 'owner' ? [filter] : [],
  );
  return new Map(
    await Promise.all(
      asked.map(
        async filter =>
          [filter, await clusterOwners.ownedBy(filter.owners)] as const,
      ),
    ),
  );
}
