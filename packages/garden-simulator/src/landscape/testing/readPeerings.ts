import { isJsonObject, JsonObject, KubeObject } from '../../store/KubeObject';
import { PEERING_EXTENSION } from '../objects/controllerRegistration';

/** One entry, with both ends written `namespace/name`. */
export interface ReadEntry {
  readonly from: string;
  readonly target: string;
  readonly seed: string;
}

/** A pair of shoots of which at least one lists the other. */
export interface ReadPeering {
  /** Both ends in order. */
  readonly between: readonly [string, string];
  readonly entries: readonly ReadEntry[];
  /** `unreadable`: the target is in a namespace of which nothing is known. */
  readonly status: 'configured' | 'incomplete' | 'unreadable';
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

/** All peerings among `shoots`: a reader of its own, so that a landscape isn't tested with what made it. */
export function readPeerings(shoots: readonly KubeObject[]): ReadPeering[] {
  const namespaces = new Set(shoots.map(({ metadata }) => metadata.namespace));
  const pairs = new Map<string, ReadEntry[]>();
  for (const entry of shoots.flatMap(readEntries)) {
    const key = [entry.from, entry.target].sort().join(' ');
    pairs.set(key, [...(pairs.get(key) ?? []), entry]);
  }
  return [...pairs.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, entries]) => {
      const [one, other] = key.split(' ');
      const readable = [one, other].every(end =>
        namespaces.has(end.split('/')[0]),
      );
      const sides = new Set(entries.map(({ from }) => from)).size;
      const known = sides === 2 ? 'configured' : 'incomplete';
      return {
        between: [one, other],
        entries,
        status: readable ? known : 'unreadable',
      };
    });
}
