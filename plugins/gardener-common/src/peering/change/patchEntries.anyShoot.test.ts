import fc from 'fast-check';
import {
  isFor,
  RawShoot,
  rawShoot,
  someEdits,
} from '../../__testUtils__/extensionLists';
import {
  itemsOf,
  patchOf,
  writeEdits,
  writePatch,
} from '../../__testUtils__/writeEntries';
import { isObject, JsonObject, listOf, objectOf } from '../../garden/json';
import { PEERING_EXTENSION_TYPE } from '../readPeeringConfig';
import { editEntries } from './editEntries';
import type { EntryName } from './EntryEdit';
import { invertEffects } from './invertEffects';
import { locateEntries } from './locateEntries';

const HEAD = {
  apiVersion: 'service.peering.extensions.osc.t-systems.com/v1',
  kind: 'PeeringConfig',
};

/** A shoot taken apart: what is ours, and what is around it. */
function split({ metadata, spec }: RawShoot) {
  const { extensions, ...otherSpec } = spec;
  const all = listOf(extensions);
  const index = all.findIndex(
    item => isObject(item) && item.type === PEERING_EXTENSION_TYPE,
  );
  const { providerConfig, ...extension } = objectOf(all[index]);
  const { shootPeerings, ...config } = objectOf(providerConfig);
  return {
    around: {
      metadata,
      otherSpec,
      others: all.filter((_, position) => position !== index),
    },
    index,
    extension,
    config,
  };
}

/** Whether the extension holds nothing that we don't know. */
function isPlain({ extension, config }: ReturnType<typeof split>): boolean {
  const { type, ...more } = extension;
  const { apiVersion, kind, ...moreConfig } = config;
  return (
    Object.keys(more).length === 0 &&
    Object.keys(moreConfig).length === 0 &&
    (apiVersion ?? HEAD.apiVersion) === HEAD.apiVersion &&
    (kind ?? HEAD.kind) === HEAD.kind
  );
}

function isNamed(item: unknown): item is JsonObject & EntryName {
  return (
    isObject(item) &&
    typeof item.name === 'string' &&
    typeof item.namespace === 'string'
  );
}

/** Without a seed that names none. */
function plainSeed(item: unknown): unknown {
  const { seed, ...entry } = objectOf(item);
  return seed === undefined || seed === null || seed === ''
    ? entry
    : { ...entry, seed };
}

/** Whether the entries for a shoot are as before; of several one at least is there. */
function isBack(
  target: EntryName,
  before: readonly unknown[],
  after: readonly unknown[],
): boolean {
  const of = (items: readonly unknown[]) =>
    items.filter(item => isFor(item, target)).map(plainSeed);
  const [old, now] = [of(before), of(after)];
  return old.length > 1
    ? now.length >= 1 && now.length <= old.length
    : JSON.stringify(now) === JSON.stringify(old);
}

describe('any edits of any shoot', () => {
  it('give exactly the list that they should', () => {
    fc.assert(
      fc.property(rawShoot, someEdits, (shoot, edits) => {
        expect(itemsOf(writeEdits(shoot, edits))).toEqual(
          editEntries(itemsOf(shoot), edits).items,
        );
      }),
    );
  });

  it('change nothing outside of our extension', () => {
    fc.assert(
      fc.property(rawShoot, someEdits, (shoot, edits) => {
        const after = writeEdits(shoot, edits);
        expect(split(after).around).toEqual(split(shoot).around);
      }),
    );
  });

  it('change nothing in our extension but the list, and say what it is where they make one', () => {
    fc.assert(
      fc.property(rawShoot, someEdits, (shoot, edits) => {
        const after = writeEdits(shoot, edits);
        const old = split(shoot);
        const now = split(after);
        fc.pre(old.index >= 0 && now.index >= 0);
        const { apiVersion, kind } = old.config;
        const makesList =
          after !== shoot && locateEntries(shoot.spec.extensions).at !== 'list';
        expect(now.index).toBe(old.index);
        expect(now.extension).toEqual(old.extension);
        expect(now.config).toEqual({
          ...old.config,
          ...(makesList && {
            apiVersion: apiVersion ?? HEAD.apiVersion,
            kind: kind ?? HEAD.kind,
          }),
        });
      }),
    );
  });

  it('remove the extension with its last entry if nothing else is in it, and never otherwise', () => {
    fc.assert(
      fc.property(rawShoot, someEdits, (shoot, edits) => {
        const after = writeEdits(shoot, edits);
        const old = split(shoot);
        fc.pre(after !== shoot && old.index >= 0);
        expect(split(after).index < 0).toBe(
          itemsOf(after).length === 0 && isPlain(old),
        );
      }),
    );
  });

  it('have nothing to do the second time', () => {
    fc.assert(
      fc.property(rawShoot, someEdits, (shoot, edits) => {
        expect(patchOf(writeEdits(shoot, edits), edits)).toEqual({
          kind: 'nothing',
        });
      }),
    );
  });

  it('are taken back by their inverse: all entries are there again, of duplicates one at least', () => {
    fc.assert(
      fc.property(rawShoot, someEdits, (shoot, edits) => {
        const patch = patchOf(shoot, edits);
        const effects = patch.kind === 'patch' ? patch.effects : [];
        const undone = writeEdits(
          writePatch(shoot, patch),
          invertEffects(effects),
        );
        const [before, after] = [itemsOf(shoot), itemsOf(undone)];
        const unnamed = (items: readonly unknown[]) =>
          items.filter(item => !isNamed(item));
        expect(unnamed(after)).toEqual(unnamed(before));
        const wrong = [...before, ...after]
          .filter(isNamed)
          .filter(target => !isBack(target, before, after));
        expect(wrong).toEqual([]);
      }),
    );
  });
});
