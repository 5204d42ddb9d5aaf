import { copyJson, printJson, sortKeysDeep } from '../json/losslessJson';
import {
  isJsonObject,
  JsonArray,
  JsonObject,
  JsonValue,
} from '../store/KubeObject';

/** A JSON patch that can't be carried out. The Garden gives one answer to all of them. */
export class PatchFailed extends Error {}

type Container = JsonObject | JsonArray;

function fail(text: string): never {
  throw new PatchFailed(text);
}

function pointer(path: JsonValue | undefined): string[] {
  if (typeof path !== 'string' || (path !== '' && !path.startsWith('/'))) {
    return fail(`invalid path ${String(path)}`);
  }
  return path
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** The Garden decodes an object that a patch goes through, and prints its keys sorted. What lies deeper keeps its bytes. */
function sortInPlace(object: JsonObject): void {
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    delete object[key];
    object[key] = member;
  }
}

function index(list: JsonArray, key: string, end: number): number {
  if (!/^(0|[1-9]\d*)$/.test(key) || Number(key) > end) {
    return fail(`no index ${key} in a list of ${list.length}`);
  }
  return Number(key);
}

function enter(value: JsonValue | undefined, path: string): Container {
  if (Array.isArray(value)) {
    return value;
  }
  if (isJsonObject(value)) {
    sortInPlace(value);
    return value;
  }
  return fail(`nothing to go into at ${path}`);
}

function child(container: Container, key: string): JsonValue | undefined {
  return Array.isArray(container)
    ? container[index(container, key, container.length - 1)]
    : container[key];
}

class Patcher {
  private root: JsonValue;

  constructor(target: JsonValue) {
    this.root = copyJson(target);
  }

  get result(): JsonValue {
    return this.root;
  }

  apply(operation: JsonValue): void {
    if (!isJsonObject(operation)) {
      fail('an operation must be an object');
    }
    const { op, value } = operation as JsonObject;
    const path = pointer((operation as JsonObject).path);
    switch (op) {
      case 'add':
        this.add(path, this.needed(value));
        break;
      case 'remove':
        this.remove(path);
        break;
      case 'replace':
        this.read(path);
        this.replace(path, this.needed(value));
        break;
      case 'test':
        this.test(path, value ?? null);
        break;
      case 'copy':
        this.add(
          path,
          copyJson(this.read(pointer((operation as JsonObject).from))),
        );
        break;
      case 'move': {
        const from = pointer((operation as JsonObject).from);
        const moved = this.read(from);
        this.remove(from);
        this.add(path, moved);
        break;
      }
      default:
        fail(`unknown operation ${String(op)}`);
    }
  }

  private needed(value: JsonValue | undefined): JsonValue {
    return value === undefined ? fail('a value is missing') : copyJson(value);
  }

  private containerOf(path: readonly string[]): Container {
    let current: JsonValue | undefined = this.root;
    for (const step of path.slice(0, -1)) {
      current = child(enter(current, step), step);
    }
    return enter(current, path.join('/'));
  }

  private read(path: readonly string[]): JsonValue {
    if (path.length === 0) {
      return this.root;
    }
    const found = child(this.containerOf(path), path[path.length - 1]);
    return found === undefined ? fail(`nothing at ${path.join('/')}`) : found;
  }

  private add(path: readonly string[], value: JsonValue): void {
    if (path.length === 0) {
      this.root = value;
      return;
    }
    const container = this.containerOf(path);
    const key = path[path.length - 1];
    if (Array.isArray(container)) {
      const at =
        key === '-'
          ? container.length
          : index(container, key, container.length);
      container.splice(at, 0, value);
    } else {
      container[key] = value;
      sortInPlace(container);
    }
  }

  private replace(path: readonly string[], value: JsonValue): void {
    if (path.length === 0) {
      this.root = value;
      return;
    }
    const container = this.containerOf(path);
    const key = path[path.length - 1];
    if (Array.isArray(container)) {
      container[Number(key)] = value;
    } else {
      container[key] = value;
    }
  }

  private remove(path: readonly string[]): void {
    if (path.length === 0) {
      fail('the whole object can not be removed');
    }
    this.read(path);
    const container = this.containerOf(path);
    const key = path[path.length - 1];
    if (Array.isArray(container)) {
      container.splice(Number(key), 1);
    } else {
      delete container[key];
    }
  }

  private test(path: readonly string[], expected: JsonValue): void {
    const actual = this.read(path);
    const sorted = sortKeysDeep(actual);
    if (printJson(sorted) !== printJson(sortKeysDeep(expected))) {
      fail(`test failed at ${path.join('/')}`);
    }
    // Comparing decodes, and what is decoded is printed sorted.
    if (path.length > 0 && typeof actual === 'object') {
      this.replace(path, sorted);
    }
  }
}

/**
 * JSON patch (RFC 6902) as the Garden carries it out. Values keep their bytes; an object that a path goes through comes back
 * with sorted keys. The target is not changed.
 * @throws PatchFailed for a failed test, a missing path, an unknown operation.
 */
export function applyJsonPatch(
  target: JsonValue,
  operations: readonly JsonValue[],
): JsonValue {
  const patcher = new Patcher(target);
  operations.forEach(operation => patcher.apply(operation));
  return patcher.result;
}
