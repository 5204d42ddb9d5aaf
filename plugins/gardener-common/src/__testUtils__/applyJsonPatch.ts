import { isDeepStrictEqual } from 'node:util';
import { isObject } from '../garden/json';
import type {
  JsonPatch,
  JsonPatchOperation,
} from '../peering/change/JsonPatch';

/** A patch that can't be carried out; `operation` is the first that failed. */
export class PatchFailed extends Error {
  constructor(readonly operation: JsonPatchOperation, problem: string) {
    super(`${operation.op} ${operation.path}: ${problem}`);
  }
}

type Container = Record<string, unknown> | unknown[];

/** The same value as it is after a journey as text. */
export function asSent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

function stepsOf(path: string): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'));
}

class Operator {
  private readonly fail: (problem: string) => never;

  constructor(private readonly root: unknown, operation: JsonPatchOperation) {
    this.fail = problem => {
      throw new PatchFailed(operation, problem);
    };
  }

  carryOut(operation: JsonPatchOperation): void {
    const steps = stepsOf(operation.path);
    const container = this.containerOf(steps);
    const last = steps[steps.length - 1];
    switch (operation.op) {
      case 'test':
        if (!isDeepStrictEqual(this.member(container, last), operation.value)) {
          this.fail('it is another value');
        }
        break;
      case 'add':
        this.add(container, last, operation.value);
        break;
      case 'replace':
        this.member(container, last);
        this.set(container, last, operation.value);
        break;
      case 'remove':
        this.member(container, last);
        if (Array.isArray(container)) container.splice(Number(last), 1);
        else delete container[last];
        break;
      default: {
        const never: never = operation;
        throw new Error(`Unknown operation ${JSON.stringify(never)}`);
      }
    }
  }

  private containerOf(steps: readonly string[]): Container {
    let current = this.asContainer(this.root);
    for (const step of steps.slice(0, -1)) {
      current = this.asContainer(this.member(current, step));
    }
    return current;
  }

  private asContainer(value: unknown): Container {
    if (Array.isArray(value)) return value;
    return isObject(value)
      ? (value as Record<string, unknown>)
      : this.fail('nothing to go into');
  }

  private index(list: readonly unknown[], step: string, end: number): number {
    return /^(?:0|[1-9]\d*)$/.test(step) && Number(step) <= end
      ? Number(step)
      : this.fail(`no position ${step} in a list of ${list.length}`);
  }

  private member(container: Container, step: string): unknown {
    if (Array.isArray(container)) {
      return container[this.index(container, step, container.length - 1)];
    }
    return Object.hasOwn(container, step)
      ? container[step]
      : this.fail('nothing is there');
  }

  private add(container: Container, step: string, value: unknown): void {
    if (Array.isArray(container)) {
      const position =
        step === '-'
          ? container.length
          : this.index(container, step, container.length);
      container.splice(position, 0, value);
    } else {
      this.set(container, step, value);
    }
  }

  private set(container: Container, step: string, value: unknown): void {
    if (Array.isArray(container)) container[Number(step)] = value;
    else container[step] = value;
  }
}

/**
 * JSON patch (RFC 6902) to the letter: a test compares deeply, a missing path fails, and it is carried out as a whole or
 * not at all. The target is not changed.
 *
 * @throws PatchFailed
 */
export function applyJsonPatch<T>(target: T, patch: JsonPatch): T {
  const result = asSent(target);
  for (const operation of asSent(patch)) {
    new Operator(result, operation).carryOut(operation);
  }
  return result;
}
