import { isObject, JsonObject } from '../../garden/json';
import type { EntryEdit, EntryEffect, EntryName } from './EntryEdit';

/** An item of the list and where it was; `item` is another value than was read where its seed was set. */
interface Placed {
  readonly item: unknown;
  /** Undefined of an item that is new. */
  readonly from: number | undefined;
}

/** A list of entries after edits. */
export interface EditedEntries {
  /** Whether the list is another one than was read. */
  readonly changed: boolean;
  /** Positions in the list that was read, ascending. */
  readonly removed: readonly number[];
  /** Positions of entries whose duplicates were dropped: without them nothing would be left of the peering. */
  readonly kept: readonly number[];
  readonly seeds: ReadonlyArray<{
    readonly position: number;
    readonly seed: string | null;
    /** Whether the entry has a member `seed`, of whatever kind. */
    readonly had: boolean;
  }>;
  readonly added: readonly JsonObject[];
  /** The whole list afterwards. */
  readonly items: readonly unknown[];
  readonly effects: readonly EntryEffect[];
}

type NamedEntry = JsonObject & EntryName;

function named(item: unknown, target: EntryName): item is NamedEntry {
  return (
    isObject(item) &&
    item.name === target.name &&
    item.namespace === target.namespace
  );
}

/** Null when it names none, undefined when what it has there is no text. */
function seedOf({ seed }: JsonObject): string | null | undefined {
  if (seed === undefined || seed === null || seed === '') return null;
  return typeof seed === 'string' ? seed : undefined;
}

function withSeed(entry: NamedEntry, seed: string | null): NamedEntry {
  if (seed !== null) return { ...entry, seed };
  const { seed: _, ...rest } = entry;
  return rest as NamedEntry;
}

/** Which of several entries for one shoot stays: the one on the right seed, else the first. */
function keptOf(
  entries: ReadonlyArray<{ readonly item: NamedEntry }>,
  seed: string | null,
): number {
  const right = entries.findIndex(
    ({ item }) => seed !== null && seedOf(item) === seed,
  );
  return Math.max(right, 0);
}

class Editor {
  private list: readonly Placed[];
  private readonly keeping = new Set<number>();
  readonly effects: EntryEffect[] = [];

  constructor(private readonly read: readonly unknown[]) {
    this.list = read.map((item, from) => ({ item, from }));
  }

  get placed(): readonly Placed[] {
    return this.list;
  }

  isKept(position: number): boolean {
    return this.keeping.has(position);
  }

  apply(edit: EntryEdit): void {
    switch (edit.kind) {
      case 'add':
        this.add(edit.entry);
        break;
      case 'remove':
        this.drop(this.of(edit.target), 'removed');
        break;
      case 'setSeed':
        this.setSeed(edit.target, edit.seed);
        break;
      case 'dropDuplicates':
        this.dropDuplicates(edit.target, edit.seed);
        break;
      default: {
        const never: never = edit;
        throw new Error(`Unknown edit ${JSON.stringify(never)}`);
      }
    }
  }

  private of(target: EntryName) {
    return this.list.flatMap(placed =>
      named(placed.item, target) ? [{ placed, item: placed.item }] : [],
    );
  }

  private add(entry: NamedEntry): void {
    if (this.of(entry).length > 0) return;
    this.list = [...this.list, { item: entry, from: undefined }];
    this.effects.push({ kind: 'added', entry });
  }

  private drop(
    entries: ReturnType<Editor['of']>,
    kind: 'removed' | 'duplicateDropped',
  ): void {
    const dropped = new Set(entries.map(({ placed }) => placed));
    this.list = this.list.filter(placed => !dropped.has(placed));
    entries.forEach(({ item }) => this.effects.push({ kind, entry: item }));
  }

  private dropDuplicates(target: EntryName, seed: string | null): void {
    const entries = this.of(target);
    if (entries.length < 2) return;
    const kept = entries[keptOf(entries, seed)];
    const { from } = kept.placed;
    if (from !== undefined) this.keeping.add(from);
    this.drop(
      entries.filter(entry => entry !== kept),
      'duplicateDropped',
    );
  }

  private setSeed(target: EntryName, seed: string | null): void {
    for (const { placed, item } of this.of(target)) {
      const from = seedOf(item);
      if (from !== undefined && from !== seed) {
        const corrected: Placed = {
          item: this.asRead(placed, seed) ?? withSeed(item, seed),
          from: placed.from,
        };
        this.list = this.list.map(other =>
          other === placed ? corrected : other,
        );
        this.effects.push({ kind: 'seedSet', target, from, to: seed });
      }
    }
  }

  /** The item that was read, if it names this seed: a seed that is set back is no change. */
  private asRead({ from }: Placed, seed: string | null): unknown {
    const before = from === undefined ? undefined : this.read[from];
    return isObject(before) && seedOf(before) === seed ? before : undefined;
  }
}

/** The seeds of entries that were read and name another one now. */
function changedSeeds(
  items: readonly unknown[],
  placed: readonly Placed[],
): EditedEntries['seeds'] {
  return placed.flatMap(({ item, from }) => {
    const before = from === undefined ? item : items[from];
    if (from === undefined || item === before) return [];
    if (!isObject(item) || !isObject(before)) return [];
    const seed = seedOf(item) ?? null;
    return [{ position: from, seed, had: 'seed' in before }];
  });
}

/**
 * Carries edits out on a list of entries as it was read, whatever it holds. Items that no edit names stay as they are and
 * where they are, and so does a seed that is no text; new ones come last.
 */
export function editEntries(
  items: readonly unknown[],
  edits: readonly EntryEdit[],
): EditedEntries {
  const editor = new Editor(items);
  edits.forEach(edit => editor.apply(edit));
  const { placed, effects } = editor;
  const positions = [...items.keys()];
  const left = new Set(placed.map(({ from }) => from));
  const removed = positions.filter(position => !left.has(position));
  const seeds = changedSeeds(items, placed);
  const added = placed.flatMap(({ item, from }) =>
    from === undefined && isObject(item) ? [item] : [],
  );
  return {
    changed: removed.length + seeds.length + added.length > 0,
    removed,
    kept: positions.filter(
      position => left.has(position) && editor.isKept(position),
    ),
    seeds,
    added,
    items: placed.map(({ item }) => item),
    effects,
  };
}
