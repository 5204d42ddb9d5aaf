import {
  isJsonObject,
  JsonArray,
  JsonObject,
  JsonValue,
} from '../../src/store/KubeObject';

const UID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const TIME = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/g;

/** Replaces what is another one in every Garden: uids and times. */
export function normaliseText(text: string): string {
  return text.replace(UID, '<uid>').replace(TIME, '<time>');
}

export function normalise(value: JsonValue): JsonValue {
  return JSON.parse(normaliseText(JSON.stringify(value))) as JsonValue;
}

const NOISE_OF_METADATA = [
  'managedFields',
  'uid',
  'resourceVersion',
  'creationTimestamp',
  'generation',
];
const NOISE_OF_STATUS = ['uid', 'clusterIdentity', 'retryCycleStartTime'];

function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([name]) => !names.includes(name)),
  );
}

/** An object without what every write and every Garden changes, and without kind and apiVersion. */
export function content(object: JsonObject): JsonObject {
  const { kind, apiVersion, ...rest } = object;
  const metadata = isJsonObject(rest.metadata)
    ? without(rest.metadata, NOISE_OF_METADATA)
    : {};
  return normalise({
    ...rest,
    metadata,
    ...(isJsonObject(rest.status) && {
      status: without(rest.status, NOISE_OF_STATUS),
    }),
  }) as JsonObject;
}

/** The same value for all orders of members and of list elements. */
export function withoutOrder(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value
      .map(withoutOrder)
      .sort((one, other) =>
        JSON.stringify(one) < JSON.stringify(other) ? -1 : 1,
      );
  }
  if (isJsonObject(value)) {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, inner]) => [key, withoutOrder(inner ?? null)]),
    );
  }
  return value;
}

/** Members whose own members are data and not form. */
const OPEN = ['fieldsV1', 'labels', 'annotations'];

function paths(value: JsonValue, path: string, into: Set<string>): void {
  if (Array.isArray(value)) {
    into.add(`${path}: array`);
    value.forEach(element => paths(element, `${path}[]`, into));
  } else if (isJsonObject(value)) {
    into.add(`${path}: object`);
    for (const [key, inner] of Object.entries(value)) {
      if (OPEN.includes(key)) {
        into.add(`${path}.${key}: object`);
      } else {
        paths(inner ?? null, `${path}.${key}`, into);
      }
    }
  } else {
    into.add(`${path}: ${value === null ? 'null' : typeof value}`);
  }
}

/** The form of a value: all paths with the types that stand there, in order. */
export function shapeOf(value: JsonValue): readonly string[] {
  const into = new Set<string>();
  paths(value, '', into);
  return [...into].sort();
}

/** The lines of a watch as JSON values. */
export function linesOf(text: string): JsonArray {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as JsonValue);
}
