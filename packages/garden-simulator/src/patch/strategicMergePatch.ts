import {
  parseJson,
  rawNumber,
  rawNumberText,
  sameJson,
  sortKeysDeep,
} from '../json/losslessJson';
import { mapRaw } from '../schema/decode';
import { Schema } from '../schema/Schema';
import {
  isJsonObject,
  JsonArray,
  JsonObject,
  JsonValue,
} from '../store/KubeObject';

const largestInt64 = BigInt('9223372036854775807');
const smallestInt64 = -largestInt64 - BigInt(1);

/** A number after it went through Go's interface{}: whole numbers of 64 bits stay, all others become floats. */
function throughFloat(value: JsonValue): JsonValue {
  const text = rawNumberText(value);
  if (text !== undefined) {
    if (/^-?\d+$/.test(text)) {
      const whole = BigInt(text);
      if (whole <= largestInt64 && whole >= smallestInt64) {
        return rawNumber(text);
      }
    }
    return parseJson(String(Number(text)));
  }
  if (Array.isArray(value)) {
    return value.map(throughFloat);
  }
  if (isJsonObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        key,
        member === undefined ? member : throughFloat(member),
      ]),
    );
  }
  return value;
}

/**
 * What strategic merge and server-side apply do to every raw value of an object, whether the patch names it or not: keys
 * sorted, numbers as floats.
 */
export function rewriteRaw(object: JsonObject, schema: Schema): JsonObject {
  return mapRaw(object, schema, value =>
    sortKeysDeep(throughFloat(value)),
  ) as JsonObject;
}

function mergeKeyed(
  target: JsonArray,
  patch: JsonArray,
  key: string,
  item: Schema,
): JsonArray {
  let result = [...target];
  for (const entry of patch) {
    if (!isJsonObject(entry)) {
      continue;
    }
    if (entry.$patch === 'replace') {
      return patch.filter(
        candidate => !isJsonObject(candidate) || candidate.$patch !== 'replace',
      );
    }
    const at = result.findIndex(
      candidate =>
        isJsonObject(candidate) && sameJson(candidate[key], entry[key]),
    );
    if (entry.$patch === 'delete') {
      result = result.filter((_, index) => index !== at);
    } else if (at >= 0) {
      result[at] = merge(result[at], entry, item);
    } else {
      result.push(merge({}, entry, item));
    }
  }
  return result;
}

function merge(
  target: JsonValue | undefined,
  patch: JsonValue,
  schema: Schema | undefined,
): JsonValue {
  if (Array.isArray(patch) && schema?.kind === 'list') {
    const current = Array.isArray(target) ? target : [];
    if (schema.key) {
      return mergeKeyed(current, patch, schema.key, schema.item);
    }
    if (schema.set) {
      return [
        ...current,
        ...patch.filter(
          value => !current.some(candidate => sameJson(candidate, value)),
        ),
      ];
    }
    return patch;
  }
  if (!isJsonObject(patch)) {
    return patch;
  }
  if (patch.$patch === 'delete') {
    return {};
  }
  const replaces = patch.$patch === 'replace' || !isJsonObject(target);
  const result: JsonObject =
    replaces || !isJsonObject(target) ? {} : { ...target };
  for (const [key, value] of Object.entries(patch)) {
    const deleted = /^\$deleteFromPrimitiveList\/(.+)$/.exec(key);
    if (deleted) {
      const list = result[deleted[1]];
      if (Array.isArray(list) && Array.isArray(value)) {
        result[deleted[1]] = list.filter(
          item => !value.some(gone => sameJson(gone, item)),
        );
      }
    } else if (key.startsWith('$') || value === undefined) {
      // Directives are no fields.
    } else if (value === null) {
      delete result[key];
    } else {
      result[key] = merge(
        result[key],
        value,
        schema?.kind === 'object' ? schema.fields[key] : undefined,
      );
    }
  }
  return result;
}

/** Strategic merge patch: lists with a key are merged by it, atomic ones such as `spec.extensions` replaced. */
export function applyStrategicMergePatch(
  target: JsonObject,
  patch: JsonObject,
  schema: Schema,
): JsonObject {
  return rewriteRaw(merge(target, patch, schema) as JsonObject, schema);
}
