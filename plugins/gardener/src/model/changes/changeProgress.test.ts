import { bulkChange, pairOf } from '../../__testUtils__/bulkChanges';
import { changeWith, halfOpenChange } from '../../__testUtils__/changeFixtures';
import { changeProgress } from './changeProgress';

describe('how much of a change is written', () => {
  it('is counted in shoots, without what was taken back', () => {
    expect(changeProgress(halfOpenChange())).toEqual({
      of: 'shoots',
      written: 1,
      total: 2,
      failed: 0,
    });
  });

  it('is counted in pairs of many, without those that are left out', () => {
    const change = bulkChange([
      pairOf('a', 'b', { state: 'written' }),
      pairOf('a', 'c', { state: 'unchanged' }),
      pairOf('a', 'd', { state: 'halfWritten' }),
      pairOf('a', 'e', { state: 'failed' }),
      pairOf('a', 'f', { state: 'leftOut' }),
    ]);
    expect(changeProgress(change)).toEqual({
      of: 'pairs',
      written: 2,
      total: 4,
      failed: 1,
    });
  });

  it('is nothing to tell of what writes no entries', () => {
    expect(changeProgress(changeWith({ kind: 'operation' }))).toBeUndefined();
  });
});
