import { NotAllowedError } from '@backstage/errors';
import {
  gardenerPeeringChangePermission,
  gardenerShootCreatePermission,
  gardenerShootReadPermission,
  shootKey,
  type EntryName,
  type Shoot,
  type ShootPermission,
} from 'backstage-plugin-gardener-common';
import type { Inventory } from '../inventory/Inventory';
import type { Readers } from '../notices/Readers';
import type {
  AccessReviewer,
  VisibleNamespaces,
  WriteVerb,
} from './AccessReviewer';
import type { GardenIdentity } from './GardenIdentity';
import {
  permitOf,
  type ClusterOwners,
  type NewShoot,
  type Permit,
} from './permit/Permit';
import { refusalOf } from './permit/purposes';
import type { Requester } from './Requester';
import { shootScope, type ShootScope } from './ShootScope';

/** What `GardenAccess` needs of a Garden. */
export interface AccessedGarden {
  readonly inventory: Pick<Inventory, 'garden' | 'shoot' | 'projectOf'>;
  readonly reviewer: Pick<
    AccessReviewer,
    | 'mayList'
    | 'listable'
    | 'visibleNamespaces'
    | 'mayWrite'
    | 'creatable'
    | 'mayCreate'
  >;
  readonly clusterOwners: ClusterOwners;
  /** Who is told of changes. */
  readonly readers: Pick<Readers, 'note'>;
}

/** Everywhere a user may see shoots of one Garden. */
export interface WholeScope extends ShootScope {
  /** Whether the Garden lets the user list everywhere; then `namespaces` are all that the portal knows. */
  readonly everywhere: boolean;
  /** Whether Backstage's permissions let the user see every shoot. */
  readonly unconditional: boolean;
}

/**
 * What one request may see and do in one Garden: what the Garden allows its identity, narrowed by what Backstage's
 * permissions allow its user. Nothing in the portal looks at a shoot for a user but through this.
 */
export class GardenAccess {
  readonly identity: GardenIdentity;
  readonly requester: Requester;
  readonly #garden: AccessedGarden;
  readonly #permits = new Map<string, Promise<Permit>>();

  constructor(
    garden: AccessedGarden,
    identity: GardenIdentity,
    requester: Requester,
  ) {
    this.#garden = garden;
    this.identity = identity;
    this.requester = requester;
  }

  /**
   * Makes scopes of namespaces that the Garden was asked about before.
   *
   * @throws ServiceUnavailableError when the catalog can't be asked who owns what
   */
  async scopes(): Promise<(granted: ReadonlySet<string>) => ShootScope> {
    const permit = await this.#permit(gardenerShootReadPermission);
    return granted => shootScope(granted, permit, this.#garden.inventory);
  }

  /**
   * The shoots of some namespaces that the user may see.
   *
   * @param namespaces - DNS labels
   * @throws ServiceUnavailableError when the Garden or the catalog did not answer
   */
  async visible(namespaces: Iterable<string>): Promise<ShootScope> {
    const scopeOf = await this.scopes();
    const granted = await this.#garden.reviewer.listable(
      this.identity,
      namespaces,
    );
    return this.#reading(scopeOf(granted));
  }

  /**
   * All shoots of the Garden that the user may see.
   *
   * @param known - every namespace that the portal knows, for who may list everywhere
   * @throws ServiceUnavailableError as `visible`
   */
  async everything(known: () => Iterable<string>): Promise<WholeScope> {
    const scopeOf = await this.scopes();
    const decision = await this.requester.decide(gardenerShootReadPermission);
    const granted: VisibleNamespaces =
      await this.#garden.reviewer.visibleNamespaces(this.identity);
    const namespaces =
      granted.access === 'all' ? new Set(known()) : granted.namespaces;
    return {
      ...this.#reading(scopeOf(namespaces)),
      everywhere: granted.access === 'all',
      unconditional: decision.kind === 'allow',
    };
  }

  /**
   * Of namespaces that the user may list, the shoots that the user may change, by the right to patch them in the Garden
   * and one of Backstage's permissions.
   *
   * @throws ServiceUnavailableError as `visible`
   */
  async changeable(
    namespaces: Iterable<string>,
    permission: ShootPermission = gardenerPeeringChangePermission,
  ): Promise<ShootScope> {
    const permit = await this.#permit(permission);
    const distinct = [...new Set(namespaces)];
    const rights = await Promise.all(
      distinct.map(namespace => this.mayWrite('patch', namespace)),
    );
    return shootScope(
      new Set(distinct.filter((_, i) => rights[i])),
      permit,
      this.#garden.inventory,
    );
  }

