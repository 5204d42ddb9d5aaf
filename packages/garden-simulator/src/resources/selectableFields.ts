import { isJsonObject, JsonValue, KubeObject } from '../store/KubeObject';
import { ResourceType } from './ResourceType';

type FieldPaths = Readonly<Record<string, readonly (readonly string[])[]>>;

const shootFields: FieldPaths = {
  'spec.seedName': [['spec', 'seedName']],
  'status.seedName': [['status', 'seedName']],
  'spec.cloudProfileName': [['spec', 'cloudProfileName']],
};
const currentShootFields: FieldPaths = {
  ...shootFields,
  'spec.cloudProfile.Name': [
    ['spec', 'cloudProfile', 'name'],
    ['spec', 'cloudProfileName'],
  ],
  'spec.cloudProfile.Kind': [['spec', 'cloudProfile', 'kind']],
};
const eventFields: FieldPaths = Object.fromEntries(
  [
    'involvedObject.kind',
    'involvedObject.namespace',
    'involvedObject.name',
    'involvedObject.uid',
    'reason',
    'type',
  ].map(field => [field, [field.split('.')]]),
);

function extraFields(type: ResourceType, current: boolean): FieldPaths {
  switch (type.resource) {
    case 'shoots':
      return current ? currentShootFields : shootFields;
    case 'projects':
      return { 'spec.namespace': [['spec', 'namespace']] };
    case 'events':
      return eventFields;
    case 'secrets':
      return { type: [['type']] };
    case 'namespaces':
      return { 'status.phase': [['status', 'phase']] };
    default:
      return {};
  }
}

/** Names of the fields that a field selector may name for a resource, beside metadata.name and metadata.namespace. */
export function selectableFieldNames(
  type: ResourceType,
  current: boolean,
): readonly string[] {
  return Object.keys(extraFields(type, current));
}

function textAt(object: KubeObject, path: readonly string[]): string {
  let value: JsonValue | undefined = object;
  for (const step of path) {
    value = isJsonObject(value) ? value[step] : undefined;
  }
  return typeof value === 'string' ? value : '';
}

/** Values of the fields of an object that selectors may ask for. An absent field is the empty string. */
export function selectableFields(
  type: ResourceType,
  object: KubeObject,
): Readonly<Record<string, string>> {
  const values: Record<string, string> = {
    'metadata.name': object.metadata.name,
    'metadata.namespace': object.metadata.namespace ?? '',
  };
  for (const [field, paths] of Object.entries(extraFields(type, true))) {
    values[field] =
      paths.map(path => textAt(object, path)).find(text => text !== '') ?? '';
  }
  return values;
}
