import type {
  EntryEffect,
  PeeringConfig,
} from 'backstage-plugin-gardener-common';
import { undoEdits } from './undoEdits';

const LAKE = { namespace: 'garden-data', name: 'lake' };
const WEB = { namespace: 'garden-dev', name: 'web', seed: 's1' };
const listing = (...seeds: readonly string[]): PeeringConfig => ({
  state: 'present',
  entries: seeds.map(seed => ({ ...LAKE, seed })),
});
const added: EntryEffect = { kind: 'added', entry: { ...LAKE, seed: 's1' } };
const removeLake = { kind: 'remove', target: LAKE };

describe('undoEdits', () => {
  it('takes out what was added', () => {
    expect(undoEdits([added], listing('s1'), true)).toEqual([removeLake]);
    expect(undoEdits([added], listing('s1'), false)).toEqual([removeLake]);
  });

  it('does nothing when others have taken it out already', () => {
    expect(undoEdits([added], listing(), true)).toEqual([]);
  });

  it('takes out an entry whose seed others have corrected, if it surely was ours', () => {
    expect(undoEdits([added], listing('s2'), true)).toEqual([removeLake]);
    expect(undoEdits([added], listing('s2'), false)).toEqual([]);
  });

  it('puts back what was removed, as it was, unless it is there again', () => {
    const entry = { ...LAKE, seed: 's1', weight: 3 };
    const removed: EntryEffect = { kind: 'removed', entry };
    expect(undoEdits([removed], listing(), true)).toEqual([
      { kind: 'add', entry },
    ]);
    expect(undoEdits([removed], listing('s2'), true)).toEqual([]);
  });

  it('sets a seed back, unless others have set it since', () => {
    const seedSet: EntryEffect = {
      kind: 'seedSet',
      target: LAKE,
      from: 's0',
      to: 's1',
    };
    expect(undoEdits([seedSet], listing('s1'), true)).toEqual([
      { kind: 'setSeed', target: LAKE, seed: 's0' },
    ]);
    expect(undoEdits([seedSet], listing('s2'), true)).toEqual([]);
  });

  it('puts entries back in their order', () => {
    const lake = { ...LAKE, seed: 's1' };
    expect(
      undoEdits(
        [
          { kind: 'removed', entry: lake },
          { kind: 'removed', entry: WEB },
        ],
        listing(),
        true,
      ),
    ).toEqual([
      { kind: 'add', entry: lake },
      { kind: 'add', entry: WEB },
    ]);
  });

  it('leaves a duplicate dropped', () => {
    const dropped: EntryEffect = {
      kind: 'duplicateDropped',
      entry: { ...LAKE, seed: 's1' },
    };
    expect(undoEdits([dropped], listing('s1'), true)).toEqual([]);
  });

  it('leaves one when somebody else added the same at the same time', () => {
    const dropped: EntryEffect = {
      kind: 'duplicateDropped',
      entry: { ...LAKE, seed: 's1' },
    };
    expect(undoEdits([added, dropped], listing('s1'), true)).toEqual([]);
    // It was not dropped yet.
    expect(undoEdits([added, dropped], listing('s1', 's1'), false)).toEqual([
      { kind: 'dropDuplicates', target: LAKE, seed: 's1' },
    ]);
  });
});
