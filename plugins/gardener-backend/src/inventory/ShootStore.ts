import {
  type Cidr,
  readCidrs,
  type Shoot,
  type ShootKey,
  shootKey,
} from 'backstage-plugin-gardener-common';
import type { RawWatchEvent } from '../garden/GardenClient';
import { textAt } from '../garden/rawObject';
import { NetworkIndex } from './NetworkIndex';
import type { ReflectorSink } from './ReflectorSink';
import { ReverseIndex } from './ReverseIndex';

interface Room {
  readonly shoots: Map<ShootKey, Shoot>;
  /** Made when somebody asks, dropped when something changes. */
  sorted: readonly Shoot[] | undefined;
}

/**
 * The shoots of one Garden as compact projections, with their indexes. A change costs the shoot's own
 * degree, whatever the size of the Garden.
 */
export class ShootStore implements ReflectorSink {
  private readonly shoots = new Map<ShootKey, Shoot>();
  private readonly rooms = new Map<string, Room>();
  private readonly listers = new ReverseIndex<ShootKey>();
  /** Made when somebody asks for the first time, and kept from then on: nobody need ever ask. */
  private networks: NetworkIndex<ShootKey> | undefined;
  /** Keys that the list under way has brought. */
  private seen: Set<ShootKey> | undefined;
  private roomChanges = 0;

  constructor(
    private readonly read: (raw: unknown) => Shoot,
    /** A shoot came, changed or went. */
    private readonly onChange: (key: ShootKey) => void,
  ) {}

  get size(): number {
    return this.shoots.size;
  }

  get(key: ShootKey): Shoot | undefined {
    return this.shoots.get(key);
  }

  all(): Iterable<Shoot> {
    return this.shoots.values();
  }

  /** Sorted by name. */
  in(namespace: string): readonly Shoot[] {
    const room = this.rooms.get(namespace);
    if (!room) return [];
    room.sorted ??= [...room.shoots.values()].sort((a, b) =>
      compare(a.name, b.name),
    );
    return room.sorted;
  }

  /** Rises when a namespace gets its first shoot or loses its last one. */
  get namespacesVersion(): number {
    return this.roomChanges;
  }

  /** Namespaces that hold a shoot. */
  namespaces(): Iterable<string> {
    return this.rooms.keys();
  }

  /** Shoots that list the given one, sorted by namespace and name. */
  listersOf(key: ShootKey): readonly Shoot[] {
    return [...this.listers.sourcesOf(key)].sort(compare).flatMap(lister => {
      const shoot = this.shoots.get(lister);
      return shoot ? [shoot] : [];
    });
  }

  /** Shoots with a node network that shares an address with the given one, in no order. */
  at(network: Cidr): readonly Shoot[] {
    if (!this.networks) {
      this.networks = new NetworkIndex();
      for (const [key, shoot] of this.shoots) {
        this.networks.replace(key, [], networksOf(shoot));
      }
    }
    return [...this.networks.overlapping(network)].flatMap(key => {
      const shoot = this.shoots.get(key);
      return shoot ? [shoot] : [];
    });
  }

  beginList(): void {
    this.seen = new Set();
  }

  addPage(items: readonly unknown[]): void {
    for (const raw of items) this.put(raw, this.seen);
  }

  endList(): void {
    const { seen } = this;
    this.seen = undefined;
    if (!seen) return;
    for (const key of this.shoots.keys()) {
      if (!seen.has(key)) this.remove(key);
    }
  }

  apply(event: Exclude<RawWatchEvent, { type: 'BOOKMARK' }>): void {
    if (event.type !== 'DELETED') {
      this.put(event.object, undefined);
      return;
    }
    const key = keyOf(event.object);
    if (key) this.remove(key);
  }

  /** What was read stays: it is old, and the state says so. */
  refused(): void {}

  private put(raw: unknown, seen: Set<ShootKey> | undefined): void {
    const key = keyOf(raw);
    // An object without a name can't come from a Kubernetes API and can't be asked for either.
    if (!key) return;
    seen?.add(key);
    const before = this.shoots.get(key);
    if (
      before &&
      before.resourceVersion === textAt(raw, 'metadata', 'resourceVersion') &&
      before.uid === textAt(raw, 'metadata', 'uid')
    ) {
      return;
    }
    const shoot = this.read(raw);
    this.shoots.set(key, shoot);
    this.listers.replace(key, targetsOf(before), targetsOf(shoot));
    this.networks?.replace(key, networksOf(before), networksOf(shoot));
    const room = this.roomOf(shoot.namespace);
    room.shoots.set(key, shoot);
    room.sorted = undefined;
    this.onChange(key);
  }

  private remove(key: ShootKey): void {
    const shoot = this.shoots.get(key);
    if (!shoot) return;
    this.shoots.delete(key);
    this.listers.replace(key, targetsOf(shoot), []);
    this.networks?.replace(key, networksOf(shoot), []);
    const room = this.roomOf(shoot.namespace);
    room.shoots.delete(key);
    room.sorted = undefined;
    if (room.shoots.size === 0) {
      this.rooms.delete(shoot.namespace);
      this.roomChanges += 1;
    }
    this.onChange(key);
  }

  private roomOf(namespace: string): Room {
    const known = this.rooms.get(namespace);
    if (known) return known;
    const made: Room = { shoots: new Map(), sorted: undefined };
    this.rooms.set(namespace, made);
    this.roomChanges += 1;
    return made;
  }
}

function targetsOf(shoot: Shoot | undefined): readonly ShootKey[] {
  if (!shoot || shoot.peering.state === 'absent') return [];
  return shoot.peering.entries.map(shootKey);
}

function networksOf(shoot: Shoot | undefined): readonly Cidr[] {
  return shoot ? readCidrs(shoot.nodes).networks : [];
}

function keyOf(raw: unknown): ShootKey | undefined {
  const namespace = textAt(raw, 'metadata', 'namespace');
  const name = textAt(raw, 'metadata', 'name');
  return namespace && name ? shootKey({ namespace, name }) : undefined;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
