import {
  isJsonObject,
  JsonObject,
  JsonValue,
  KubeObject,
} from '../store/KubeObject';

/** `status.lastOperation`. */
export interface Operation {
  readonly type: string;
  readonly state: string;
  readonly progress: number;
  readonly lastUpdateTime: string;
}

/** What a gardenlet looks at when it decides what to do with a shoot. */
export interface ShootView {
  readonly generation: number;
  /** 0 if no operation was ever started. */
  readonly observedGeneration: number;
  readonly deleting: boolean;
  readonly seed: string | undefined;
  readonly statusSeed: string | undefined;
  readonly region: string | undefined;
  readonly operation: Operation | undefined;
  /** Does `spec.hibernation` ask for sleep? */
  readonly hibernate: boolean;
  /** Does a change of the spec wait for the maintenance window? */
  readonly confined: boolean;
  readonly maintenance: { readonly begin: string; readonly end: string };
  readonly createdAt: string;
  /** When somebody last wrote the spec itself, as the managed fields tell; empty if they don't. */
  readonly specWrittenAt: string;
}

export function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

export function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberOf(value: JsonValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}

function operationOf(status: JsonObject): Operation | undefined {
  if (!isJsonObject(status.lastOperation)) {
    return undefined;
  }
  const { type, state, progress, lastUpdateTime } = status.lastOperation;
  return {
    type: textOf(type) ?? '',
    state: textOf(state) ?? '',
    progress: numberOf(progress),
    lastUpdateTime: textOf(lastUpdateTime) ?? '',
  };
}

function specWrittenAt(shoot: KubeObject): string {
  return (shoot.metadata.managedFields ?? [])
    .filter(
      ({ fieldsV1, subresource }) =>
        subresource === undefined && 'f:spec' in fieldsV1,
    )
    .reduce((latest, { time }) => (time > latest ? time : latest), '');
}

export function shootView(shoot: KubeObject): ShootView {
  const { metadata } = shoot;
  const spec = objectOf(shoot.spec);
  const status = objectOf(shoot.status);
  const maintenance = objectOf(spec.maintenance);
  const window = objectOf(maintenance.timeWindow);
  return {
    generation: metadata.generation ?? 1,
    observedGeneration: numberOf(status.observedGeneration),
    deleting: metadata.deletionTimestamp !== undefined,
    seed: textOf(spec.seedName),
    statusSeed: textOf(status.seedName),
    region: textOf(spec.region),
    operation: operationOf(status),
    hibernate: objectOf(spec.hibernation).enabled === true,
    confined: maintenance.confineSpecUpdateRollout === true,
    maintenance: {
      begin: textOf(window.begin) ?? '',
      end: textOf(window.end) ?? '',
    },
    createdAt: metadata.creationTimestamp ?? '',
    specWrittenAt: specWrittenAt(shoot),
  };
}
