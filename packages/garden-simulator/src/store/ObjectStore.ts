import { KubeObject } from './KubeObject';

/**
 * The plural, lower-case name of a kind of object as it stands in the path of the API, for example `shoots`.
 * Names are unique over all API groups that the simulator serves.
 */
export type ResourceName = string;

/** Address of one object. Cluster-scoped objects have no namespace. */
export interface ObjectKey {
  readonly resource: ResourceName;
  readonly namespace?: string;
  readonly name: string;
}

/** One write that the store carried out. */
export interface ObjectChange {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly key: ObjectKey;
  /** resourceVersion of the write. */
  readonly resourceVersion: number;
  /** The object after the write; for DELETED its last state with the resourceVersion of the deletion. A fresh copy per call. */
  object(): KubeObject;
  /** The object before the write, undefined for ADDED. A fresh copy per call. */
  previous(): KubeObject | undefined;
}

/**
 * The objects of one Garden, with one rising resourceVersion for all of them, as etcd has it.
 *
 * What it hands out are fresh copies: changing one changes nothing in the store. Writes are synchronous, so a
 * read-change-write through `update` is atomic. This is the view of the Garden's own parts (gardenlet, scheduler,
 * controllers): no admission, no rights, no generation rules; the API in front of it has those.
 */
export interface ObjectStore {
  /** resourceVersion of the last write, of whatever object. */
  readonly resourceVersion: number;

  get(key: ObjectKey): KubeObject | undefined;

  /** All objects of a kind, sorted by namespace and name; of one namespace if one is given. */
  list(resource: ResourceName, namespace?: string): KubeObject[];

  /** Like `list`, but only the addresses: costs nothing per object. */
  keys(resource: ResourceName, namespace?: string): ObjectKey[];

  /**
   * Puts a new object in place. Missing uid, creationTimestamp and (for kinds that have one) generation are filled.
   * @throws ConflictError from `@backstage/errors` if an object of this name is there already.
   */
  create(resource: ResourceName, object: KubeObject): KubeObject;

  /**
   * Replaces an object by what `change` makes of a copy of it; undefined means "leave it as it is".
   * The resourceVersion rises only if something is different afterwards. `generation` is stored as `change` left it:
   * who changes the spec from inside raises it. An object with a deletionTimestamp whose last finalizer was
   * taken away is deleted.
   * @returns the stored object, or undefined if there is none of this key (nothing is thrown).
   */
  update(
    key: ObjectKey,
    change: (current: KubeObject) => KubeObject | undefined,
  ): KubeObject | undefined;

  /**
   * Like `update`, for writers of `status`: of what `change` returns only `status`, labels and annotations are taken,
   * spec and generation stay as they are.
   */
  updateStatus(
    key: ObjectKey,
    change: (current: KubeObject) => KubeObject | undefined,
  ): KubeObject | undefined;

  /** Removes an object at once, finalizers or not. False if there was none. */
  delete(key: ObjectKey): boolean;

  /**
   * Takes objects in verbatim: uid, generation, times and status stay as given. Each gets a resourceVersion of its
   * own, in the order given; one that it brings along is kept if it is above all that were given before.
   */
  load(objects: Iterable<KubeObject>): void;

  /** Calls `listener` after every write (not for `load`). The returned function ends it. */
  subscribe(listener: (change: ObjectChange) => void): () => void;
}
