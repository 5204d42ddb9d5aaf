import { randomUUID } from 'node:crypto';
import { ConflictError, InputError } from '@backstage/errors';
import { copyJson, sameJson } from '../json/losslessJson';
import { ResourceType, resourceTypeOf } from '../resources/ResourceType';
import { ChangeHistory, StoredChange } from './ChangeHistory';
import { KubeObject } from './KubeObject';
import {
  ObjectChange,
  ObjectKey,
  ObjectStore,
  ResourceName,
} from './ObjectStore';
import { rewind, SortedObjects, sliceOf } from './SortedObjects';
import { pathOf, StoredObject } from './StoredObject';

/** How a {@link MemoryStore} behaves. */
export interface MemoryStoreOptions {
  /** resourceVersion before the first object. Default 200, as a fresh Garden has some objects of its own. */
  readonly startResourceVersion?: number;
  /** Number of writes that are remembered for watches and snapshots. Default 4,000. */
  readonly historyLimit?: number;
  /** Changes an object at every update, also from inside: labels that the server itself keeps. */
  readonly normalise?: (object: KubeObject) => KubeObject;
  readonly now?: () => Date;
}

/** RFC 3339 with whole seconds, as all times in metadata are. */
export function timestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function withoutVersion(object: KubeObject): KubeObject {
  const metadata = { ...object.metadata };
  delete metadata.resourceVersion;
  return { ...object, metadata };
}

function describe(type: ResourceType, path: string): string {
  return `${type.resource} "${path}"`;
}

/** {@link ObjectStore} in memory, with a short history for watches and for the later pages of a list. */
export class MemoryStore implements ObjectStore {
  private readonly byResource = new Map<ResourceName, SortedObjects>();
  private readonly lastChange = new Map<ResourceName, number>();
  private readonly listeners = new Set<(change: StoredChange) => void>();
  private readonly now: () => Date;
  private readonly normalise: (object: KubeObject) => KubeObject;
  private history: ChangeHistory;
  private version: number;

  constructor(private readonly options: MemoryStoreOptions = {}) {
    this.version = options.startResourceVersion ?? 200;
    this.now = options.now ?? (() => new Date());
    this.normalise = options.normalise ?? (object => object);
    this.history = this.newHistory();
  }

  get resourceVersion(): number {
    return this.version;
  }

  /** The oldest resourceVersion that a watch can start from. */
  get oldestResourceVersion(): number {
    return this.history.start;
  }

  /** resourceVersion of the last write to this kind of object, or of the start if there was none. */
  lastChangeOf(resource: ResourceName): number {
    return Math.max(this.lastChange.get(resource) ?? 0, this.history.start);
  }

  get(key: ObjectKey): KubeObject | undefined {
    return this.stored(key)?.object();
  }

  /** Like `get`, as bytes. */
  stored(key: ObjectKey): StoredObject | undefined {
    return this.byResource
      .get(key.resource)
      ?.get(pathOf(key.namespace, key.name));
  }

  list(resource: ResourceName, namespace?: string): KubeObject[] {
    return sliceOf(this.snapshot(resource), namespace).map(stored =>
      stored.object(),
    );
  }

  keys(resource: ResourceName, namespace?: string): ObjectKey[] {
    return sliceOf(this.snapshot(resource), namespace).map(
      stored => stored.key,
    );
  }

  /** All objects of a kind as they are now. */
  snapshot(resource: ResourceName): readonly StoredObject[] {
    return this.byResource.get(resource)?.snapshot() ?? [];
  }

  /** All objects of a kind as they were at a resourceVersion; undefined if that is too long ago. */
  snapshotAt(
    resource: ResourceName,
    resourceVersion: number,
  ): readonly StoredObject[] | undefined {
    const changes = this.history.since(resource, resourceVersion);
    if (!changes) {
      return undefined;
    }
    return rewind(this.snapshot(resource), changes);
  }

  /** The writes to a kind of object after a resourceVersion; undefined if not all of them are known. */
  changesSince(
    resource: ResourceName,
    resourceVersion: number,
  ): readonly StoredChange[] | undefined {
    return this.history.since(resource, resourceVersion);
  }

  create(resource: ResourceName, object: KubeObject): KubeObject {
    const type = this.typeOf(object);
    if (type.resource !== resource) {
      throw new InputError(
        `A ${object.kind} is not one of the ${resource} of a Garden`,
      );
    }
    const path = this.pathOfObject(type, object);
    if (this.objectsOf(resource).get(path)) {
      throw new ConflictError(`${describe(type, path)} already exists`);
    }
    const complete: KubeObject = {
      ...object,
      metadata: {
        ...object.metadata,
        uid: object.metadata.uid ?? randomUUID(),
        ...(type.hasGeneration
          ? { generation: object.metadata.generation ?? 1 }
          : {}),
        creationTimestamp:
          object.metadata.creationTimestamp ?? timestamp(this.now()),
      },
    };
    return this.write('ADDED', type, complete, undefined);
  }

