import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type Cidr,
  type CloudProfile,
  type ControllerRegistration,
  type GardenState,
  readCloudProfile,
  readControllerRegistration,
  readProject,
  type Shoot,
  type ShootKey,
} from 'backstage-plugin-gardener-common';
import type { GardenClient } from '../garden/GardenClient';
import { ChangeBatch } from './ChangeBatch';
import { ChangeLog } from './ChangeLog';
import { type Clock, systemClock } from './Clock';
import { gardenState, STALE_AFTER_MS } from './gardenState';
import type { Inventory, InventoryChange, Project } from './Inventory';
import { Reflector } from './Reflector';
import { ReflectorLog } from './ReflectorLog';
import type { ReflectorSink } from './ReflectorSink';
import { ShootStore } from './ShootStore';
import { SurroundingsStore } from './SurroundingsStore';

/** Milliseconds between two looks at whether a watch still tells the truth. */
const SHOOTS_GUARD_MS = 30_000;
const SURROUNDINGS_GUARD_MS = 120_000;

/** What an inventory needs. */
export interface GardenInventoryOptions {
  readonly client: GardenClient;
  readonly logger: LoggerService;
  /** Makes the compact shoot out of what the Garden sends. */
  readonly readShoot: (raw: unknown) => Shoot;
  readonly clock?: Clock;
}

/** One Garden in memory, kept by one reflector for each resource. */
export class GardenInventory implements Inventory {
  private readonly clock: Clock;
  private readonly listeners = new Set<(change: InventoryChange) => void>();
  private readonly batch = new ChangeBatch(change => this.deliver(change));
  private readonly stopping = new AbortController();
  private readonly shootStore: ShootStore;
  private readonly projectStore: SurroundingsStore<Project | undefined>;
  private readonly profileStore: SurroundingsStore<CloudProfile>;
  private readonly registrations: SurroundingsStore<ControllerRegistration>;
  private readonly shootReflector: Reflector;
  private readonly reflectors: readonly Reflector[];
  private readonly changes = new Map<ShootKey, number>();
  private projectsByNamespace: ReadonlyMap<string, Project> | undefined;
  private namespaceList:
    | { readonly names: readonly string[]; readonly at: number }
    | undefined;
  private currentVersion = 0;
  private readonly changeLog = new ChangeLog(Infinity);
  private hasPicture = false;
  private toldState: string | undefined;
  private staleCheck = false;

  constructor(private readonly options: GardenInventoryOptions) {
    this.clock = options.clock ?? systemClock;
    this.shootStore = new ShootStore(options.readShoot, key =>
      this.shootChanged(key),
    );
    this.projectStore = new SurroundingsStore(readProject, () => {
      this.projectsByNamespace = undefined;
      this.namespaceList = undefined;
      this.surroundingsChanged();
    });
    this.profileStore = new SurroundingsStore(readCloudProfile, () =>
      this.surroundingsChanged(),
    );
    this.registrations = new SurroundingsStore(readControllerRegistration, () =>
      this.surroundingsChanged(),
    );
    this.shootReflector = this.reflector(
      'shoots',
      this.shootStore,
      SHOOTS_GUARD_MS,
    );
    this.reflectors = [
      this.shootReflector,
      this.reflector('projects', this.projectStore, SURROUNDINGS_GUARD_MS),
      this.reflector('cloudprofiles', this.profileStore, SURROUNDINGS_GUARD_MS),
      this.reflector(
        'controllerregistrations',
        this.registrations,
        SURROUNDINGS_GUARD_MS,
      ),
    ];
  }

  get garden(): string {
    return this.options.client.garden;
  }

  get version(): number {
    return this.currentVersion;
  }

  get synced(): boolean {
    return this.hasPicture;
  }

  get state(): GardenState {
    return gardenState({
      status: this.shootReflector.status,
      synced: this.hasPicture,
      lastLife: this.shootReflector.lastLife,
      now: this.clock.now(),
    });
  }

  get shootCount(): number {
    return this.shootStore.size;
  }

  get extensionRegistered(): boolean | undefined {
    if (!this.registrations.readable) return undefined;
    for (const { servesPeering } of this.registrations.all()) {
      if (servesPeering) return true;
    }
    return false;
  }

  get networkTypes(): readonly string[] | undefined {
    if (!this.registrations.readable) return undefined;
    const types = new Set<string>();
    for (const { networkTypes } of this.registrations.all()) {
      networkTypes.forEach(type => types.add(type));
    }
    return [...types].sort();
  }

  shoot(key: ShootKey): Shoot | undefined {
    return this.shootStore.get(key);
  }

  shootsIn(namespace: string): readonly Shoot[] {
    return this.shootStore.in(namespace);
  }

  shoots(): Iterable<Shoot> {
    return this.shootStore.all();
  }

