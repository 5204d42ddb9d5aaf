import { bulkChange, changeUnit } from '../../__testUtils__/bulkChanges';
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
      changeUnit('a', 'b', { state: 'written' }),
      changeUnit('a', 'c', { state: 'unchanged' }),
      changeUnit('a', 'd', { state: 'halfWritten' }),
      changeUnit('a', 'e', { state: 'failed' }),
      changeUnit('a', 'f', { state: 'leftOut' }),
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
