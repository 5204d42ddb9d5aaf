import { ResourceType } from '../resources/ResourceType';
import {
  isJsonObject,
  JsonObject,
  JsonValue,
  KubeObject,
} from '../store/KubeObject';
import { StoredObject } from '../store/StoredObject';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly format: string;
  readonly description: string;
  readonly priority: number;
  readonly cell: (object: KubeObject, now: Date) => JsonValue;
}

function at(object: KubeObject, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = object;
  for (const step of path.split('.')) {
    value = isJsonObject(value) ? value[step] : undefined;
  }
  return value;
}

/** Age as kubectl shows it: `45s`, `3m5s`, `12m`, `5h`, `3d`. */
export function printAge(creationTimestamp: string, now: Date): string {
  const seconds = Math.max(
    0,
    Math.floor((now.getTime() - Date.parse(creationTimestamp)) / 1000),
  );
  if (seconds < 120) return `${seconds}s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 10) {
    return seconds % 60 === 0 ? `${minutes}m` : `${minutes}m${seconds % 60}s`;
  }
  if (minutes < 180) return `${minutes}m`;
  const hours = Math.floor(minutes / 60);
  if (hours < 8) {
    return minutes % 60 === 0 ? `${hours}h` : `${hours}h${minutes % 60}m`;
  }
  if (hours < 48) return `${hours}h`;
  const days = Math.floor(hours / 24);
  return days < 8 && hours % 24 !== 0 ? `${days}d${hours % 24}h` : `${days}d`;
}

const nameColumn: Column = {
  name: 'Name',
  type: 'string',
  format: 'name',
  description:
    'Name must be unique within a namespace. Is required when creating resources, although some resources may allow a client to request the generation of an appropriate name automatically. Name is primarily intended for creation idempotence and configuration definition. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names',
  priority: 0,
  cell: object => object.metadata.name,
};

const ageColumn: Column = {
  name: 'Age',
  type: 'date',
  format: '',
  description:
    'CreationTimestamp is a timestamp representing the server time when this object was created. It is not guaranteed to be set in happens-before order across separate operations. Clients may not set this value. It is represented in RFC3339 form and is in UTC.\n\nPopulated by the system. Read-only. Null for lists. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata',
  priority: 0,
  cell: (object, now) =>
    printAge(object.metadata.creationTimestamp ?? now.toISOString(), now),
};

function column(
  name: string,
  priority: number,
  cell: (object: KubeObject) => JsonValue | undefined,
): Column {
  return {
    name,
    type: 'string',
    format: 'name',
    description: '',
    priority,
    cell: object => cell(object) ?? '<unknown>',
  };
}

function hibernation(object: KubeObject): string {
  const wanted = at(object, 'spec.hibernation.enabled') === true;
  const is = at(object, 'status.hibernated') === true;
  if (wanted) {
    return is ? 'Hibernated' : 'Hibernating';
  }
  return is ? 'Waking Up' : 'Awake';
}

function lastOperation(object: KubeObject): string {
  const operation = at(object, 'status.lastOperation');
  if (!isJsonObject(operation)) {
    return '<pending>';
  }
  return `${String(operation.type)} ${String(operation.state)} (${String(
    operation.progress ?? 0,
  )}%)`;
}

function condition(type: string): (object: KubeObject) => JsonValue {
  return object => {
    const conditions = at(object, 'status.conditions');
    const found = Array.isArray(conditions)
      ? conditions.find(
          candidate => isJsonObject(candidate) && candidate.type === type,
        )
      : undefined;
    return isJsonObject(found) && typeof found.status === 'string'
      ? found.status
      : '<unknown>';
  };
}

const shootColumns: readonly Column[] = [
  nameColumn,
  column(
    'CloudProfile',
    0,
    o => at(o, 'spec.cloudProfileName') ?? at(o, 'spec.cloudProfile.name'),
  ),
  column('Provider', 0, o => at(o, 'spec.provider.type')),
  column('Region', 0, o => at(o, 'spec.region')),
  column('Seed', 1, o => at(o, 'spec.seedName') ?? '<none>'),
  column('K8S Version', 0, o => at(o, 'spec.kubernetes.version')),
  column('Hibernation', 0, hibernation),
  column('Last Operation', 0, lastOperation),
  column('Status', 0, o => o.metadata.labels?.['shoot.gardener.cloud/status']),
  column('Purpose', 1, o => at(o, 'spec.purpose')),
  column('Gardener Version', 1, o => at(o, 'status.gardener.version')),
  column('APIServer', 1, condition('APIServerAvailable')),
  column('Control', 1, condition('ControlPlaneHealthy')),
  column('Observability', 1, condition('ObservabilityComponentsHealthy')),
  column('Nodes', 1, condition('EveryNodeReady')),
  column('System', 1, condition('SystemComponentsHealthy')),
  ageColumn,
];

function columnsOf(type: ResourceType): readonly Column[] {
  return type.resource === 'shoots' ? shootColumns : [nameColumn, ageColumn];
}

/** Objects as the Table that kubectl prints. */
export function tableOf(
  type: ResourceType,
  objects: readonly StoredObject[],
  now: Date,
  metadata: JsonObject,
  withColumns: boolean = true,
): JsonObject {
  const columns = columnsOf(type);
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: withColumns
      ? columns.map(({ cell: _cell, ...definition }) => ({ ...definition }))
      : null,
    rows: objects.map(stored => {
      const object = stored.object();
      return {
        cells: columns.map(definition => definition.cell(object, now)),
        object: {
          kind: 'PartialObjectMetadata',
          apiVersion: 'meta.k8s.io/v1',
          metadata: object.metadata,
        },
      };
    }),
  };
}
