import { Profile } from '../profile/Profile';
import { isJsonObject, KubeObject } from '../store/KubeObject';
import { MemoryStore } from '../store/MemoryStore';
import { extensionsOf, extensionTypes, workersOf } from './extensionTypes';

const extensionPrefix = 'extensions.extensions.gardener.cloud/';
const keptPrefixes = [
  extensionPrefix,
  'networking.extensions.gardener.cloud/',
  'operatingsystemconfig.extensions.gardener.cloud/',
  'provider.extensions.gardener.cloud/',
];
const seedPrefix = 'name.seed.gardener.cloud/';

/** Types of extensions that are on for a shoot: those it lists and those that are on for all, without the disabled ones. */
function enabledTypes(shoot: KubeObject, store: MemoryStore): Set<string> {
  const workerless = workersOf(shoot).length === 0;
  const enabled = new Set(
    extensionTypes(store)
      .filter(
        entry => entry.automatic && (!workerless || entry.workerlessSupported),
      )
      .map(entry => entry.type),
  );
  for (const extension of extensionsOf(shoot)) {
    const type = typeof extension.type === 'string' ? extension.type : '';
    if (extension.disabled === true) {
      enabled.delete(type);
    } else {
      enabled.add(type);
    }
  }
  return enabled;
}

/**
 * A shoot with the labels that the server keeps by itself. Users can neither set nor remove them: what they ask for
 * is overwritten without an error.
 */
export function keepShootLabels(
  shoot: KubeObject,
  store: MemoryStore,
  profile: Profile,
): KubeObject {
  const labels: Record<string, string> = {};
  const prefixes = profile.keepsSeedNameLabels
    ? [...keptPrefixes, seedPrefix]
    : keptPrefixes;
  for (const [key, value] of Object.entries(shoot.metadata.labels ?? {})) {
    if (!prefixes.some(prefix => key.startsWith(prefix))) {
      labels[key] = value;
    }
  }
  for (const type of enabledTypes(shoot, store)) {
    labels[`${extensionPrefix}${type}`] = 'true';
  }
  const { provider, networking, seedName } = shoot.spec ?? {};
  const workers = workersOf(shoot);
  if (isJsonObject(provider) && typeof provider.type === 'string') {
    labels[`provider.extensions.gardener.cloud/${provider.type}`] = 'true';
  }
  if (isJsonObject(networking) && typeof networking.type === 'string') {
    labels[`networking.extensions.gardener.cloud/${networking.type}`] = 'true';
  }
  for (const worker of workers) {
    const image = isJsonObject(worker.machine)
      ? worker.machine.image
      : undefined;
    if (isJsonObject(image) && typeof image.name === 'string') {
      labels[`operatingsystemconfig.extensions.gardener.cloud/${image.name}`] =
        'true';
    }
  }
  if (profile.keepsSeedNameLabels) {
    for (const seed of [seedName, shoot.status?.seedName]) {
      if (typeof seed === 'string' && seed !== '') {
        labels[`${seedPrefix}${seed}`] = 'true';
      }
    }
  }
  const sorted = Object.fromEntries(
    Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return { ...shoot, metadata: { ...shoot.metadata, labels: sorted } };
}
