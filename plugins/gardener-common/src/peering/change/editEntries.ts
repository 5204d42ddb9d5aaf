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
  /** Positions in the list that was read, ascending. */
  readonly removed: readonly number[];
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

function seedOf(entry: JsonObject): string | null {
  return typeof entry.seed === 'string' && entry.seed !== ''
    ? entry.seed
    : null;
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
  readonly effects: EntryEffect[] = [];

  constructor(items: readonly unknown[]) {
    this.list = items.map((item, from) => ({ item, from }));
  }

  get placed(): readonly Placed[] {
    return this.list;
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
      case 'dropDuplicates': {
        const entries = this.of(edit.target);
        const kept = keptOf(entries, edit.seed);
        this.drop(
          entries.filter((_, index) => index !== kept),
          'duplicateDropped',
        );
        break;
      }
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

  private setSeed(target: EntryName, seed: string | null): void {
    for (const { placed, item } of this.of(target)) {
      const from = seedOf(item);
      if (from !== seed) {
        const corrected: Placed = {
          item: withSeed(item, seed),
          from: placed.from,
        };
        this.list = this.list.map(other =>
          other === placed ? corrected : other,
        );
        this.effects.push({ kind: 'seedSet', target, from, to: seed });
      }
    }
  }
}

/**
 * Carries edits out on a list of entries as it was read, whatever it holds. Items that no edit names stay as they are and
 * where they are; new ones come last.
 */
export function editEntries(
  items: readonly unknown[],
  edits: readonly EntryEdit[],
): EditedEntries {
  const editor = new Editor(items);
  edits.forEach(edit => editor.apply(edit));
  const { placed, effects } = editor;
  const left = new Set(placed.map(({ from }) => from));
  return {
    removed: items.flatMap((_, index) => (left.has(index) ? [] : [index])),
    seeds: placed.flatMap(({ item, from }) =>
      from !== undefined && item !== items[from]
        ? [
            {
              position: from,
              seed: seedOf(item as JsonObject),
              had: 'seed' in (items[from] as JsonObject),
            },
          ]
        : [],
    ),
    added: placed.flatMap(({ item, from }) =>
      from === undefined && isObject(item) ? [item] : [],
    ),
    items: placed.map(({ item }) => item),
    effects,
  };
}