  namespaces(): readonly string[] {
    const at = this.shootStore.namespacesVersion;
    if (this.namespaceList?.at !== at) {
      const names = new Set([
        ...this.shootStore.namespaces(),
        ...this.projectMap().keys(),
      ]);
      this.namespaceList = { names: [...names].sort(), at };
    }
    return this.namespaceList.names;
  }

  listersOf(key: ShootKey): readonly Shoot[] {
    return this.shootStore.listersOf(key);
  }

  shootsAt(network: Cidr): readonly Shoot[] {
    return this.shootStore.at(network);
  }

  shootsChangedSince(version: number): ReadonlySet<ShootKey> | undefined {
    return this.changeLog.since(version);
  }

  changedAt(key: ShootKey): number | undefined {
    return this.changes.get(key);
  }

  projectOf(namespace: string): Project | undefined {
    return this.projectMap().get(namespace);
  }

  projects(): Iterable<Project> {
    return this.projectMap().values();
  }

  defaultNodesOf(cloudProfile: string): string | undefined {
    return this.profileStore.get(cloudProfile)?.defaultNodes;
  }

  cloudProfiles(): readonly CloudProfile[] | undefined {
    if (!this.profileStore.readable) return undefined;
    return [...this.profileStore.all()].sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  }

  subscribe(listener: (change: InventoryChange) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Begins to fill. Returns at once; `state` and `synced` say how far it is. */
  start(): void {
    for (const reflector of this.reflectors) reflector.start();
  }

  /** Ends every request; what was read stays readable. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.reflectors.map(reflector => reflector.stop()));
    this.batch.clear();
  }

  /** Tries again now instead of after the pause. Without a pause under way nothing happens. */
  retryNow(): void {
    for (const reflector of this.reflectors) reflector.retryNow();
  }

  private reflector(
    resource:
      | 'shoots'
      | 'projects'
      | 'cloudprofiles'
      | 'controllerregistrations',
    sink: ReflectorSink,
    guardInterval: number,
  ): Reflector {
    const log = new ReflectorLog(this.options.logger, this.garden, resource);
    const reflector: Reflector = new Reflector({
      client: this.options.client,
      resource,
      sink,
      clock: this.clock,
      guardInterval,
      onStatus: () => {
        log.note(reflector.status, sink.size);
        this.statusChanged();
      },
    });
    return reflector;
  }

  private projectMap(): ReadonlyMap<string, Project> {
    if (!this.projectsByNamespace) {
      const map = new Map<string, Project>();
      for (const project of this.projectStore.all()) {
        if (project) map.set(project.namespace, project);
      }
      this.projectsByNamespace = map;
    }
    return this.projectsByNamespace;
  }

  private shootChanged(key: ShootKey): void {
    if (!this.hasPicture) return;
    this.currentVersion += 1;
    if (this.shootStore.get(key)) this.changes.set(key, this.clock.now());
    else this.changes.delete(key);
    this.changeLog.note(this.currentVersion, key);
    this.batch.addShoot(key);
  }

  private surroundingsChanged(): void {
    if (!this.hasPicture) return;
    this.currentVersion += 1;
    this.batch.addSurroundings();
  }

  private statusChanged(): void {
    // The picture is there once the shoots are, and each of the surroundings was asked for once: whether
    // they could be read or not, from then on what is shown does not change for want of asking.
    if (
      !this.hasPicture &&
      this.shootReflector.listed &&
      this.reflectors.every(reflector => reflector.attempted)
    ) {
      this.hasPicture = true;
      this.currentVersion += 1;
      this.changeLog.restart(this.currentVersion);
      this.batch.addResync();
    }
    this.tellState();
    this.checkStaleLater();
  }

  private tellState(): void {
    const state = JSON.stringify(this.state);
    if (state === this.toldState) return;
    this.toldState = state;
    this.currentVersion += 1;
    this.batch.addState();
  }

  /** A failure becomes `stale` only after a moment, in which nothing else may happen that would tell it. */
  private checkStaleLater(): void {
    const { kind } = this.shootReflector.status;
    const failing = kind === 'failing' || kind === 'catchingUp';
    if (this.staleCheck || !failing || this.state.state !== 'live') return;
    this.staleCheck = true;
    this.clock.sleep(STALE_AFTER_MS, this.stopping.signal).then(
      () => {
        this.staleCheck = false;
        this.statusChanged();
      },
      // Stopped: nobody wants to know any more.
      () => undefined,
    );
  }

  private deliver(change: InventoryChange): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(change);
      } catch (error) {
        // One listener's fault must not keep a change from the others.
        this.options.logger.error(
          `A listener to the inventory of Garden ${this.garden} failed`,
          error instanceof Error ? error : new Error(String(error)),
        );
      }
    }
  }
}
