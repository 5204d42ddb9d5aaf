import type { EntryEdit, EntryName } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { parseLossless } from '../garden/losslessJson';

type Json = Readonly<Record<string, unknown>>;

const TYPE = 'osc-peering-service';

/** Few, so that entries and edits meet. Those that end in `z` no edit names. */
const NAMES = ['a', 'b', 'c', 'yz', 'zz'] as const;
const SEEDS = ['s1', 's2'] as const;

const seed = fc.constantFrom(...SEEDS);
const target = (name: string): EntryName => ({ namespace: 'garden-x', name });

/** An entry as somebody may have written it; with a number that JavaScript can't hold, now and then. */
const entry: fc.Arbitrary<Json> = fc
  .tuple(fc.constantFrom(...NAMES), seed, fc.nat({ max: 4 }))
  .map(([name, on, more]) => ({
    name,
    namespace: 'garden-x',
    seed: on,
    ...(more === 0 && {
      weight: parseLossless('12345678901234567890'),
      ttl: parseLossless('1.50'),
    }),
  }));

/** Lists of entries; with something that is none, now and then. */
export const entryLists: fc.Arbitrary<readonly unknown[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: entry },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 'x', { seed: 7 }) },
  ),
  { maxLength: 5 },
);

/** `spec.extensions` around a list of entries. */
export function extensionsWith(items: readonly unknown[]): readonly unknown[] {
  return [
    { type: 'shoot-dns-service', providerConfig: { b: 1, a: 2 } },
    { type: TYPE, providerConfig: { shootPeerings: items } },
  ];
}

/** Edits of different targets, as those of a plan are. */
export const entryEdits: fc.Arbitrary<readonly EntryEdit[]> = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom<EntryEdit['kind']>(
        'add',
        'add',
        'remove',
        'setSeed',
        'dropDuplicates',
      ),
      seed,
    )
    .map(([name, kind, on]): EntryEdit => {
      switch (kind) {
        case 'add':
          return { kind, entry: { ...target(name), seed: on } };
        case 'remove':
          return { kind, target: target(name) };
        case 'setSeed':
        case 'dropDuplicates':
          return { kind, target: target(name), seed: on };
        default: {
          const never: never = kind;
          throw new Error(`Unknown edit: ${never}`);
        }
      }
    }),
  { minLength: 1, maxLength: 3, selector: nameOfEdit },
);

/** Name of the shoot whose entry an edit is about. */
export function nameOfEdit(edit: EntryEdit): string {
  return edit.kind === 'add' ? edit.entry.name : edit.target.name;
}

/** What somebody else does to `spec.extensions`. Named, so that it does the same to any list. */
export interface ForeignWrite {
  /** Names of the shoots whose entries it touches. */
  readonly touches: readonly string[];
  readonly carryOut: (extensions: unknown) => readonly unknown[];
}

function isOurs(extension: unknown): extension is Json {
  return (extension as Json | null)?.type === TYPE;
}

/** The items of the list of entries. */
export function itemsOf(extensions: unknown): readonly unknown[] {
  const ours = listOf(extensions).find(isOurs);
  return listOf((ours?.providerConfig as Json | undefined)?.shootPeerings);
}

/** Everything but the list of entries; our extension only if somebody else has put something into it. */
export function aroundItems(extensions: unknown): readonly unknown[] {
  return listOf(extensions).flatMap(extension => {
    if (!isOurs(extension)) return [extension];
    const {
      shootPeerings: _,
      apiVersion: __,
      kind: ___,
      ...config
    } = (extension.providerConfig ?? {}) as Record<string, unknown>;
    const { providerConfig: ____, ...rest } = extension;
    return Object.keys(config).length > 0 || Object.keys(rest).length > 1
      ? [{ ...rest, ...config }]
      : [];
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Name of the shoot that an item names; undefined of one that is no entry. */
export function nameOfItem(item: unknown): string | undefined {
  const name = (item as Json | null)?.name;
  return typeof name === 'string' ? name : undefined;
}

/** Changes our extension, which is made where there is none. */
function inOurs(
  change: (config: Json) => Json,
  extra: Json = {},
): ForeignWrite['carryOut'] {
  return extensions => {
    const list = listOf(extensions);
    const all = list.some(isOurs) ? list : [...list, { type: TYPE }];
    return all.map(extension =>
      isOurs(extension)
        ? {
            ...extension,
            ...extra,
            providerConfig: change((extension.providerConfig ?? {}) as Json),
          }
        : extension,
    );
  };
}

function inItems(
  change: (items: readonly unknown[]) => readonly unknown[],
): ForeignWrite['carryOut'] {
  return inOurs(config => ({
    ...config,
    shootPeerings: change(listOf(config.shootPeerings)),
  }));
}

/** Writes of somebody else to the same list. */
export const foreignWrites: fc.Arbitrary<ForeignWrite> = fc.oneof(
  entry.map(item => ({
    touches: [String(item.name)],
    carryOut: inItems(items => [...items, item]),
  })),
  entry.map(item => ({
    touches: [String(item.name)],
    carryOut: inItems(items => [item, ...items]),
  })),
  fc.constantFrom(...NAMES).map(name => ({
    touches: [name],
    carryOut: inItems(items => items.filter(item => nameOfItem(item) !== name)),
  })),
  fc.tuple(fc.constantFrom(...NAMES), seed).map(([name, on]) => ({
    touches: [name],
    carryOut: inItems(items =>
      items.map(item =>
        nameOfItem(item) === name ? { ...(item as Json), seed: on } : item,
      ),
    ),
  })),
  fc.constant<ForeignWrite>({
    touches: [],
    carryOut: inOurs(config => ({ ...config, ttl: 3 })),
  }),
  fc.constant<ForeignWrite>({
    touches: [],
    carryOut: extensions => [{ type: 'another' }, ...listOf(extensions)],
  }),
);
