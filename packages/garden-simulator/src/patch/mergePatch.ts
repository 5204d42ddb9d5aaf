import { isJsonObject, JsonObject, JsonValue } from '../store/KubeObject';
import { rawNumberText, sortKeysDeep } from '../json/losslessJson';

/** A new value of a merge patch: null members of its objects vanish, also inside lists; null items of lists stay. */
function withoutNullMembers(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.map(withoutNullMembers);
  }
  if (!isJsonObject(value)) {
    return value;
  }
  const kept: JsonObject = {};
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined && member !== null) {
      kept[key] = withoutNullMembers(member);
    }
  }
  return kept;
}

function sortKeys(value: JsonObject): JsonObject {
  const sorted: JsonObject = {};
  for (const key of Object.keys(value).sort()) {
    sorted[key] = value[key];
  }
  return sorted;
}

/**
 * JSON merge patch (RFC 7396) as the Garden carries it out: what is touched comes back with sorted keys, what is not keeps
 * its bytes. Numbers survive. The target is not changed.
 */
export function applyMergePatch(
  target: JsonValue | undefined,
  patch: JsonValue,
): JsonValue {
  if (!isJsonObject(patch)) {
    return rawNumberText(patch) !== undefined
      ? patch
      : sortKeysDeep(withoutNullMembers(patch));
  }
  if (!isJsonObject(target)) {
    return sortKeysDeep(withoutNullMembers(patch));
  }
  const result: JsonObject = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) {
      delete result[key];
    } else if (value !== undefined) {
      result[key] = applyMergePatch(result[key], value);
    }
  }
  return sortKeys(result);
}
