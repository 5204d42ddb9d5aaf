import {
  shootKey,
  type CorrectedEntry,
  type PeeringEntry,
  type ShootKey,
} from 'backstage-plugin-gardener-common';

/** What lies between two lists of entries. Their order means nothing. */
export interface EntryDiff {
  readonly added: readonly PeeringEntry[];
  readonly removed: readonly PeeringEntry[];
  /** Entries for the same shoot that name another seed. */
  readonly corrected: readonly CorrectedEntry[];
}

/** Compares by target: of the entries for one shoot as few as can be were added or removed. */
export function diffEntries(
  before: readonly PeeringEntry[],
  after: readonly PeeringEntry[],
): EntryDiff {
  const old = bySeed(before);
  const added: PeeringEntry[] = [];
  const removed: PeeringEntry[] = [];
  const corrected: CorrectedEntry[] = [];
  const news = new Map<ShootKey, PeeringEntry[]>();
  for (const entry of after) {
    const same = old.get(shootKey(entry))?.get(entry.seed);
    if (!same?.pop()) listAt(news, shootKey(entry)).push(entry);
  }
  for (const [key, seeds] of old) {
    const gone = [...seeds.values()].flat();
    const come = news.get(key) ?? [];
    const both = Math.min(gone.length, come.length);
    for (let i = 0; i < both; i += 1) {
      const { namespace, name, seed } = come[i];
      corrected.push({
        namespace,
        name,
        from: gone[i].seed ?? null,
        to: seed ?? null,
      });
    }
    removed.push(...gone.slice(both));
    added.push(...come.slice(both));
    news.delete(key);
  }
  added.push(...[...news.values()].flat());
  return { added, removed, corrected };
}

/** Whether nothing lies between. */
export function isEmpty({ added, removed, corrected }: EntryDiff): boolean {
  return added.length + removed.length + corrected.length === 0;
}

function bySeed(entries: readonly PeeringEntry[]) {
  const targets = new Map<
    ShootKey,
    Map<PeeringEntry['seed'], PeeringEntry[]>
  >();
  for (const entry of entries) {
    const key = shootKey(entry);
    const seeds =
      targets.get(key) ?? new Map<PeeringEntry['seed'], PeeringEntry[]>();
    targets.set(key, seeds);
    listAt(seeds, entry.seed).push(entry);
  }
  return targets;
}

function listAt<K, V>(map: Map<K, V[]>, key: K): V[] {
  const known = map.get(key);
  if (known) return known;
  const list: V[] = [];
  map.set(key, list);
  return list;
}
