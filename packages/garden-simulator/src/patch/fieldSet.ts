import { printJson, sortKeysDeep } from '../json/losslessJson';
import { Schema } from '../schema/Schema';
import { isJsonObject, JsonObject, JsonValue } from '../store/KubeObject';

/**
 * Fields of an object, as `managedFields` names them: `f:spec`, `k:{"name":"w1"}`, `v:"gardener"`, one text per step. The
 * key is the whole path, the value is what the field holds, printed.
 */
export type FieldSet = ReadonlyMap<string, string>;

const separator = '\u0001';

/** Steps of a path. */
export function stepsOf(path: string): string[] {
  return path.split(separator);
}

function printed(value: JsonValue): string {
  return printJson(sortKeysDeep(value));
}

function collect(
  value: JsonValue,
  schema: Schema | undefined,
  path: readonly string[],
  into: Map<string, string>,
): void {
  if (Array.isArray(value) && schema?.kind === 'list') {
    const { key } = schema;
    if (schema.set) {
      value.forEach(item =>
        into.set([...path, `v:${printJson(item)}`].join(separator), 'item'),
      );
      return;
    }
    if (key) {
      for (const item of value) {
        if (isJsonObject(item)) {
          const step = `k:${printJson({ [key]: item[key] ?? '' })}`;
          collect(item, schema.item, [...path, step], into);
        }
      }
      return;
    }
  }
  const granular =
    isJsonObject(value) &&
    Object.keys(value).length > 0 &&
    schema?.kind !== 'raw';
  if (!granular) {
    into.set(path.join(separator), printed(value));
    return;
  }
  for (const [name, member] of Object.entries(value as JsonObject)) {
    if (member !== undefined && member !== null) {
      collect(member, memberSchema(schema, name), [...path, `f:${name}`], into);
    }
  }
}

function memberSchema(
  schema: Schema | undefined,
  name: string,
): Schema | undefined {
  if (schema?.kind === 'object') {
    return schema.fields[name];
  }
  return schema?.kind === 'map' ? schema.value : undefined;
}

const serverMetadata = new Set([
  'name',
  'namespace',
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'managedFields',
  'selfLink',
]);

/** All fields of an object that somebody can own. */
export function fieldsOf(object: JsonObject, schema: Schema): FieldSet {
  const { kind: _kind, apiVersion: _version, metadata, ...rest } = object;
  const owned = Object.fromEntries(
    Object.entries(isJsonObject(metadata) ? metadata : {}).filter(
      ([name]) => !serverMetadata.has(name),
    ),
  );
  const fields = new Map<string, string>();
  collect(
    Object.keys(owned).length > 0 ? { metadata: owned, ...rest } : { ...rest },
    schema,
    [],
    fields,
  );
  fields.delete('');
  return fields;
}

/** Prints paths as FieldsV1. */
export function printFields(paths: Iterable<string>): JsonObject {
  const root: JsonObject = {};
  for (const path of [...paths].sort()) {
    let current = root;
    for (const step of stepsOf(path)) {
      const next = current[step];
      const inner = isJsonObject(next) ? next : {};
      current[step] = inner;
      // An item of a list counts as owned itself, beside its fields.
      if (step.startsWith('k:') && !('.' in inner)) {
        inner['.'] = {};
      }
      current = inner;
    }
  }
  return root;
}

/** Reads the paths of a FieldsV1. */
export function readFields(fields: JsonObject): Set<string> {
  const paths = new Set<string>();
  const visit = (value: JsonObject, path: readonly string[]): void => {
    for (const [step, inner] of Object.entries(value)) {
      if (step !== '.' && isJsonObject(inner)) {
        if (Object.keys(inner).some(key => key !== '.')) {
          visit(inner, [...path, step]);
        } else {
          paths.add([...path, step].join(separator));
        }
      }
    }
  };
  visit(fields, []);
  return paths;
}

/** True if one path is the other or lies within it. */
export function overlaps(a: string, b: string): boolean {
  return (
    a === b ||
    a.startsWith(`${b}${separator}`) ||
    b.startsWith(`${a}${separator}`)
  );
}

/** A path as messages show it: `.spec.extensions`, `.spec.provider.workers[name="w1"].maximum`. */
export function showPath(path: string): string {
  return stepsOf(path)
    .map(step => {
      const rest = step.slice(2);
      if (step.startsWith('k:')) {
        const key = Object.entries(JSON.parse(rest) as Record<string, string>);
        return `[${key
          .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
          .join(',')}]`;
      }
      return step.startsWith('v:') ? `[=${rest}]` : `.${rest}`;
    })
    .join('');
}
