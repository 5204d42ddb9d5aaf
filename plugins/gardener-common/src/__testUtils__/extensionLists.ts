import fc from 'fast-check';
import { isObject, JsonObject } from '../garden/json';
import type { EntryEdit, EntryName } from '../peering/change/EntryEdit';
import { asSent } from './applyJsonPatch';
import { PEERING_EXTENSION_TYPE } from '../peering/readPeeringConfig';

/** A shoot of the Garden, as far as entries concern it. Its keys are those of the Garden, in any order. */
export interface RawShoot {
  readonly metadata: JsonObject & {
    readonly uid: string;
    readonly resourceVersion: string;
  };
  readonly spec: JsonObject & { readonly extensions?: unknown };
}

/** Few names, so that entries meet each other and edits meet entries. */
const names = fc.constantFrom('a', 'b', 'La_ke', 'a&b');
const namespaces = fc.constantFrom('garden-x', 'garden-y');
const seeds = fc.constantFrom('s1', 's2', 's3');

/** The names that entries and edits have. */
export const anyName: fc.Arbitrary<EntryName> = fc.record({
  name: names,
  namespace: namespaces,
});

/** Keys that we know nothing of, with values of every kind. */
const foreignMembers = fc.dictionary(
  fc.constantFrom('zone', 'a/b', '', '~', '__proto__', 'labels', 'ttl'),
  fc.jsonValue({ maxDepth: 2 }),
  { maxKeys: 2, noNullPrototype: true },
);

/** Often nothing, sometimes something. */
function rarely<T>(arbitrary: fc.Arbitrary<T>, nothing: T): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(nothing) },
    { weight: 1, arbitrary },
  );
}

/** An entry as somebody may have written it, with members that we don't know. */
export const anyEntry: fc.Arbitrary<JsonObject> = fc
  .tuple(
    anyName,
    fc.oneof(
      { weight: 6, arbitrary: seeds.map(seed => ({ seed })) },
      { weight: 1, arbitrary: fc.constantFrom({}, { seed: null }) },
      { weight: 1, arbitrary: fc.constantFrom({ seed: '' }, { seed: 7 }) },
    ),
    rarely(foreignMembers, {}),
  )
  .map(([name, seed, more]) => ({ ...name, ...seed, ...more }));

/** What stands in a list of entries and is none. */
export const malformedItem: fc.Arbitrary<unknown> = fc.constantFrom(
  null,
  'a',
  7,
  [{ name: 'a', namespace: 'garden-x' }],
  {},
  { name: 'a' },
  { name: 'a', namespace: 7 },
  { name: null, namespace: 'garden-x', seed: 's1' },
);

/** What stands in a list of entries. */
export const anyItem: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: anyEntry },
  { weight: 1, arbitrary: malformedItem },
);

const entryList = fc.array(anyItem, { maxLength: 6 });

const configHeads = fc.constantFrom(
  {
    apiVersion: 'service.peering.extensions.osc.t-systems.com/v1',
    kind: 'PeeringConfig',
  },
  {},
  { apiVersion: null },
  { apiVersion: 'example.org/v2', kind: 'Other' },
);

/** A providerConfig of ours that can be read, apart from what is in its list. */
const anyConfig: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(null, {}) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        configHeads,
        fc.oneof(
          {
            weight: 1,
            arbitrary: fc.constantFrom({}, { shootPeerings: null }),
          },
          {
            weight: 5,
            arbitrary: entryList.map(shootPeerings => ({ shootPeerings })),
          },
        ),
        rarely(foreignMembers, {}),
      )
      .map(([head, list, more]) => ({ ...more, ...head, ...list })),
  },
);

