import fc from 'fast-check';
import type { PeeringEntry } from 'backstage-plugin-gardener-common';
import { diffEntries, isEmpty, type EntryDiff } from './diffEntries';

const entry = (name: string, seed?: string): PeeringEntry => ({
  namespace: 'garden-prod',
  name,
  seed,
});

/** Few names and seeds, so that duplicates and other seeds of the same target are common. */
const entries = fc.array(
  fc.record({
    namespace: fc.constantFrom('garden-prod', 'garden-ops'),
    name: fc.constantFrom('a', 'b', 'c'),
    seed: fc.constantFrom('eu-de-1', 'eu-de-2', undefined),
  }),
  { maxLength: 12 },
);

const sorted = (list: readonly PeeringEntry[]) =>
  list
    .map(({ namespace, name, seed }) => `${namespace}/${name} ${seed}`)
    .sort();

function takeOut(list: PeeringEntry[], entryOut: PeeringEntry): void {
  const index = list.findIndex(
    ({ namespace, name, seed }) =>
      namespace === entryOut.namespace &&
      name === entryOut.name &&
      seed === entryOut.seed,
  );
  if (index < 0) throw new Error('What is taken out is not there');
  list.splice(index, 1);
}

function apply(list: readonly PeeringEntry[], diff: EntryDiff) {
  const result = [...list];
  diff.removed.forEach(removed => takeOut(result, removed));
  diff.corrected.forEach(({ namespace, name, from, to }) => {
    takeOut(result, { namespace, name, seed: from ?? undefined });
    result.push({ namespace, name, seed: to ?? undefined });
  });
  return [...result, ...diff.added];
}

describe('diffEntries', () => {
  it('says which entries came and went', () => {
    const diff = diffEntries(
      [entry('ci', 'eu-de-1'), entry('web')],
      [entry('web'), entry('db', 'eu-de-2')],
    );
    expect(diff).toEqual({
      added: [entry('db', 'eu-de-2')],
      removed: [entry('ci', 'eu-de-1')],
      corrected: [],
    });
  });

  it('takes another seed of the same target for a correction', () => {
    expect(diffEntries([entry('ci', 'old')], [entry('ci', 'new')])).toEqual({
      added: [],
      removed: [],
      corrected: [
        { namespace: 'garden-prod', name: 'ci', from: 'old', to: 'new' },
      ],
    });
  });

  it('counts entries that are there twice', () => {
    const twice = [entry('ci', 'x'), entry('ci', 'x')];
    expect(diffEntries(twice, [entry('ci', 'x')]).removed).toEqual([
      entry('ci', 'x'),
    ]);
    expect(diffEntries([entry('ci', 'x')], twice).added).toEqual([
      entry('ci', 'x'),
    ]);
  });

  it('does not care for the order', () => {
    expect(
      isEmpty(diffEntries([entry('a'), entry('b')], [entry('b'), entry('a')])),
    ).toBe(true);
  });

  it('applied to the one list gives the other, whatever they are', () => {
    fc.assert(
      fc.property(entries, entries, (before, after) => {
        expect(sorted(apply(before, diffEntries(before, after)))).toEqual(
          sorted(after),
        );
      }),
    );
  });

  it('is empty only between the same entries, and never adds and removes for one target', () => {
    fc.assert(
      fc.property(entries, entries, (before, after) => {
        const diff = diffEntries(before, after);
        expect(isEmpty(diff)).toBe(
          sorted(before).join() === sorted(after).join(),
        );
        const target = ({ namespace, name }: PeeringEntry) =>
          `${namespace}/${name}`;
        const added = new Set(diff.added.map(target));
        expect(diff.removed.map(target).some(t => added.has(t))).toBe(false);
      }),
    );
  });
});
