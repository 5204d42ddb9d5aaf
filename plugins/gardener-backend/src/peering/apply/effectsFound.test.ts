import type {
  EntryEffect,
  PeeringConfig,
} from 'backstage-plugin-gardener-common';
import { effectsFound } from './effectsFound';

const LAKE = { namespace: 'garden-data', name: 'lake' };
const listing = (
  ...seeds: ReadonlyArray<string | undefined>
): PeeringConfig => ({
  state: 'present',
  entries: seeds.map(seed => ({ ...LAKE, seed })),
});
const added: EntryEffect = { kind: 'added', entry: { ...LAKE, seed: 's1' } };
const removed: EntryEffect = {
  kind: 'removed',
  entry: { ...LAKE, seed: 's1' },
};
const seedSet: EntryEffect = {
  kind: 'seedSet',
  target: LAKE,
  from: 's0',
  to: 's1',
};
const dropped: EntryEffect = {
  kind: 'duplicateDropped',
  entry: { ...LAKE, seed: 's1' },
};

describe('effectsFound', () => {
  it.each<[string, EntryEffect, PeeringConfig, boolean]>([
    ['an entry that is there', added, listing('s1'), true],
    ['an entry that is there twice', added, listing('s1', 's1'), true],
    ['an entry beside another', added, listing('s2', 's1'), true],
    ['an entry on another seed', added, listing('s2'), false],
    ['an entry without a seed', added, listing(undefined), false],
    ['an entry that is not there', added, listing(), false],
    ['an entry, without the extension', added, { state: 'absent' }, false],
    ['an entry that is gone', removed, listing(), true],
    ['an entry that is not gone', removed, listing('s1'), false],
    ['a seed', seedSet, listing('s1'), true],
    ['a seed of one of two', seedSet, listing('s1', 's0'), false],
    ['a seed that somebody has changed since', seedSet, listing('s2'), false],
    ['one of two', dropped, listing('s1'), true],
    ['two of two', dropped, listing('s1', 's1'), false],
  ])('%s', (_, effect, config, found) => {
    expect(effectsFound(config, [effect])).toEqual(found ? [effect] : []);
  });

  it('looks at each alone', () => {
    const web = { namespace: 'garden-dev', name: 'web', seed: 's1' };
    const other: EntryEffect = { kind: 'added', entry: web };
    expect(effectsFound(listing('s1'), [other, added])).toEqual([added]);
  });

  it('finds an entry that is written without a seed', () => {
    const bare: EntryEffect = { kind: 'added', entry: LAKE };
    expect(effectsFound(listing(undefined), [bare])).toEqual([bare]);
  });
});
