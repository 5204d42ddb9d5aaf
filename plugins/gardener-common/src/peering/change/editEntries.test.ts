import fc from 'fast-check';
import {
  anyItem,
  isFor,
  someEdits,
  targetOf,
} from '../../__testUtils__/extensionLists';
import type { JsonObject } from '../../garden/json';
import { editEntries } from './editEntries';
import type { EntryEdit } from './EntryEdit';

const lake = { name: 'lake', namespace: 'garden-data', seed: 's1' };
const hub = {
  name: 'hub',
  namespace: 'garden-ops',
  seed: 's2',
  zone: { a: 1 },
};
const target = { name: 'lake', namespace: 'garden-data' };

function edit(items: readonly unknown[], ...edits: EntryEdit[]) {
  const { items: after, effects } = editEntries(items, edits);
  return { after, effects };
}

describe('adding an entry', () => {
  it('puts it at the end', () => {
    expect(edit([hub], { kind: 'add', entry: lake })).toEqual({
      after: [hub, lake],
      effects: [{ kind: 'added', entry: lake }],
    });
  });

  it.each([
    ['the same', lake],
    ['of another seed', { ...lake, seed: 's2' }],
    ['without a seed', target],
  ])('leaves one alone that is there, %s', (_, there) => {
    expect(edit([there], { kind: 'add', entry: lake })).toEqual({
      after: [there],
      effects: [],
    });
  });

  it('does not take for it what has the name in another namespace, or is no entry', () => {
    const items = [
      { ...lake, namespace: 'garden-x' },
      'lake',
      { name: 'lake' },
    ];
    expect(edit(items, { kind: 'add', entry: lake }).after).toEqual([
      ...items,
      lake,
    ]);
  });
});

describe('removing an entry', () => {
  it('removes every one for the shoot, and tells the whole of each', () => {
    const other = { ...target, zone: 1 };
    expect(edit([lake, hub, other], { kind: 'remove', target })).toEqual({
      after: [hub],
      effects: [
        { kind: 'removed', entry: lake },
        { kind: 'removed', entry: other },
      ],
    });
  });

  it('has nothing to do when there is none', () => {
    expect(edit([hub, null], { kind: 'remove', target })).toEqual({
      after: [hub, null],
      effects: [],
    });
  });
});

describe('setting a seed', () => {
  const setSeed = (seed: string | null) =>
    ({ kind: 'setSeed', target, seed } as const);

  it('sets it on every entry for the shoot and keeps their other members', () => {
    const items = [{ ...lake, zone: 1 }, hub, target];
    expect(edit(items, setSeed('s9'))).toEqual({
      after: [{ ...lake, zone: 1, seed: 's9' }, hub, { ...target, seed: 's9' }],
      effects: [
        { kind: 'seedSet', target, from: 's1', to: 's9' },
        { kind: 'seedSet', target, from: null, to: 's9' },
      ],
    });
  });

  it('takes it away', () => {
    expect(edit([lake], setSeed(null))).toEqual({
      after: [target],
      effects: [{ kind: 'seedSet', target, from: 's1', to: null }],
    });
  });

  it.each([[undefined], [null], ['']])(
    'has nothing to take away from the seed %j',
    seed => {
      const items = [{ ...target, seed }];
      expect(edit(items, setSeed(null))).toEqual({ after: items, effects: [] });
    },
  );

  it('writes nothing over a seed that is no text', () => {
    const items = [{ ...target, seed: 7 }];
    expect(edit(items, setSeed('s9'))).toEqual({ after: items, effects: [] });
  });
});

