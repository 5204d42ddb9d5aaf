import { ApiStatus } from '../errors/ApiStatus';
import { Garden } from '../garden/Garden';
import { KubeObject } from '../store/KubeObject';
import { fillFromSeed } from './shootDefaults';

/**
 * A shoot on the seed that a write to `shoots/binding` names. Nothing else of that write counts.
 * @throws ApiStatus 500 without a reason for the seed that it is on already, 403 for one that is not there.
 */
export function bindToSeed(
  garden: Garden,
  before: KubeObject,
  after: KubeObject,
): KubeObject {
  const was = before.spec?.seedName;
  const name = after.spec?.seedName;
  if (typeof name !== 'string' || was === name) {
    throw ApiStatus.unclassified(
      `shoot is already scheduled on seed ${String(was)}`,
    );
  }
  const seed = garden.store.get({ resource: 'seeds', name });
  if (!seed) {
    throw ApiStatus.refused(
      {
        group: 'core.gardener.cloud',
        resource: 'shoots',
        name: before.metadata.name,
      },
      `seed.core.gardener.cloud "${name}" not found`,
    );
  }
  const project = garden.store.get({
    resource: 'namespaces',
    name: before.metadata.namespace ?? '',
  })?.metadata.labels?.['project.gardener.cloud/name'];
  return fillFromSeed(
    {
      ...before,
      metadata: {
        ...before.metadata,
        generation: (before.metadata.generation ?? 1) + 1,
      },
      spec: { ...before.spec, seedName: name },
    },
    seed,
    project ?? '',
  );
}
