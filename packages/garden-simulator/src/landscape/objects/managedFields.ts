import {
  isJsonObject,
  JsonObject,
  JsonValue,
  ManagedFieldsEntry,
} from '../../store/KubeObject';

/**
 * Lists that Gardener's types mark as maps: their members have an owner each, under `k:{"<key>":"<value>"}`.
 * All other lists are atomic, `spec.extensions` above all.
 */
const KEYED_LISTS: Readonly<Record<string, string>> = {
  workers: 'name',
  conditions: 'type',
  constraints: 'type',
  advertisedAddresses: 'name',
};

function fieldsOfKeyedList(
  list: readonly JsonValue[],
  key: string,
): JsonObject {
  const fields: JsonObject = { '.': {} };
  for (const member of list) {
    if (isJsonObject(member)) {
      const selector = JSON.stringify({ [key]: member[key] });
      fields[`k:${selector}`] = { '.': {}, ...fieldsV1Of(member) };
    }
  }
  return fields;
}

/** The set of fields that a manager owns who has written `object`, in the form of `fieldsV1`. */
export function fieldsV1Of(object: JsonObject): JsonObject {
  const fields: JsonObject = {};
  for (const [name, value] of Object.entries(object)) {
    if (value === undefined) {
      continue;
    }
    const listKey = KEYED_LISTS[name];
    if (Array.isArray(value) && listKey !== undefined) {
      fields[`f:${name}`] = fieldsOfKeyedList(value, listKey);
    } else if (isJsonObject(value) && !isOpaque(name)) {
      fields[`f:${name}`] = { '.': {}, ...fieldsV1Of(value) };
    } else {
      fields[`f:${name}`] = {};
    }
  }
  return fields;
}

/** RawExtensions are one field, whatever stands in them. */
function isOpaque(name: string): boolean {
  return /^(infrastructureConfig|controlPlaneConfig|providerConfig)$/.test(
    name,
  );
}

/** One entry of `metadata.managedFields` for an update of `fields` at `time`. */
export function managedBy(
  manager: string,
  apiVersion: string,
  time: string,
  fields: JsonObject,
  subresource?: string,
): ManagedFieldsEntry {
  return {
    manager,
    operation: 'Update',
    apiVersion,
    time,
    fieldsType: 'FieldsV1',
    fieldsV1: fieldsV1Of(fields),
    ...(subresource === undefined ? {} : { subresource }),
  };
}
