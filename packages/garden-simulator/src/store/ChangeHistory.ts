import { ResourceName } from './ObjectStore';
import { StoredObject } from './StoredObject';

/** One write, with the version before and after it. */
export interface StoredChange {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly resourceVersion: number;
  /** The object after the write; for DELETED its last state under the resourceVersion of the deletion. */
  readonly object: StoredObject;
  readonly previous: StoredObject | undefined;
}

/**
 * The writes that are still known. A watch that starts before them, and a list of a state before them, gets "Expired", as
 * after a compaction of etcd or a restart of the API server.
 */
export class ChangeHistory {
  private changes: StoredChange[] = [];
  private oldest: number;

  constructor(start: number, private readonly limit: number) {
    this.oldest = start;
  }

  /** The oldest resourceVersion from which everything is known. */
  get start(): number {
    return this.oldest;
  }

  add(change: StoredChange): void {
    this.changes.push(change);
    // Trimmed in blocks: taking the first element off a long array at every write would cost its length each time.
    if (this.changes.length > this.limit * 2) {
      const dropped = this.changes.splice(0, this.changes.length - this.limit);
      this.oldest = dropped[dropped.length - 1].resourceVersion;
    }
  }

  /** The writes to a kind of object after a resourceVersion, oldest first; undefined if not all of them are known. */
  since(
    resource: ResourceName,
    resourceVersion: number,
  ): readonly StoredChange[] | undefined {
    if (resourceVersion < this.oldest) {
      return undefined;
    }
    let first = this.changes.length;
    while (
      first > 0 &&
      this.changes[first - 1].resourceVersion > resourceVersion
    ) {
      first -= 1;
    }
    return this.changes
      .slice(first)
      .filter(change => change.object.type.resource === resource);
  }

  /** Forgets everything up to a resourceVersion. */
  forget(resourceVersion: number): void {
    this.changes = this.changes.filter(
      change => change.resourceVersion > resourceVersion,
    );
    this.oldest = Math.max(this.oldest, resourceVersion);
  }
}
