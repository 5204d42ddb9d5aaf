import { rawNumberText } from '../json/losslessJson';
import { isJsonObject, JsonObject, JsonValue } from '../store/KubeObject';
import { ObjectSchema, Schema } from './Schema';

/** A value of the wrong type, in the words of Go's JSON decoder. */
export class WrongType extends Error {}

/** A decoded object. */
export interface Decoded {
  readonly value: JsonObject;
  /** Paths of fields that the schema does not have, for example `spec.extensions[0].unknownKey`. They are left out. */
  readonly unknown: readonly string[];
}

function jsonTypeOf(value: JsonValue): string {
  if (Array.isArray(value)) return 'array';
  if (rawNumberText(value) !== undefined) return 'number';
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return 'number';
    case 'boolean':
      return 'bool';
    default:
      return 'object';
  }
}

function goTypeOf(schema: Schema): string {
  switch (schema.kind) {
    case 'string':
      return 'string';
    case 'number':
      return 'int32';
    case 'boolean':
      return 'bool';
    case 'raw':
      return 'runtime.RawExtension';
    case 'any':
      return 'interface {}';
    case 'map':
      return `map[string]${goTypeOf(schema.value)}`;
    case 'list':
      return `[]${goTypeOf(schema.item)}`;
    case 'object':
      return `v1beta1.${schema.goType}`;
    default: {
      const unknown: never = schema;
      throw new Error(`Unknown schema ${JSON.stringify(unknown)}`);
    }
  }
}

class Decoder {
  readonly unknown: string[] = [];

  /** `path` has list indices, `dotted` has none: the two are shown in different messages. */
  decode(
    value: JsonValue,
    schema: Schema,
    path: string,
    dotted: string,
    owner: string,
  ): JsonValue | undefined {
    if (value === null) {
      return undefined;
    }
    switch (schema.kind) {
      case 'raw':
      case 'any':
        return value;
      case 'string':
      case 'boolean':
        return typeof value === schema.kind
          ? value
          : this.fail(value, schema, dotted, owner);
      case 'number': {
        const text = rawNumberText(value);
        const plain = text === undefined ? value : Number(text);
        return typeof plain === 'number'
          ? plain
          : this.fail(value, schema, dotted, owner);
      }
      case 'list':
        if (!Array.isArray(value)) {
          return this.fail(value, schema, dotted, owner);
        }
        return value.length === 0
          ? undefined
          : value.map(
              (item, index) =>
                this.decode(
                  item,
                  schema.item,
                  `${path}[${index}]`,
                  dotted,
                  owner,
                ) ?? (schema.item.kind === 'object' ? {} : null),
            );
      case 'map': {
        if (!isJsonObject(value)) {
          return this.fail(value, schema, dotted, owner);
        }
        const entries = Object.keys(value)
          .sort()
          .flatMap(key => {
            const member = value[key];
            if (member === undefined || member === null) {
              return schema.value.kind === 'string' && member === null
                ? [[key, '']]
                : [];
            }
            return [
              [key, this.decode(member, schema.value, path, dotted, owner)],
            ];
          });
        return entries.length === 0 ? undefined : Object.fromEntries(entries);
      }
      case 'object':
        return isJsonObject(value)
          ? this.decodeObject(value, schema, path, dotted)
          : this.fail(value, schema, dotted, owner);
      default: {
        const unknown: never = schema;
        throw new Error(`Unknown schema ${JSON.stringify(unknown)}`);
      }
    }
  }

  decodeObject(
    value: JsonObject,
    schema: ObjectSchema,
    path: string,
    dotted: string,
  ): JsonObject {
    const found = new Map<string, JsonValue>();
    for (const [key, member] of Object.entries(value)) {
      const fieldPath = path ? `${path}.${key}` : key;
      const field = schema.fields[key];
      if (!field) {
        this.unknown.push(fieldPath);
      } else if (member !== undefined) {
        const decoded = this.decode(
          member,
          field,
          fieldPath,
          dotted ? `${dotted}.${key}` : key,
          schema.goType,
        );
        if (decoded !== undefined) {
          found.set(key, decoded);
        }
      }
    }
    const ordered: JsonObject = {};
    for (const key of Object.keys(schema.fields)) {
      const member = found.get(key);
      if (member !== undefined) {
        ordered[key] = member;
      }
    }
    return ordered;
  }

  private fail(
    value: JsonValue,
    schema: Schema,
    dotted: string,
    owner: string,
  ): never {
    throw new WrongType(
      `json: cannot unmarshal ${jsonTypeOf(
        value,
      )} into Go struct field ${owner}.${dotted} of type ${goTypeOf(schema)}`,
    );
  }
}

/**
 * Reads JSON as a typed object: fields in the server's order, null and empty lists as absent, unknown fields left out.
 * @throws WrongType
 */
export function decode(value: JsonObject, schema: ObjectSchema): Decoded {
  const decoder = new Decoder();
  const decoded = decoder.decodeObject(value, schema, '', '');
  return { value: decoded, unknown: decoder.unknown };
}

/**
 * A copy in which every raw value is replaced by what `change` makes of it. `path` is that of the value, with indices.
 */
export function mapRaw(
  value: JsonValue,
  schema: Schema,
  change: (raw: JsonValue, path: string) => JsonValue,
  path: string = '',
): JsonValue {
  if (value === null) {
    return value;
  }
  switch (schema.kind) {
    case 'raw':
      return change(value, path);
    case 'list':
      return Array.isArray(value)
        ? value.map((item, index) =>
            mapRaw(item, schema.item, change, `${path}[${index}]`),
          )
        : value;
    case 'object': {
      if (!isJsonObject(value)) {
        return value;
      }
      const copy: JsonObject = {};
      for (const [key, member] of Object.entries(value)) {
        const field = schema.fields[key];
        copy[key] =
          field && member !== undefined
            ? mapRaw(member, field, change, path ? `${path}.${key}` : key)
            : member;
      }
      return copy;
    }
    default:
      return value;
  }
}
