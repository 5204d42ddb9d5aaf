import { bulkChange, pairOf } from '../../__testUtils__/bulkChanges';
import { changeWith } from '../../__testUtils__/changeFixtures';
import { actsOf } from './changeActs';

const bulk = (part: Parameters<typeof changeWith>[0]) =>
  actsOf(bulkChange([pairOf('shop', 'lake')], part)).map(({ act }) => act);

describe('what can be done with a change', () => {
  it('of one shoot is to end it once it is half open', () => {
    const acts = (part: Parameters<typeof changeWith>[0]) =>
      actsOf(changeWith(part));
    expect(acts({ state: 'halfOpen', mayUndo: true })).toEqual([
      { act: 'finish', allowed: false },
      { act: 'undo', allowed: true },
    ]);
    expect(acts({ state: 'writing' })).toEqual([]);
    expect(acts({ state: 'done' })).toEqual([]);
  });

  it('of many pairs is to pause and to cancel while it is written', () => {
    expect(bulk({ state: 'writing' })).toEqual(['pause', 'cancel']);
    expect(bulk({ state: 'writing', direction: 'back' })).toEqual([]);
  });

  it('takes a pause back that has not come yet, and leaves a cancel alone', () => {
    expect(bulk({ state: 'writing', asked: 'pause' })).toEqual([
      'resume',
      'cancel',
    ]);
    expect(bulk({ state: 'writing', asked: 'cancel' })).toEqual([]);
  });

  it('of many pairs is to go on or to end it while it stands still', () => {
    expect(bulk({ state: 'paused' })).toEqual(['resume', 'cancel', 'undo']);
    expect(bulk({ state: 'halfOpen' })).toEqual(['finish', 'undo', 'cancel']);
    expect(bulk({ state: 'cancelled' })).toEqual([]);
  });
});
