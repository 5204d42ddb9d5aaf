import { isObject, JsonObject } from '../../garden/json';
import { PEERING_CONFIG_HEAD } from '../peeringConfigHead';
import { PEERING_EXTENSION_TYPE } from '../readPeeringConfig';
import { editEntries, EditedEntries } from './editEntries';
import type { EntryEdit, EntryEffect } from './EntryEdit';
import { JsonPatch, JsonPatchOperation, jsonPointer } from './JsonPatch';
import { EntryList, locateEntries } from './locateEntries';

const EXTENSIONS = ['spec', 'extensions'] as const;

/**
 * A shoot as it was read, as far as writing its entries needs it. `extensions` is `spec.extensions` as it is, with every
 * member and every number to the digit.
 *
 * @public
 */
export interface ReadShoot {
  readonly uid: string;
  readonly resourceVersion: string;
  readonly extensions: unknown;
}

/**
 * How edits become a write.
 *
 * @public
 */
export type EntryPatch =
  /** The shoot is as wanted. */
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'patch';
      /** With its guards: see {@link patchEntries}. */
      readonly patch: JsonPatch;
      readonly effects: readonly EntryEffect[];
    }
  /** The extension is not what it should be, and nothing is written over it. */
  | { readonly kind: 'unreadable'; readonly reason: string };

function configWith(entries: readonly JsonObject[]): JsonObject {
  return { ...PEERING_CONFIG_HEAD, shootPeerings: entries };
}

function extensionWith(entries: readonly JsonObject[]): JsonObject {
  return {
    type: PEERING_EXTENSION_TYPE,
    providerConfig: configWith(entries),
  };
}

function test(path: string, value: unknown): JsonPatchOperation {
  return { op: 'test', path, value };
}

function add(path: string, value: unknown): JsonPatchOperation {
  return { op: 'add', path, value };
}

function onlyKeys(object: JsonObject, ...known: readonly string[]): boolean {
  return Object.keys(object).every(key => known.includes(key));
}

/**
 * Whether there is nothing in the extension that would be lost with it. `disabled` is somebody's decision, whatever it says.
 */
function holdsNothingElse({
  extension,
  config,
}: Extract<EntryList, { at: 'list' }>): boolean {
  return (
    onlyKeys(extension, 'type', 'providerConfig') &&
    onlyKeys(config, 'apiVersion', 'kind', 'shootPeerings') &&
    Object.entries(PEERING_CONFIG_HEAD).every(
      ([key, value]) => (config[key] ?? value) === value,
    )
  );
}

/** Characters that JSON and the Garden spell in one way only; `&` for example is `\u0026` in what the Garden compares. */
const ONE_SPELLING = /^[-\w. ]*$/;

/** Whether name and namespace can be guarded by a test, which compares texts as they are spelled. */
function isTestable(item: unknown): boolean {
  return (
    isObject(item) &&
    [item.name, item.namespace].every(
      text => typeof text === 'string' && ONE_SPELLING.test(text),
    )
  );
}

/** Entries that must be where they were read. */
function guardedPositions({ removed, kept, seeds }: EditedEntries): number[] {
  return [...removed, ...kept, ...seeds.map(({ position }) => position)];
}

/**
 * The operations on a list that is there. What must stay and seeds first, while positions are as read; then removals
 * from the end; then what is new, at the end.
 */
function changeList(
  list: Extract<EntryList, { at: 'list' }>,
  { removed, kept, seeds, added }: EditedEntries,
): JsonPatchOperation[] {
  const path = (...rest: ReadonlyArray<string | number>) =>
    jsonPointer(
      ...EXTENSIONS,
      list.index,
      'providerConfig',
      'shootPeerings',
      ...rest,
    );
  // Not the whole member: a test sorts the keys of what it compares, and compares numbers as they are spelled.
  const guard = (position: number): JsonPatchOperation[] => {
    const item = list.items[position];
    return isObject(item) && isTestable(item)
      ? [
          test(path(position, 'name'), item.name),
          test(path(position, 'namespace'), item.namespace),
        ]
      : [];
  };
  return [
    ...kept.flatMap(guard),
    ...seeds.flatMap(({ position, seed, had }): JsonPatchOperation[] => [
      ...guard(position),
      seed === null
        ? { op: 'remove', path: path(position, 'seed') }
        : {
            op: had ? 'replace' : 'add',
            path: path(position, 'seed'),
            value: seed,
          },
    ]),
    ...[...removed]
      .reverse()
      .flatMap((position): JsonPatchOperation[] => [
        ...guard(position),
        { op: 'remove', path: path(position) },
      ]),
    ...added.map(entry => add(path('-'), entry)),
  ];
}

