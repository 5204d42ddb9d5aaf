import fc from 'fast-check';
import {
  editConfig,
  invertEffects,
  patchEntries,
  writtenEntries,
  PEERING_EXTENSION_TYPE,
  type EntryEdit,
  type EntryEffect,
  type PeeringConfig,
  type PeeringEntry,
} from 'backstage-plugin-gardener-common';
import { aStep } from '../../__testUtils__/aChange';
import type { StepRecord } from '../../database/ChangeRecord';
import { diffEntries } from './diffEntries';
import { ownEffects } from './ownEffects';
import { subtractOwn } from './subtractOwn';

const NOTHING = { added: [], removed: [], corrected: 0 };

const entry = (name: string, seed?: string): PeeringEntry => ({
  namespace: 'garden-prod',
  name,
  seed,
});
const added = (name: string, seed: string): EntryEffect => ({
  kind: 'added',
  entry: { namespace: 'garden-prod', name, seed },
});
const removed = (name: string, seed: string): EntryEffect => ({
  kind: 'removed',
  entry: { namespace: 'garden-prod', name, seed },
});
const seedSet = (name: string, from: string, to: string): EntryEffect => ({
  kind: 'seedSet',
  target: { namespace: 'garden-prod', name },
  from,
  to,
});

function outside(
  before: readonly PeeringEntry[],
  after: readonly PeeringEntry[],
  ...own: readonly EntryEffect[]
) {
  return subtractOwn(diffEntries(before, after), own);
}

describe('subtractOwn', () => {
  it('leaves everything where the portal did nothing', () => {
    expect(
      outside(
        [entry('ci', 'x'), entry('web', 'x')],
        [entry('web', 'y'), entry('db', 'x')],
      ),
    ).toEqual({
      added: [entry('db', 'x')],
      removed: [entry('ci', 'x')],
      corrected: 1,
    });
  });

  it('takes out what the portal did, and no more', () => {
    expect(
      outside(
        [entry('ci', 'x'), entry('web', 'x')],
        [entry('web', 'y'), entry('db', 'x'), entry('cache', 'x')],
        added('db', 'x'),
        removed('ci', 'x'),
        seedSet('web', 'x', 'y'),
      ),
    ).toEqual({ ...NOTHING, added: [entry('cache', 'x')] });
  });

  it('does not need an effect to have come through', () => {
    expect(outside([], [], added('db', 'x'))).toEqual(NOTHING);
    expect(outside([], [entry('web')], added('db', 'x')).added).toEqual([
      entry('web'),
    ]);
  });

  it('does not take the opposite for an explanation', () => {
    expect(
      outside([entry('db', 'x')], [], added('db', 'x')).removed,
    ).toHaveLength(1);
    expect(
      outside([], [entry('db', 'x')], removed('db', 'x')).added,
    ).toHaveLength(1);
    expect(
      outside([entry('db', 'y')], [], seedSet('db', 'x', 'y')).removed,
    ).toHaveLength(1);
  });

  it('explains one entry by one effect', () => {
    expect(
      outside([], [entry('db', 'x'), entry('db', 'x')], added('db', 'x')),
    ).toEqual({ ...NOTHING, added: [entry('db', 'x')] });
  });

  it('says the entry of others of two for the same target', () => {
    expect(
      outside([], [entry('db', 'x'), entry('db', 'y')], added('db', 'x')),
    ).toEqual({ ...NOTHING, added: [entry('db', 'y')] });
  });

  it('sees a seed that others gave an entry of ours', () => {
    expect(outside([], [entry('db', 'y')], added('db', 'x'))).toEqual({
      ...NOTHING,
      corrected: 1,
    });
  });

  it('needs no more than the removal, whatever seed the entry had at last', () => {
    expect(outside([entry('db', 'x')], [], removed('db', 'y'))).toEqual(
      NOTHING,
    );
  });

  it('knows that taking back means every entry for the target', () => {
    const twice = [entry('db', 'x'), entry('db', 'y')];
    const target = { namespace: 'garden-prod', name: 'db' };
    expect(
      subtractOwn(diffEntries(twice, []), [{ kind: 'cleared', target }]),
    ).toEqual(NOTHING);
    expect(
      subtractOwn(diffEntries(twice, [entry('db', 'z'), entry('db', 'z')]), [
        { kind: 'reseeded', target, seed: 'z' },
      ]),
    ).toEqual(NOTHING);
  });

  it('knows an entry that was removed and added again on another seed', () => {
    expect(
      outside(
        [entry('db', 'x')],
        [entry('db', 'y')],
        removed('db', 'x'),
        added('db', 'y'),
      ),
    ).toEqual(NOTHING);
  });
});

