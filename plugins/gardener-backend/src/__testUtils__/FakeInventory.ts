import {
  overlaps,
  readCidrs,
  shootKey,
  writtenEntries,
  type Cidr,
  type CloudProfile,
  type GardenState,
  type Project,
  type Shoot,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import { ChangeLog } from '../inventory/ChangeLog';
import type { Inventory, InventoryChange } from '../inventory/Inventory';

/** An inventory that a test fills by hand. Counts what is looked up. */
export class FakeInventory implements Inventory {
  readonly garden: string;
  version = 0;
  synced = true;
  state: GardenState = { state: 'live' };
  extensionRegistered: boolean | undefined = true;
  networkTypes: readonly string[] | undefined = ['calico'];
  /** What `cloudProfiles` answers. */
  profiles: readonly CloudProfile[] | undefined = [];
  /** Keys of shoots that were looked up. */
  readonly lookedUp: ShootKey[] = [];
  readonly #shoots = new Map<ShootKey, Shoot>();
  readonly #projects = new Map<string, Project>();
  readonly #log = new ChangeLog(0);
  readonly #changedAt = new Map<ShootKey, number>();
  readonly #listeners = new Set<(change: InventoryChange) => void>();

  constructor(shoots: readonly Shoot[] = [], garden = 'osc') {
    this.garden = garden;
    shoots.forEach(shoot => this.#shoots.set(shootKey(shoot), shoot));
  }

  /** Writes a shoot and tells it. */
  put(shoot: Shoot, changedAt?: number): void {
    const key = shootKey(shoot);
    this.#shoots.set(key, shoot);
    if (changedAt !== undefined) this.#changedAt.set(key, changedAt);
    this.tell({ kind: 'shoots', keys: new Set([key]) });
  }

  /** Removes a shoot and tells it. */
  remove(namespace: string, name: string): void {
    const key = shootKey({ namespace, name });
    this.#shoots.delete(key);
    this.tell({ kind: 'shoots', keys: new Set([key]) });
  }

  addProject(
    project: Partial<Project> & Pick<Project, 'name' | 'namespace'>,
  ): this {
    this.#projects.set(project.namespace, {
      labels: {},
      annotations: {},
      owner: undefined,
      members: [],
      ...project,
    });
    return this;
  }

  tell(change: InventoryChange): void {
    this.version += 1;
    if (change.kind === 'shoots') {
      change.keys.forEach(key => this.#log.note(this.version, key));
    }
    if (change.kind === 'resync') this.#log.restart(this.version);
    this.#listeners.forEach(listener => listener(change));
  }

  get shootCount(): number {
    return this.#shoots.size;
  }

  shoot(key: ShootKey): Shoot | undefined {
    this.lookedUp.push(key);
    return this.#shoots.get(key);
  }

  shootsIn(namespace: string): readonly Shoot[] {
    return [...this.#shoots.values()]
      .filter(shoot => shoot.namespace === namespace)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  namespaces(): readonly string[] {
    const namespaces = [...this.#shoots.values()].map(s => s.namespace);
    return [...new Set([...namespaces, ...this.#projects.keys()])].sort();
  }

  shoots(): Iterable<Shoot> {
    return this.#shoots.values();
  }

  listersOf(key: ShootKey): readonly Shoot[] {
    return [...this.#shoots.values()].filter(shoot =>
      writtenEntries(shoot.peering).some(entry => shootKey(entry) === key),
    );
  }

  shootsAt(network: Cidr): readonly Shoot[] {
    return [...this.#shoots.values()].filter(({ nodes }) =>
      readCidrs(nodes).networks.some(one => overlaps(one, network)),
    );
  }

  shootsChangedSince(version: number): ReadonlySet<ShootKey> | undefined {
    return this.#log.since(version);
  }

  changedAt(key: ShootKey): number | undefined {
    return this.#changedAt.get(key);
  }

  projectOf(namespace: string): Project | undefined {
    return this.#projects.get(namespace);
  }

  projects(): Iterable<Project> {
    return this.#projects.values();
  }

  defaultNodesOf(cloudProfile: string): string | undefined {
    return this.profiles?.find(({ name }) => name === cloudProfile)
      ?.defaultNodes;
  }

  cloudProfiles(): readonly CloudProfile[] | undefined {
    return this.profiles;
  }

  subscribe(listener: (change: InventoryChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
