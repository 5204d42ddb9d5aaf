import { LRUCache, type Perf } from 'lru-cache';

/** How long somebody who asked counts as reading; milliseconds. Longer than the slow poll of an open page. */
export const READER_LIFE_MS = 60_000;
const MAX_READERS = 5_000;

/**
 * Who reads what of one Garden at this moment, by what the Garden let them list: whoever has a page open asks again and
 * again. Says whom a change may be of interest to, and not who may know of it.
 */
export class Readers {
  /** Namespaces by reference of the user's entity. */
  readonly #readers: LRUCache<string, Set<string>>;

  /** @param perf - for tests: the clock */
  constructor(perf?: Perf) {
    this.#readers = new LRUCache({
      max: MAX_READERS,
      ttl: READER_LIFE_MS,
      ttlResolution: 0,
      ...(perf && { perf }),
    });
  }

  /** A user was allowed to list some namespaces. */
  note(user: string, namespaces: ReadonlySet<string>): void {
    if (namespaces.size === 0) return;
    const known = this.#readers.get(user) ?? new Set();
    namespaces.forEach(namespace => known.add(namespace));
    this.#readers.set(user, known);
  }

  /** A user is told nothing more until being allowed something again. */
  forget(user: string): void {
    this.#readers.delete(user);
  }

  /**
   * Who reads some of the namespaces, and which of them.
   *
   * @param namespaces - undefined: any
   */
  of(
    namespaces: ReadonlySet<string> | undefined,
  ): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, ReadonlySet<string>>();
    for (const [user, reads] of this.#readers.entries()) {
      const touched =
        namespaces === undefined
          ? reads
          : new Set([...reads].filter(name => namespaces.has(name)));
      if (touched.size > 0) found.set(user, touched);
    }
    return found;
  }
}
