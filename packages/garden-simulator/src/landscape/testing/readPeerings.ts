import { KubeObject } from '../../store/KubeObject';
import { readEntries, ReadEntry } from '../objects/readEntries';

/** A pair of shoots of which at least one lists the other. */
export interface ReadPeering {
  /** Both ends in order. */
  readonly between: readonly [string, string];
  readonly entries: readonly ReadEntry[];
  /** `unreadable`: the target is in a namespace of which nothing is known. */
  readonly status: 'configured' | 'incomplete' | 'unreadable';
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
