import { startGarden, RunningGarden } from '../../src';
import { recordedShoot } from '../../src/landscape/recorded/recordedShoot';
import { mergePatch } from '../compare/mergePatch';
import {
  isJsonObject,
  JsonValue,
  KubeObject,
} from '../../src/store/KubeObject';
import { ObjectKey } from '../../src/store/ObjectStore';
import { send } from './http';
import { Target } from './Target';

export interface WorldOptions {
  readonly profile: '1.83' | '1.150';
  /** The gate MutableShootSpecNetworkingNodes of v1.83. */
  readonly nodesMutable?: boolean;
}

/** The recorded world in a simulator of its own, which a test may change as it likes. */
export interface RecordedWorld extends Target {
  readonly running: RunningGarden;
  /** Puts everything back to the beginning. */
  reset(): void;
  /** Puts a shoot of the recordings in place; `change` is a merge patch on what the landscape has. */
  given(key: ObjectKey, change?: JsonValue): KubeObject;
  stored(key: ObjectKey): KubeObject | undefined;
}

export const DEV = 'garden-dev';
const SHOOTS = '/apis/core.gardener.cloud/v1beta1/namespaces';

export function shootKey(name: string, namespace: string = DEV): ObjectKey {
  return { resource: 'shoots', namespace, name };
}

export function shootPath(name: string, namespace: string = DEV): string {
  return `${SHOOTS}/${namespace}/shoots/${name}`;
}

export function shootsPath(namespace: string = DEV): string {
  return `${SHOOTS}/${namespace}/shoots`;
}

/** A shoot that the recordings use besides the 24: scheduled and touched by hand, with no peering. */
function extraShoot({ name, namespace }: ObjectKey): KubeObject {
  return recordedShoot({
    project: 'dev',
    namespace: namespace ?? DEV,
    name,
    nodes: '10.30.0.0/27',
    maintenanceHour: 3,
    bare: true,
  });
}

/**
 * A shoot as the Garden itself would keep it: in v1.150 it labels shoots with their seeds, and whoever wrote the
 * extensions owns them.
 */
function asKept(shoot: KubeObject, profile: '1.83' | '1.150'): KubeObject {
  const { metadata, spec, status } = shoot;
  const labels = { ...metadata.labels };
  for (const seed of [spec?.seedName, status?.seedName]) {
    if (profile === '1.150' && typeof seed === 'string') {
      labels[`name.seed.gardener.cloud/${seed}`] = 'true';
    }
  }
  const [writer, ...others] = metadata.managedFields ?? [];
  const owned = spec?.extensions !== undefined;
  const fields = writer.fieldsV1['f:spec'];
  return {
    ...shoot,
    metadata: {
      ...metadata,
      labels,
      managedFields: [
        {
          ...writer,
          fieldsV1: {
            'f:spec': {
              ...(isJsonObject(fields) && fields),
              ...(owned && { 'f:extensions': {} }),
            },
          },
        },
        ...others,
      ],
    },
  };
}

const RESTORED = ['shoots', 'projects', 'controllerregistrations'];

/** Starts the recorded world. */
export async function recordedWorld(
  options: WorldOptions,
): Promise<RecordedWorld> {
  const running = await startGarden({
    landscape: { kind: 'recorded' },
    profile: options.profile,
    profileOverrides:
      options.nodesMutable === undefined
        ? {}
        : { nodesMutable: options.nodesMutable },
    insecure: true,
  });
  const { store } = running.garden;
  const tokens = new Map(
    running.users.map(({ context, token }) => [context, token]),
  );
  const originals = new Map<string, KubeObject>();
  for (const resource of RESTORED) {
    for (const object of store.list(resource)) {
      const { namespace, name } = object.metadata;
      originals.set(`${resource} ${namespace ?? ''} ${name}`, object);
    }
  }

  const reset = () => {
    for (const resource of RESTORED) {
      for (const key of store.keys(resource)) {
        if (!originals.has(`${resource} ${key.namespace ?? ''} ${key.name}`)) {
          store.delete(key);
        }
      }
    }
    for (const [id, original] of originals) {
      const [resource, namespace, name] = id.split(' ');
      const key = { resource, namespace: namespace || undefined, name };
      if (!store.update(key, () => original)) {
        store.create(resource, original);
      }
    }
  };

  return {
    running,
    reset,
    given: (key, change = {}) => {
      const original =
        originals.get(`shoots ${key.namespace ?? ''} ${key.name}`) ??
        extraShoot(key);
      const object = asKept(
        mergePatch(original, change) as KubeObject,
        options.profile,
      );
      return (
        store.update(key, () => object) ?? store.create(key.resource, object)
      );
    },
    stored: key => store.get(key),
    as: user => request => {
      const token = user === undefined ? undefined : tokens.get(user) ?? 'bad';
      return send(running.url, request, {
        headers:
          token === undefined ? {} : { Authorization: `Bearer ${token}` },
      });
    },
    close: () => running.close(),
  };
}
