import { isJsonObject, JsonObject, KubeObject } from '../../store/KubeObject';
import { PEERING_EXTENSION } from './controllerRegistration';

/** One entry, with both ends written `namespace/name`. */
export interface ReadEntry {
  readonly from: string;
  readonly target: string;
  readonly seed: string;
}

/** The sound entries of a shoot whose peering extension is switched on. */
export function readEntries(shoot: KubeObject): ReadEntry[] {
  const extensions = shoot.spec?.extensions;
  if (!Array.isArray(extensions)) {
    return [];
  }
  const extension = extensions
    .filter(isJsonObject)
    .find(({ type, disabled }) => type === PEERING_EXTENSION && !disabled);
  const config = extension?.providerConfig;
  const list = isJsonObject(config) ? config.shootPeerings : undefined;
  return (Array.isArray(list) ? list : [])
    .filter((entry): entry is JsonObject => isJsonObject(entry))
    .filter(({ name, namespace }) => name && namespace)
    .map(({ name, namespace, seed }) => ({
      from: `${shoot.metadata.namespace}/${shoot.metadata.name}`,
      target: `${namespace}/${name}`,
      seed: String(seed),
    }));
}