describe('dropping duplicates', () => {
  const drop = (seed: string | null) =>
    ({ kind: 'dropDuplicates', target, seed } as const);
  const second = { ...target, seed: 's2' };

  it('keeps the entry on the right seed, where it is', () => {
    expect(edit([lake, hub, second], drop('s2'))).toEqual({
      after: [hub, second],
      effects: [{ kind: 'duplicateDropped', entry: lake }],
    });
  });

  it.each([[null], ['s9']])('keeps the first when none is on seed %j', seed => {
    expect(edit([hub, lake, second, target], drop(seed))).toEqual({
      after: [hub, lake],
      effects: [
        { kind: 'duplicateDropped', entry: second },
        { kind: 'duplicateDropped', entry: target },
      ],
    });
  });

  it('has nothing to do with one or none', () => {
    expect(edit([lake, hub], drop('s2')).effects).toEqual([]);
    expect(edit([hub], drop('s2')).effects).toEqual([]);
  });
});

describe('several edits', () => {
  it('are carried out in order', () => {
    expect(
      edit(
        [hub],
        { kind: 'add', entry: lake },
        { kind: 'setSeed', target, seed: 's9' },
        { kind: 'remove', target: { name: 'hub', namespace: 'garden-ops' } },
      ),
    ).toEqual({
      after: [{ ...lake, seed: 's9' }],
      effects: [
        { kind: 'added', entry: lake },
        { kind: 'seedSet', target, from: 's1', to: 's9' },
        { kind: 'removed', entry: hub },
      ],
    });
  });

  it('that cancel out change nothing', () => {
    expect(
      editEntries(
        [hub, { ...target, seed: '' }],
        [
          { kind: 'add', entry: { ...lake, namespace: 'garden-x' } },
          { kind: 'remove', target: { ...target, namespace: 'garden-x' } },
          { kind: 'setSeed', target, seed: 's9' },
          { kind: 'setSeed', target, seed: null },
        ],
      ),
    ).toMatchObject({
      changed: false,
      items: [hub, { ...target, seed: '' }],
    });
  });
});

/** Whether a list is as one edit wants it. */
function holds(wanted: EntryEdit, items: readonly unknown[]): boolean {
  const entries = items.filter((item): item is JsonObject =>
    isFor(item, targetOf(wanted)),
  );
  switch (wanted.kind) {
    case 'add':
      return entries.length > 0;
    case 'remove':
      return entries.length === 0;
    case 'dropDuplicates':
      return entries.length < 2;
    case 'setSeed':
      return entries.every(
        ({ seed }) =>
          (seed || null) === wanted.seed || typeof seed === 'number',
      );
    default: {
      const never: never = wanted;
      throw new Error(`Unknown edit ${JSON.stringify(never)}`);
    }
  }
}

describe('whatever is in the list', () => {
  it('items that no edit names stay as they are, in their order, before what is new', () => {
    fc.assert(
      fc.property(fc.array(anyItem), someEdits, (items, edits) => {
        const unnamed = (list: readonly unknown[]) =>
          list.filter(item => !edits.some(e => isFor(item, targetOf(e))));
        const { items: after, added } = editEntries(items, edits);
        expect(unnamed(after)).toEqual(unnamed(items));
        expect(after.slice(after.length - added.length)).toEqual(added);
      }),
    );
  });

  it('edits do what they say, and nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(anyItem), someEdits, (items, edits) => {
        const { items: after } = editEntries(items, edits);
        const last = edits[edits.length - 1];
        expect(holds(last, after)).toBe(true);
        const again = editEntries(after, edits);
        expect(again.items).toEqual(after);
        expect(again.changed).toBe(false);
      }),
    );
  });

  it('what is changed is told by position', () => {
    fc.assert(
      fc.property(fc.array(anyItem), someEdits, (items, edits) => {
        const result = editEntries(items, edits);
        const bySeed = new Map(result.seeds.map(s => [s.position, s]));
        const rebuilt = items.flatMap((item, position) => {
          if (result.removed.includes(position)) return [];
          const change = bySeed.get(position);
          if (!change) return [item];
          const { seed: _, ...rest } = item as { seed?: unknown };
          expect(change.had).toBe('seed' in (item as object));
          return [change.seed === null ? rest : { ...rest, seed: change.seed }];
        });
        expect([...rebuilt, ...result.added]).toEqual(result.items);
        expect(result.removed).toEqual(
          [...result.removed].sort((a, b) => a - b),
        );
      }),
    );
  });
});
