import { StoredChange } from './ChangeHistory';
import { StoredObject } from './StoredObject';

/** First index whose path is not below `path`. */
function lowerBound(objects: readonly StoredObject[], path: string): number {
  let low = 0;
  let high = objects.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (objects[middle].path < path) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/**
 * The objects of one kind, sorted by path. Handing the list out is free: a later write copies it first, so who has it keeps
 * a snapshot.
 */
export class SortedObjects {
  private objects: StoredObject[] = [];
  private handedOut = false;

  /** The objects as they are now. */
  snapshot(): readonly StoredObject[] {
    this.handedOut = true;
    return this.objects;
  }

  get(path: string): StoredObject | undefined {
    const candidate = this.objects[lowerBound(this.objects, path)];
    return candidate?.path === path ? candidate : undefined;
  }

  set(object: StoredObject): void {
    this.own();
    const index = lowerBound(this.objects, object.path);
    const replaces = this.objects[index]?.path === object.path ? 1 : 0;
    this.objects.splice(index, replaces, object);
  }

  delete(path: string): void {
    this.own();
    const index = lowerBound(this.objects, path);
    if (this.objects[index]?.path === path) {
      this.objects.splice(index, 1);
    }
  }

  /** Many at once, in any order. */
  addAll(added: readonly StoredObject[]): void {
    const byPath = new Map(
      [...this.objects, ...added].map(object => [object.path, object]),
    );
    this.objects = [...byPath.values()].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    );
    this.handedOut = false;
  }

  private own(): void {
    if (this.handedOut) {
      this.objects = [...this.objects];
      this.handedOut = false;
    }
  }
}

/** The objects whose path is `from` or above, of one namespace if one is given. */
export function sliceOf(
  objects: readonly StoredObject[],
  namespace: string | undefined,
  from: string = '',
): readonly StoredObject[] {
  if (namespace === undefined) {
    return from === '' ? objects : objects.slice(lowerBound(objects, from));
  }
  const prefix = `${namespace}/`;
  const start = lowerBound(objects, from > prefix ? from : prefix);
  // "0" is the character after "/": the first path behind the namespace.
  const end = lowerBound(objects, `${namespace}0`);
  return objects.slice(start, end);
}

/** The objects as they were before some writes; these come oldest first. */
export function rewind(
  objects: readonly StoredObject[],
  changes: readonly StoredChange[],
): readonly StoredObject[] {
  if (changes.length === 0) {
    return objects;
  }
  const past = new SortedObjects();
  past.addAll(objects);
  for (const change of [...changes].reverse()) {
    if (change.previous) {
      past.set(change.previous);
    } else {
      past.delete(change.object.path);
    }
  }
  return past.snapshot();
}
