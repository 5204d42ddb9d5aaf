import type { PeeringConfig } from 'backstage-plugin-gardener-common';
import { leaveTheirs } from './leaveTheirs';

const LAKE = { namespace: 'garden-data', name: 'lake' };
const OURS = { kind: 'added', entry: { ...LAKE, seed: 's1' } } as const;
const listing = (
  ...seeds: ReadonlyArray<string | undefined>
): PeeringConfig => ({
  state: 'present',
  entries: [
    { namespace: 'garden-dev', name: 'lake', seed: 's1' },
    ...seeds.map(seed => ({ ...LAKE, seed })),
  ],
});

describe('leaveTheirs', () => {
  it('does nothing when the entry is there once, or is gone', () => {
    expect(leaveTheirs(listing('s1'), OURS)).toBeUndefined();
    expect(leaveTheirs(listing(), OURS)).toBeUndefined();
  });

  it('leaves one of two that are the same', () => {
    expect(leaveTheirs(listing('s1', 's1'), OURS)).toEqual({
      kind: 'dropDuplicates',
      target: LAKE,
      seed: 's1',
    });
  });

  it.each([
    [['s2', 's1'], 's2'],
    [['s1', 's2'], 's2'],
    [[undefined, 's1'], null],
  ])('leaves that of the others, of two that differ: %j', (seeds, seed) => {
    expect(leaveTheirs(listing(...seeds), OURS)).toMatchObject({ seed });
  });
});
