import { isJsonObject, JsonObject, KubeObject } from '../store/KubeObject';
import { MemoryStore } from '../store/MemoryStore';

/** What a ControllerRegistration says about one type of extension. */
export interface ExtensionType {
  readonly type: string;
  readonly workerlessSupported: boolean;
  /** On for every shoot that does not switch it off. */
  readonly automatic: boolean;
}

const cache = new WeakMap<
  MemoryStore,
  { readonly version: number; readonly types: readonly ExtensionType[] }
>();

function typesOf(registration: KubeObject): ExtensionType[] {
  const resources = registration.spec?.resources;
  return (Array.isArray(resources) ? resources : [])
    .filter(isJsonObject)
    .filter(
      resource =>
        resource.kind === 'Extension' &&
        resource.primary !== false &&
        (!Array.isArray(resource.clusterCompatibility) ||
          resource.clusterCompatibility.includes('shoot')),
    )
    .map(resource => ({
      type: String(resource.type),
      workerlessSupported: resource.workerlessSupported === true,
      automatic:
        resource.globallyEnabled === true ||
        (Array.isArray(resource.autoEnable) &&
          resource.autoEnable.includes('shoot')),
    }));
}

/** The types of extensions that are registered for shoots. */
export function extensionTypes(store: MemoryStore): readonly ExtensionType[] {
  const version = store.lastChangeOf('controllerregistrations');
  const known = cache.get(store);
  if (known?.version === version) {
    return known.types;
  }
  const types = store.list('controllerregistrations').flatMap(typesOf);
  cache.set(store, { version, types });
  return types;
}

/** Entries of `spec.extensions` that are objects. */
export function extensionsOf(shoot: KubeObject): JsonObject[] {
  const list = shoot.spec?.extensions;
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

/** Workers of a shoot. */
export function workersOf(shoot: KubeObject): JsonObject[] {
  const provider = shoot.spec?.provider;
  const workers = isJsonObject(provider) ? provider.workers : undefined;
  return Array.isArray(workers) ? workers.filter(isJsonObject) : [];
}