  /**
   * Whether the Garden lets the identity write; Backstage's permissions are another question.
   *
   * @throws ServiceUnavailableError when the Garden did not answer
   */
  async mayWrite(verb: WriteVerb, namespace: string): Promise<boolean> {
    return this.#garden.reviewer.mayWrite(this.identity, verb, namespace);
  }

  /**
   * Whether the Garden lets the identity have a credential of this kind.
   *
   * @throws ServiceUnavailableError when the Garden did not answer
   */
  async mayCreate(
    subresource: 'adminkubeconfig' | 'viewerkubeconfig',
    namespace: string,
  ): Promise<boolean> {
    return this.#garden.reviewer.mayCreate(
      this.identity,
      subresource,
      namespace,
    );
  }

  /**
   * Whether Backstage gives a permission on a shoot that the user may see.
   *
   * @throws ServiceUnavailableError when the catalog can't be asked who owns what
   */
  async isPermitted(
    permission: ShootPermission,
    shoot: Shoot,
  ): Promise<boolean> {
    return permits(await this.#permit(permission), shoot);
  }

  /**
   * The same of whatever has a name that the user may see. What nothing has any more is refused only where the whole
   * namespace is.
   *
   * @throws ServiceUnavailableError as `isPermitted`
   */
  async isPermittedOn(
    permission: ShootPermission,
    target: EntryName,
  ): Promise<boolean> {
    const permit = await this.#permit(permission);
    const shoot = this.#garden.inventory.shoot(shootKey(target));
    return shoot
      ? permits(permit, shoot)
      : permit.ofNamespace(target.namespace) !== 'none';
  }

  /**
   * Goes on only when Backstage gives the permission on a shoot that the user may see.
   *
   * @throws NotAllowedError that names the permission and the shoot
   * @throws ServiceUnavailableError as `isPermitted`
   */
  async assertPermitted(
    permission: ShootPermission,
    shoot: Shoot,
  ): Promise<void> {
    if (await this.isPermitted(permission, shoot)) return;
    throw new NotAllowedError(refusalOf(permission, shoot));
  }

  /**
   * Of some namespaces those in which the Garden lets the identity create shoots, and those in which Backstage's
   * permissions let the user create some at least.
   *
   * @throws ServiceUnavailableError as `visible`
   */
  async creatable(namespaces: Iterable<string>): Promise<{
    readonly inGarden: ReadonlySet<string>;
    readonly inPortal: ReadonlySet<string>;
  }> {
    const distinct = [...new Set(namespaces)];
    const permit = await this.#permit(gardenerShootCreatePermission);
    return {
      inGarden: await this.#garden.reviewer.creatable(this.identity, distinct),
      inPortal: new Set(
        distinct.filter(namespace => permit.ofNewIn(namespace) !== 'none'),
      ),
    };
  }

  /**
   * Goes on only when Backstage lets the user create a shoot. The Garden says it itself, to the creation.
   *
   * @throws NotAllowedError that names the permission and the shoot
   * @throws ServiceUnavailableError when the catalog can't be asked who owns what
   */
  async assertMayCreate(shoot: NewShoot & EntryName): Promise<void> {
    const permit = await this.#permit(gardenerShootCreatePermission);
    if (permit.ofNew(shoot)) return;
    throw new NotAllowedError(refusalOf(gardenerShootCreatePermission, shoot));
  }

  /** Notes whom changes are told to: where Backstage's permissions hide everything they are nobody's business. */
  #reading(scope: ShootScope): ShootScope {
    const read = [...scope.namespaces].filter(name => scope.touches(name));
    this.#garden.readers.note(this.requester.user, new Set(read));
    return scope;
  }

  #permit(permission: ShootPermission): Promise<Permit> {
    const known = this.#permits.get(permission.name);
    if (known) return known;
    const { inventory, clusterOwners } = this.#garden;
    const made = this.requester
      .decide(permission)
      .then(decision => permitOf(decision, inventory, clusterOwners));
    this.#permits.set(permission.name, made);
    return made;
  }
}

function permits(permit: Permit, shoot: Shoot): boolean {
  const of = permit.ofNamespace(shoot.namespace);
  return of === 'some' ? permit.ofShoot(shoot) : of === 'all';
}
