import type {
  GardenClient,
  GardenResource,
  RawPage,
  RawWatchEvent,
} from '../garden/GardenClient';

/** Something that a watch brings: an event, an error, or its end. */
type Delivery =
  | RawWatchEvent
  | { readonly type: 'FAIL'; readonly error: unknown }
  | { readonly type: 'END' };

/** A raw object with what a store needs. */
export interface RawObject {
  readonly metadata: {
    readonly namespace?: string;
    readonly name: string;
    readonly uid?: string;
    readonly resourceVersion?: string;
  };
  readonly [member: string]: unknown;
}

class OpenWatch {
  private readonly queue: Delivery[] = [];
  private notify: (() => void) | undefined;

  constructor(readonly resource: GardenResource, readonly from: string) {}

  deliver(delivery: Delivery): void {
    this.queue.push(delivery);
    this.notify?.();
  }

  async *events(
    signal: AbortSignal,
  ): AsyncGenerator<RawWatchEvent, void, undefined> {
    const onAbort = () => this.notify?.();
    signal.addEventListener('abort', onAbort);
    try {
      for (;;) {
        if (signal.aborted) throw signal.reason;
        const next = this.queue.shift();
        if (!next) {
          await new Promise<void>(resolve => {
            this.notify = resolve;
          });
          continue;
        }
        if (next.type === 'END') return;
        if (next.type === 'FAIL') throw next.error;
        yield next;
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  }
}

/** A Garden without a network: objects, a version that rises, and failures on demand. */
export class FakeGarden implements GardenClient {
  readonly garden = 'osc';
  readonly calls: string[] = [];
  pageSize: number | undefined;
  /** Looked at before each call; what it returns is thrown. */
  failure: (call: string) => unknown = () => undefined;
  private readonly objects = new Map<GardenResource, Map<string, RawObject>>();
  private readonly watches = new Set<OpenWatch>();
  private version = 100;

  get openWatches(): number {
    return this.watches.size;
  }

  get resourceVersion(): string {
    return String(this.version);
  }

  /** As after the restore of an old backup of the store. */
  turnBack(version: number): void {
    this.version = version;
  }

  /** Other resources of the Garden are written. */
  moveOn(): void {
    this.version += 1;
  }

  /** Writes an object. With `silently` no watch hears of it. */
  put(resource: GardenResource, object: RawObject, silently = false): void {
    this.version += 1;
    const of = this.of(resource);
    const key = keyOf(object);
    const type = of.has(key) ? 'MODIFIED' : 'ADDED';
    const stored = {
      ...object,
      metadata: {
        uid: `uid-${key}`,
        ...object.metadata,
        resourceVersion: this.resourceVersion,
      },
    };
    of.set(key, stored);
    if (!silently)
      this.tell(resource, {
        type,
        object: stored,
        resourceVersion: this.resourceVersion,
      });
  }

  remove(
    resource: GardenResource,
    name: string,
    namespace?: string,
    silently = false,
  ): void {
    this.version += 1;
    const key = keyOf({ metadata: { name, namespace } });
    const object = this.of(resource).get(key);
    this.of(resource).delete(key);
    if (!silently)
      this.tell(resource, {
        type: 'DELETED',
        object,
        resourceVersion: this.resourceVersion,
      });
  }

  /** Brings something to every open watch of a resource. */
  tell(resource: GardenResource, delivery: Delivery): void {
    for (const watch of this.watches) {
      if (watch.resource === resource) watch.deliver(delivery);
    }
  }

  async listPage(
    resource: GardenResource,
    options: { readonly limit?: number; readonly continueToken?: string } = {},
  ): Promise<RawPage> {
    this.call(`list ${resource}${options.limit === 1 ? ' one' : ''}`);
    const limit = Math.min(
      options.limit ?? Infinity,
      this.pageSize ?? Infinity,
    );
    const start = Number(options.continueToken ?? 0);
    const all = [...this.of(resource).values()];
    const items = all.slice(start, start + limit);
    const remaining = all.length - start - items.length;
    return {
      items,
      resourceVersion: this.resourceVersion,
      continueToken: remaining > 0 ? String(start + items.length) : undefined,
      remainingItemCount: remaining > 0 ? remaining : undefined,
    };
  }

  async *watch(
    resource: GardenResource,
    options: {
      readonly resourceVersion: string;
      readonly signal: AbortSignal;
      readonly onOpen?: () => void;
    },
  ): AsyncGenerator<RawWatchEvent, void, undefined> {
    this.call(`watch ${resource} from ${options.resourceVersion}`);
    const watch = new OpenWatch(resource, options.resourceVersion);
    this.watches.add(watch);
    options.onOpen?.();
    try {
      yield* watch.events(options.signal);
    } finally {
      this.watches.delete(watch);
    }
  }

  async getText(): Promise<string> {
    throw new Error('not used here');
  }

  async patch(): Promise<never> {
    throw new Error('not used here');
  }

  async create(): Promise<never> {
    throw new Error('not used here');
  }

  async delete(): Promise<never> {
    throw new Error('not used here');
  }

  async createSubresource(): Promise<never> {
    throw new Error('not used here');
  }

  async whoAmI(): Promise<never> {
    throw new Error('not used here');
  }

  /** Lets everybody see everything. */
  async reviewAccess(): Promise<{ readonly allowed: boolean }> {
    return { allowed: true };
  }

  async reviewRules(): Promise<never> {
    throw new Error('not used here');
  }

  close(): void {}

  private call(call: string): void {
    this.calls.push(call);
    const failure = this.failure(call);
    if (failure !== undefined) throw failure;
  }

  private of(resource: GardenResource): Map<string, RawObject> {
    const known = this.objects.get(resource);
    if (known) return known;
    const made = new Map<string, RawObject>();
    this.objects.set(resource, made);
    return made;
  }
}

function keyOf(object: RawObject): string {
  return `${object.metadata.namespace ?? ''}/${object.metadata.name}`;
}

/** A raw shoot that lists others of its namespace, or `namespace/name`. */
export function rawShoot(
  namespace: string,
  name: string,
  ...targets: readonly string[]
): RawObject {
  return {
    metadata: { namespace, name },
    spec: {
      seedName: 'seed-1',
      extensions: [
        {
          type: 'osc-peering-service',
          providerConfig: {
            shootPeerings: targets.map(target => {
              const [left, right] = target.split('/');
              return right
                ? { namespace: left, name: right }
                : { namespace, name: left };
            }),
          },
        },
      ],
    },
  };
}