/** What makes a list where there is none. */
function makeList(
  list: Exclude<EntryList, { at: 'list' | 'unreadable' }>,
  entries: readonly JsonObject[],
): JsonPatchOperation[] {
  switch (list.at) {
    case 'noExtensions':
      return [add(jsonPointer(...EXTENSIONS), [extensionWith(entries)])];
    case 'noExtension':
      return [add(jsonPointer(...EXTENSIONS, '-'), extensionWith(entries))];
    case 'noConfig':
      return [
        typeGuard(list.index),
        add(
          jsonPointer(...EXTENSIONS, list.index, 'providerConfig'),
          configWith(entries),
        ),
      ];
    case 'noList': {
      const path = (key: string) =>
        jsonPointer(...EXTENSIONS, list.index, 'providerConfig', key);
      return [
        typeGuard(list.index),
        ...Object.entries(PEERING_CONFIG_HEAD)
          .filter(([key]) => (list.config[key] ?? null) === null)
          .map(([key, value]) => add(path(key), value)),
        add(path('shootPeerings'), entries),
      ];
    }
    default: {
      const never: never = list;
      throw new Error(`Unknown list ${JSON.stringify(never)}`);
    }
  }
}

function typeGuard(index: number): JsonPatchOperation {
  return test(
    jsonPointer(...EXTENSIONS, index, 'type'),
    PEERING_EXTENSION_TYPE,
  );
}

/**
 * The JSON patch that carries edits out on a shoot, member by member, so that every value that we don't own stays as it
 * is. `spec.extensions` is one atomic list for every other kind of patch.
 *
 * Guards (`test`): the uid always; the type of the extension that is gone into; name and namespace of each entry that
 * is changed or removed, and of the one that stays when its duplicates are dropped. The resourceVersion too where a test
 * can't tell: a member is made that somebody else could be making at the same time, the extension goes with its last
 * entry, or a name is odd.
 *
 * @public
 */
export function patchEntries(
  shoot: ReadShoot,
  edits: readonly EntryEdit[],
): EntryPatch {
  const list = locateEntries(shoot.extensions);
  if (list.at === 'unreadable') {
    return { kind: 'unreadable', reason: list.reason };
  }
  const items = list.at === 'list' ? list.items : [];
  const edited = editEntries(items, edits);
  if (!edited.changed) return { kind: 'nothing' };

  const sameShoot = test('/metadata/uid', shoot.uid);
  const sameVersion = test('/metadata/resourceVersion', shoot.resourceVersion);
  const { effects } = edited;
  if (list.at !== 'list') {
    return {
      kind: 'patch',
      effects,
      patch: [sameShoot, sameVersion, ...makeList(list, edited.added)],
    };
  }
  if (edited.items.length === 0 && holdsNothingElse(list)) {
    return {
      kind: 'patch',
      effects,
      patch: [
        sameShoot,
        sameVersion,
        typeGuard(list.index),
        { op: 'remove', path: jsonPointer(...EXTENSIONS, list.index) },
      ],
    };
  }
  const testable = guardedPositions(edited).every(position =>
    isTestable(list.items[position]),
  );
  return {
    kind: 'patch',
    effects,
    patch: [
      sameShoot,
      ...(testable ? [] : [sameVersion]),
      typeGuard(list.index),
      ...changeList(list, edited),
    ],
  };
}
