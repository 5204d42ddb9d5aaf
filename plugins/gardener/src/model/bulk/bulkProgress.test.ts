import {
  bulkChangeWith,
  changeUnit,
  wishFor,
} from '../../__testUtils__/bulkFixtures';
import {
  appliedShoots,
  countsOf,
  percentDone,
  unitsInOrder,
  wishesLeft,
} from './bulkProgress';

const wish = wishFor('prod/shop', 'ops/ci', { there: 'add' });

describe('a change of many pairs', () => {
  it('is as far as its pairs, without those that it leaves as they are', () => {
    expect(percentDone(bulkChangeWith())).toBe(50);
    const units = [
      changeUnit(wish, 'written'),
      changeUnit(wish, 'failed'),
      changeUnit(wish, 'halfWritten'),
      changeUnit(wish, 'leftOut'),
    ];
    expect(percentDone({ units })).toBe(66);
    expect(percentDone({ units: [] })).toBe(100);
  });

  it('lists its pairs and counts them, worst first', () => {
    const units = (['written', 'waiting', 'failed', 'written'] as const).map(
      state => changeUnit(wish, state),
    );
    expect(countsOf({ units })).toEqual([
      { state: 'failed', count: 1 },
      { state: 'waiting', count: 1 },
      { state: 'written', count: 2 },
    ]);
    expect(unitsInOrder({ units }).map(({ state }) => state)).toEqual([
      'failed',
      'waiting',
      'written',
      'written',
    ]);
  });

  it('leaves to be wanted what failed or was not begun, where both shoots are seen', () => {
    const units = [
      changeUnit(wish, 'failed', { seed: 'eu-de-1' }),
      changeUnit(wish, 'written'),
      changeUnit(wish, 'undone'),
      { ...changeUnit(wish, 'cancelled'), target: null },
    ];
    expect(wishesLeft({ units })).toEqual([{ ...wish, seed: 'eu-de-1' }]);
  });

  it('says on how many shoots it is applied', () => {
    expect(appliedShoots(bulkChangeWith())).toEqual({ applied: 1, all: 1 });
  });
});
