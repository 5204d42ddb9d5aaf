import {
  isJsonObject,
  JsonObject,
  JsonValue,
} from '../../src/store/KubeObject';

/**
 * RFC 7386, on its own and not the simulator's: what is tested must not test itself.
 */
export function mergePatch(
  target: JsonValue | undefined,
  patch: JsonValue,
): JsonValue {
  if (!isJsonObject(patch)) {
    return patch;
  }
  const result: JsonObject = isJsonObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) {
      delete result[key];
    } else if (value !== undefined) {
      result[key] = mergePatch(result[key], value);
    }
  }
  return result;
}

/** The merge patch that makes `after` of `before`. */
export function mergeDiff(before: JsonObject, after: JsonObject): JsonObject {
  const patch: JsonObject = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const one = before[key];
    const other = after[key];
    if (other === undefined) {
      patch[key] = null;
    } else if (isJsonObject(one) && isJsonObject(other)) {
      const inner = mergeDiff(one, other);
      if (Object.keys(inner).length > 0) {
        patch[key] = inner;
      }
    } else if (JSON.stringify(one) !== JSON.stringify(other)) {
      patch[key] = other;
    }
  }
  return patch;
}
