import { isDeepStrictEqual } from 'node:util';
import type { EntryName } from 'backstage-plugin-gardener-common';
import type { HistoryPlace } from '../database/ChangeStore';
import type {
  HistoryStore,
  KnownEntries,
  OutsideChange,
  WatchGap,
} from '../database/HistoryStore';

interface Page {
  readonly before?: HistoryPlace;
  readonly limit: number;
}

/** What was seen of entries, in memory; shared by replicas and across restarts as a test wants it. */
export class FakeHistoryStore implements HistoryStore {
  readonly #known = new Map<string, KnownEntries>();
  readonly #outside: OutsideChange[] = [];
  readonly #gaps: WatchGap[] = [];
  readonly #lookedAt = new Map<string, number>();
  /** Thrown by every call, as by a database that is away. */
  failure: Error | undefined;
  /** How often it was asked for anything. */
  calls = 0;

  async *known(garden: string): AsyncIterable<readonly KnownEntries[]> {
    this.#called();
    yield [...this.#known]
      .filter(([key]) => key.startsWith(`${garden}/`))
      .map(([, known]) => known);
  }

  async knownOf(
    garden: string,
    shoot: EntryName,
  ): Promise<KnownEntries | undefined> {
    this.#called();
    return this.#known.get(keyOf(garden, shoot));
  }

  async learn(garden: string, known: readonly KnownEntries[]): Promise<void> {
    this.#called();
    for (const one of known) {
      const key = keyOf(garden, one.shoot);
      if (!this.#known.has(key)) this.#known.set(key, one);
    }
  }

  async replace(
    garden: string,
    before: KnownEntries,
    after: KnownEntries,
    outside: OutsideChange | undefined,
  ): Promise<boolean> {
    this.#called();
    const key = keyOf(garden, before.shoot);
    if (!isDeepStrictEqual(this.#known.get(key), before)) return false;
    this.#known.set(key, after);
    if (outside) this.#outside.push(outside);
    return true;
  }

  async forget(garden: string, shoots: readonly EntryName[]): Promise<void> {
    this.#called();
    shoots.forEach(shoot => this.#known.delete(keyOf(garden, shoot)));
  }

  async outside(
    garden: string,
    shoot: EntryName,
    page: Page,
  ): Promise<readonly OutsideChange[]> {
    this.#called();
    return pageOf(
      this.#outside.filter(
        change => keyOf(change.garden, change.shoot) === keyOf(garden, shoot),
      ),
      ({ at }) => at,
      page,
    );
  }

  async lookedAt(
    garden: string,
    now: number,
    silence: number,
  ): Promise<WatchGap | undefined> {
    this.#called();
    const from = this.#lookedAt.get(garden);
    if (from !== undefined && now <= from) return undefined;
    this.#lookedAt.set(garden, now);
    if (from === undefined || now - from <= silence) return undefined;
    const gap = { id: `${this.#gaps.length}`, garden, from, to: now };
    this.#gaps.push(gap);
    return gap;
  }

  async gaps(garden: string, page: Page): Promise<readonly WatchGap[]> {
    this.#called();
    return pageOf(
      this.#gaps.filter(gap => gap.garden === garden),
      ({ to }) => to,
      page,
    );
  }

  async prune(olderThan: number): Promise<void> {
    this.#called();
    const old = <T>(items: T[], at: (item: T) => number) =>
      items.splice(0, items.length, ...items.filter(i => at(i) >= olderThan));
    old(this.#outside, ({ at }) => at);
    old(this.#gaps, ({ to }) => to);
  }

  #called(): void {
    this.calls += 1;
    if (this.failure) throw this.failure;
  }
}

function keyOf(garden: string, { namespace, name }: EntryName): string {
  return `${garden}/${namespace}/${name}`;
}

function pageOf<T extends { readonly id: string }>(
  items: readonly T[],
  at: (item: T) => number,
  { before, limit }: Page,
): readonly T[] {
  const isAfter = (a: HistoryPlace, b: HistoryPlace) =>
    a.at === b.at ? a.id > b.id : a.at > b.at;
  const placed = items.map(item => ({ item, at: at(item), id: item.id }));
  return placed
    .filter(place => !before || isAfter(before, place))
    .sort((a, b) => (isAfter(a, b) ? -1 : 1))
    .slice(0, limit)
    .map(({ item }) => item);
}
