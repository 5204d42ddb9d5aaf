import { isDeepStrictEqual } from 'node:util';
import { GardenInvalidError } from '../garden/GardenError';
import { parseLossless } from '../garden/losslessJson';
import { isRecord } from '../garden/rawObject';

type Json = Record<string, unknown>;

/** The words that a Garden has for every patch that can't be carried out. */
function unpatchable(): GardenInvalidError {
  return new GardenInvalidError(
    'osc',
    'the server rejected our request due to an error in our request',
  );
}

/** One operation of a JSON patch. */
export interface Operation {
  readonly op: string;
  readonly path: string;
  readonly value?: unknown;
}

/**
 * A JSON patch (RFC 6902) to the letter: as a whole or not at all, on a copy.
 *
 * @throws GardenInvalidError without a field, whatever is wrong: a Garden has one answer to all of it
 */
export function patchedStrictly(
  target: Json,
  operations: readonly Operation[],
): Json {
  const result = parseLossless(JSON.stringify(target)) as Json;
  for (const { op, path, value } of operations) {
    const steps = path
      .split('/')
      .slice(1)
      .map(step => step.replace(/~1/g, '/').replace(/~0/g, '~'));
    const key = steps[steps.length - 1];
    const parent = steps
      .slice(0, -1)
      .reduce<unknown>((container, step) => memberOf(container, step), result);
    switch (op) {
      case 'test':
        if (!isDeepStrictEqual(memberOf(parent, key), value)) {
          throw unpatchable();
        }
        break;
      case 'add':
        add(parent, key, value);
        break;
      case 'replace':
        memberOf(parent, key);
        if (Array.isArray(parent)) parent[Number(key)] = value;
        else (parent as Json)[key] = value;
        break;
      case 'remove':
        memberOf(parent, key);
        if (Array.isArray(parent)) parent.splice(Number(key), 1);
        else delete (parent as Json)[key];
        break;
      default:
        throw unpatchable();
    }
  }
  return result;
}

function positionIn(key: string, end: number): number {
  if (!/^(?:0|[1-9]\d*)$/.test(key) || Number(key) > end) throw unpatchable();
  return Number(key);
}

function memberOf(container: unknown, key: string): unknown {
  if (Array.isArray(container)) {
    return container[positionIn(key, container.length - 1)];
  }
  if (!isRecord(container) || !Object.hasOwn(container, key)) {
    throw unpatchable();
  }
  return container[key];
}

function add(container: unknown, key: string, value: unknown): void {
  if (Array.isArray(container)) {
    const position =
      key === '-' ? container.length : positionIn(key, container.length);
    container.splice(position, 0, value);
  } else if (isRecord(container)) {
    (container as Json)[key] = value;
  } else {
    throw unpatchable();
  }
}