/** The peering extension in every state in which it may be written. */
export const peeringExtension: fc.Arbitrary<JsonObject> = fc
  .tuple(
    fc.oneof(
      { weight: 1, arbitrary: fc.constant({}) },
      {
        weight: 6,
        arbitrary: anyConfig.map(providerConfig => ({ providerConfig })),
      },
    ),
    rarely<object>(
      fc.constantFrom({ disabled: true }, { disabled: false }),
      {},
    ),
    rarely(foreignMembers, {}),
  )
  .map(([config, disabled, more]) => ({
    type: PEERING_EXTENSION_TYPE,
    ...disabled,
    ...config,
    ...more,
  }));

/** Another extension, or what stands among them and is none. */
export const otherExtension: fc.Arbitrary<unknown> = fc.oneof(
  fc.record(
    {
      type: fc.constantFrom('shoot-dns-service', 'shoot-cert-service'),
      providerConfig: fc.jsonValue({ maxDepth: 2 }),
      disabled: fc.boolean(),
    },
    { requiredKeys: ['type'], noNullPrototype: true },
  ),
  fc.constantFrom(null, 'osc-peering-service', {}, [], {
    type: null,
    providerConfig: { shootPeerings: [] },
  }),
);

/** `spec.extensions` with our extension at most once, absent itself sometimes. */
export const extensionList: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(undefined, null) },
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.array(otherExtension, { maxLength: 2 }),
        fc.oneof(
          { weight: 1, arbitrary: fc.constant([]) },
          { weight: 5, arbitrary: peeringExtension.map(ours => [ours]) },
        ),
        fc.array(otherExtension, { maxLength: 2 }),
      )
      .map(([before, ours, after]) => [...before, ...ours, ...after]),
  },
);

/** A shoot around a list of extensions. */
export function aRawShoot(extensions: unknown): RawShoot {
  return {
    metadata: {
      namespace: 'garden-x',
      name: 'here',
      uid: 'uid-1',
      resourceVersion: '100',
    },
    spec: {
      region: 'eu-de',
      ...(extensions !== undefined && { extensions }),
      provider: { workers: [{ name: 'w1' }] },
    },
  };
}

/** A shoot with any list of extensions that can be written to. */
export const rawShoot: fc.Arbitrary<RawShoot> = extensionList.map(extensions =>
  asSent(aRawShoot(extensions)),
);

const anyEdit: fc.Arbitrary<EntryEdit> = fc.oneof(
  fc.tuple(anyName, seeds).map(([name, seed]) => ({
    kind: 'add' as const,
    entry: { ...name, seed },
  })),
  anyName.map(target => ({ kind: 'remove' as const, target })),
  fc.record({
    kind: fc.constant('setSeed' as const),
    target: anyName,
    seed: fc.option(seeds),
  }),
  fc.record({
    kind: fc.constant('dropDuplicates' as const),
    target: anyName,
    seed: fc.option(seeds),
  }),
);

/** The shoot whose entry an edit is about. */
export function targetOf(edit: EntryEdit): EntryName {
  return edit.kind === 'add' ? edit.entry : edit.target;
}

/** Whether two names are the same. */
export function sameName(a: EntryName, b: EntryName): boolean {
  return a.name === b.name && a.namespace === b.namespace;
}

/** Whether an item of a list is an entry for a shoot. */
export function isFor(
  item: unknown,
  target: EntryName,
): item is JsonObject & EntryName {
  return (
    isObject(item) &&
    item.name === target.name &&
    item.namespace === target.namespace
  );
}

/** Whether an edit adds an entry that is not as one of those before it wants it: then both can't be had. */
function contradicts(edit: EntryEdit, before: readonly EntryEdit[]): boolean {
  return (
    edit.kind === 'add' &&
    before.some(
      other =>
        (other.kind === 'remove' || other.kind === 'setSeed') &&
        sameName(other.target, edit.entry),
    )
  );
}

/** Edits that can all be had at once: what was just removed or given a seed is not added after that. */
export const someEdits: fc.Arbitrary<readonly EntryEdit[]> = fc
  .array(anyEdit, { minLength: 1, maxLength: 5 })
  .map(edits =>
    edits.filter((edit, index) => !contradicts(edit, edits.slice(0, index))),
  );