  update(
    key: ObjectKey,
    change: (current: KubeObject) => KubeObject | undefined,
  ): KubeObject | undefined {
    const before = this.stored(key);
    if (!before) {
      return undefined;
    }
    const current = before.object();
    const changed = change(before.object());
    if (changed === undefined) {
      return current;
    }
    const next = this.normalise(changed);
    if (
      next.metadata.deletionTimestamp &&
      (next.metadata.finalizers ?? []).length === 0
    ) {
      this.remove(before);
      return next;
    }
    if (sameJson(withoutVersion(current), withoutVersion(next))) {
      // Same content may still be other bytes: the order of keys inside a providerConfig is part of the object.
      if (
        before.item.equals(
          StoredObject.of(before.type, next, before.resourceVersion).item,
        )
      ) {
        return current;
      }
    }
    return this.write('MODIFIED', before.type, next, before);
  }

  updateStatus(
    key: ObjectKey,
    change: (current: KubeObject) => KubeObject | undefined,
  ): KubeObject | undefined {
    return this.update(key, current => {
      const changed = change(copyJson(current));
      return (
        changed && {
          ...current,
          metadata: {
            ...current.metadata,
            labels: changed.metadata.labels,
            annotations: changed.metadata.annotations,
            managedFields: changed.metadata.managedFields,
          },
          status: changed.status,
        }
      );
    });
  }

  delete(key: ObjectKey): boolean {
    const before = this.stored(key);
    if (!before) {
      return false;
    }
    this.remove(before);
    return true;
  }

  load(objects: Iterable<KubeObject>): void {
    const loaded = new Map<ResourceName, StoredObject[]>();
    for (const object of objects) {
      const type = this.typeOf(object);
      const given = Number(object.metadata.resourceVersion ?? 0);
      this.version = Math.max(this.version + 1, given);
      const complete: KubeObject = {
        ...object,
        metadata: {
          ...object.metadata,
          uid: object.metadata.uid ?? randomUUID(),
          creationTimestamp:
            object.metadata.creationTimestamp ?? timestamp(this.now()),
        },
      };
      // The path is checked here, so that a wrong fixture fails at the start and by name.
      this.pathOfObject(type, complete);
      const list = loaded.get(type.resource) ?? [];
      list.push(StoredObject.of(type, complete, this.version));
      loaded.set(type.resource, list);
    }
    for (const [resource, list] of loaded) {
      this.objectsOf(resource).addAll(list);
    }
    this.history = this.newHistory();
  }

  subscribe(listener: (change: ObjectChange) => void): () => void {
    return this.subscribeStored(change =>
      listener({
        type: change.type,
        key: change.object.key,
        resourceVersion: change.resourceVersion,
        object: () => change.object.object(),
        previous: () => change.previous?.object(),
      }),
    );
  }

  /** Like `subscribe`, as bytes. */
  subscribeStored(listener: (change: StoredChange) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Raises the resourceVersion and forgets all writes: every older resourceVersion is expired from now on. */
  compact(): void {
    this.version += 1;
    this.history.forget(this.version);
  }

  /** Goes on from a resourceVersion after a restart; every older one is expired. */
  restart(resourceVersion: number): void {
    this.version = Math.max(this.version, resourceVersion);
    this.history = this.newHistory();
  }

  private newHistory(): ChangeHistory {
    return new ChangeHistory(this.version, this.options.historyLimit ?? 4_000);
  }

  private typeOf(object: KubeObject): ResourceType {
    const type = resourceTypeOf(object);
    if (!type) {
      throw new InputError(
        `The simulated Garden has no kind ${object.kind} of ${object.apiVersion}`,
      );
    }
    return type;
  }

  private pathOfObject(type: ResourceType, object: KubeObject): string {
    const { name, namespace } = object.metadata;
    if (!name || type.namespaced !== (namespace !== undefined)) {
      throw new InputError(
        `A ${object.kind} needs a name and ${
          type.namespaced ? 'a' : 'no'
        } namespace, got name "${name}" and namespace "${namespace ?? ''}"`,
      );
    }
    return pathOf(namespace, name);
  }

  private objectsOf(resource: ResourceName): SortedObjects {
    let objects = this.byResource.get(resource);
    if (!objects) {
      objects = new SortedObjects();
      this.byResource.set(resource, objects);
    }
    return objects;
  }

  private write(
    kind: 'ADDED' | 'MODIFIED',
    type: ResourceType,
    object: KubeObject,
    previous: StoredObject | undefined,
  ): KubeObject {
    this.version += 1;
    const stored = StoredObject.of(type, object, this.version);
    this.objectsOf(type.resource).set(stored);
    this.publish({
      type: kind,
      resourceVersion: this.version,
      object: stored,
      previous,
    });
    return stored.object();
  }

  private remove(before: StoredObject): void {
    this.version += 1;
    this.objectsOf(before.type.resource).delete(before.path);
    this.publish({
      type: 'DELETED',
      resourceVersion: this.version,
      object: before.at(this.version),
      previous: before,
    });
  }

  private publish(change: StoredChange): void {
    this.lastChange.set(change.object.type.resource, change.resourceVersion);
    this.history.add(change);
    for (const listener of [...this.listeners]) {
      listener(change);
    }
  }
}
