import fc from 'fast-check';
import { asSent } from '../../__testUtils__/applyJsonPatch';
import {
  anyItem,
  aRawShoot,
  isFor,
  otherExtension,
  peeringExtension,
  RawShoot,
  rawShoot,
  someEdits,
  targetOf,
} from '../../__testUtils__/extensionLists';
import {
  failureOf,
  itemsOf,
  patchOf,
  writeEdits,
  writePatch,
} from '../../__testUtils__/writeEntries';
import { isObject, JsonObject, listOf, objectOf } from '../../garden/json';
import { PEERING_EXTENSION_TYPE } from '../readPeeringConfig';
import type { EntryEdit, EntryName } from './EntryEdit';
import { locateEntries } from './locateEntries';

/** What somebody else does to `spec.extensions` between our reading and our writing. */
type ForeignWrite = (extensions: readonly unknown[]) => readonly unknown[];

function isOurs(item: unknown): item is JsonObject {
  return isObject(item) && item.type === PEERING_EXTENSION_TYPE;
}

/** Changes our extension where it is. */
function inOurs(change: (extension: JsonObject) => unknown): ForeignWrite {
  return extensions =>
    extensions.map(item => (isOurs(item) ? change(item) : item));
}

/** Changes the list of entries, where there is one. */
function inList(
  change: (items: readonly unknown[]) => readonly unknown[],
): ForeignWrite {
  return extensions => {
    const list = locateEntries(extensions);
    if (list.at !== 'list') return extensions;
    const { extension, config, items } = list;
    return extensions.map(item =>
      item === extension
        ? {
            ...extension,
            providerConfig: { ...config, shootPeerings: change(items) },
          }
        : item,
    );
  };
}

/** Changes the list of extensions. */
function inExtensions(write: ForeignWrite): ForeignWrite {
  return write;
}

const anyPosition = fc.nat({ max: 5 });

const foreignWrite: fc.Arbitrary<ForeignWrite> = fc.oneof(
  // In the list of entries.
  anyItem.map(item => inList(items => [...items, item])),
  fc
    .tuple(anyPosition, anyItem)
    .map(([at, item]) =>
      inList(items => [...items.slice(0, at), item, ...items.slice(at)]),
    ),
  fc
    .tuple(anyPosition, anyItem)
    .map(([at, other]) =>
      inList(items => items.map((item, i) => (i === at ? other : item))),
    ),
  anyPosition.map(at => inList(items => items.filter((_, i) => i !== at))),
  anyPosition.map(at =>
    inList(items =>
      items.map((item, i) =>
        i === at && isObject(item) ? { ...item, seed: 's9', zone: 1 } : item,
      ),
    ),
  ),
  fc.constant(inList(items => [...items].reverse())),
  fc.array(anyItem, { maxLength: 3 }).map(list => inList(() => list)),
  // In our extension.
  fc.constant(
    inOurs(extension => ({
      ...extension,
      providerConfig: { ...objectOf(extension.providerConfig), ttl: 3 },
    })),
  ),
  fc.constant(inOurs(extension => ({ ...extension, disabled: true }))),
  fc.constant(inOurs(extension => ({ ...extension, providerConfig: 'text' }))),
  peeringExtension.map(other => inOurs(() => other)),
  // In the list of extensions.
  otherExtension.map(other => inExtensions(list => [other, ...list])),
  otherExtension.map(other => inExtensions(list => [...list, other])),
  fc.constant(inExtensions(list => list.slice(1))),
  fc.constant(inExtensions(list => [...list].reverse())),
  peeringExtension.map(other =>
    inExtensions(list => [...list.filter(item => !isOurs(item)), other]),
  ),
);

function written(shoot: RawShoot, write: ForeignWrite): RawShoot {
  return {
    metadata: { ...shoot.metadata, resourceVersion: '101' },
    spec: {
      ...shoot.spec,
      extensions: write(listOf(shoot.spec.extensions)),
    },
  };
}

/** The extensions with nothing in the list of entries. */
function aroundList({ spec }: RawShoot): unknown {
  return inList(() => [])(listOf(spec.extensions));
}

/** What must still be there: the items that no edit wants gone, without the seed where an edit sets it. */
function toStay(
  items: readonly unknown[],
  edits: readonly EntryEdit[],
): readonly unknown[] {
  const isEdited = (item: unknown, ...kinds: EntryEdit['kind'][]) =>
    edits.some(
      edit => kinds.includes(edit.kind) && isFor(item, targetOf(edit)),
    );
  return items
    .filter(item => !isEdited(item, 'remove', 'dropDuplicates'))
    .map(item =>
      isEdited(item, 'setSeed') ? { ...objectOf(item), seed: null } : item,
    );
}

/** Shoots that were listed, are not any more, and that nobody wanted removed. */
function lost(
  before: readonly unknown[],
  after: readonly unknown[],
  edits: readonly EntryEdit[],
): readonly EntryName[] {
  const isListed = (items: readonly unknown[], target: EntryName) =>
    items.some(item => isFor(item, target));
  const isToGo = (target: EntryName) =>
    edits.some(edit => edit.kind === 'remove' && isFor(edit.target, target));
  return edits
    .map(targetOf)
    .filter(
      target =>
        !isToGo(target) && isListed(before, target) && !isListed(after, target),
    );
}

describe('somebody who writes between our reading and our writing', () => {
  it('makes our patch fail, or nothing of theirs is lost', () => {
    let carriedOut = 0;
    fc.assert(
      fc.property(
        rawShoot,
        someEdits,
        fc.array(foreignWrite, { minLength: 1, maxLength: 3 }),
        (shoot, edits, writes) => {
          const patch = patchOf(shoot, edits);
          const theirs = asSent(writes.reduce(written, shoot));
          fc.pre(patch.kind === 'patch');
          if (failureOf(theirs, patch)) return;
          carriedOut += 1;
          const ours = writePatch(theirs, patch);
          const [before, after] = [itemsOf(theirs), itemsOf(ours)];
          expect(aroundList(ours)).toEqual(aroundList(theirs));
          const staying = toStay(before, edits);
          expect(toStay(after, edits).slice(0, staying.length)).toEqual(
            staying,
          );
          expect(lost(before, after, edits)).toEqual([]);
        },
      ),
      { numRuns: 3_000 },
    );
    // Otherwise the property says nothing.
    expect(carriedOut).toBeGreaterThan(100);
  });

  it('does not keep our edits from being carried out on what is read next', () => {
    fc.assert(
      fc.property(rawShoot, someEdits, foreignWrite, (shoot, edits, write) => {
        const theirs = asSent(written(shoot, write));
        fc.pre(patchOf(theirs, edits).kind !== 'unreadable');
        expect(patchOf(writeEdits(theirs, edits), edits).kind).toBe('nothing');
      }),
    );
  });

  it('does not lose the last entry with us, when each drops the duplicate that the other keeps', () => {
    const lake = { name: 'lake', namespace: 'garden-data' };
    const first = { ...lake, seed: 's1' };
    const second = { ...lake, seed: 's2' };
    const shoot = aRawShoot([
      {
        type: PEERING_EXTENSION_TYPE,
        providerConfig: { shootPeerings: [first, second] },
      },
    ]);
    const keep = (seed: string): EntryEdit[] => [
      { kind: 'dropDuplicates', target: lake, seed },
    ];
    const theirs = writeEdits(shoot, keep('s1'));
    expect(itemsOf(theirs)).toEqual([first]);
    expect(failureOf(theirs, patchOf(shoot, keep('s2')))).toMatchObject({
      op: 'test',
    });
  });
});