const NAMES = ['a', 'b', 'c'];
const SEEDS = ['eu-de-1', 'eu-de-2', 'eu-nl-1'];

const anyEntry = fc.record({
  namespace: fc.constant('garden-prod'),
  name: fc.constantFrom(...NAMES),
  seed: fc.constantFrom(...SEEDS, undefined),
});
const anyTarget = fc.record({
  namespace: fc.constant('garden-prod'),
  name: fc.constantFrom(...NAMES),
});
const anyEdit: fc.Arbitrary<EntryEdit> = fc.oneof(
  anyEntry.map(({ seed, ...name }) => ({
    kind: 'add' as const,
    entry: { ...name, ...(seed && { seed }) },
  })),
  anyTarget.map(target => ({ kind: 'remove' as const, target })),
  fc
    .record({ target: anyTarget, seed: fc.constantFrom(...SEEDS, null) })
    .map(wish => ({ kind: 'setSeed' as const, ...wish })),
  fc
    .record({ target: anyTarget, seed: fc.constantFrom(...SEEDS, null) })
    .map(wish => ({ kind: 'dropDuplicates' as const, ...wish })),
);

/** Carries edits out as the portal does, with the effects that its journal has. */
function write(config: PeeringConfig, edits: readonly EntryEdit[]) {
  const patch = patchEntries(
    {
      uid: 'uid',
      resourceVersion: '1',
      extensions: [
        {
          type: PEERING_EXTENSION_TYPE,
          providerConfig: { shootPeerings: writtenEntries(config) },
        },
      ],
    },
    edits,
  );
  return {
    config: editConfig(config, edits),
    effects: patch.kind === 'patch' ? patch.effects : [],
  };
}

/** A write of the portal: its edits, whether it came through, and whether it was taken back. */
const anyWrite = fc.record({
  edits: fc.array(anyEdit, { minLength: 1, maxLength: 3 }),
  cameThrough: fc.boolean(),
  undone: fc.constantFrom('no', 'yes', 'lost'),
});

describe('what the portal did', () => {
  it('leaves nothing, whatever it was and whichever of it came through', () => {
    fc.assert(
      fc.property(
        fc.array(anyEntry, { maxLength: 6 }),
        fc.array(anyWrite, { maxLength: 6 }),
        (before, writes) => {
          let config: PeeringConfig = { state: 'present', entries: before };
          const steps: StepRecord[] = [];
          for (const { edits, cameThrough, undone } of writes) {
            const { config: after, effects } = write(config, edits);
            if (cameThrough) config = after;
            if (cameThrough && undone === 'yes') {
              config = editConfig(config, invertEffects(effects));
            }
            steps.push(
              aStep({
                state: cameThrough ? 'written' : 'unknown',
                at: 1,
                effects,
                undo:
                  undone === 'no'
                    ? null
                    : {
                        state: undone === 'yes' ? 'written' : 'unknown',
                        at: 2,
                        problem: null,
                      },
              }),
            );
          }
          const diff = diffEntries(before, writtenEntries(config));
          expect(subtractOwn(diff, ownEffects(steps, 0))).toEqual(NOTHING);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('hides nothing that others did to other targets', () => {
    fc.assert(
      fc.property(
        fc.array(anyEntry, { maxLength: 6 }),
        fc.array(anyEntry, { maxLength: 6 }),
        fc.array(anyEdit, { maxLength: 6 }),
        (before, theirs, edits) => {
          const { config, effects } = write(
            { state: 'present', entries: before },
            edits,
          );
          const others = theirs.map(one => ({ ...one, namespace: 'theirs' }));
          const after = [...writtenEntries(config), ...others];
          const { added: news, ...rest } = outside(before, after, ...effects);
          expect(rest).toEqual({ removed: [], corrected: 0 });
          expect(news).toHaveLength(others.length);
        },
      ),
    );
  });
});
