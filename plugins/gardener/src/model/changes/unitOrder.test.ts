import { unitStateSchema } from 'backstage-plugin-gardener-common';
import { changeUnit } from '../../__testUtils__/bulkChanges';
import { inOrder, UNIT_STATES } from './unitOrder';

describe('the pairs of a change', () => {
  it('stand with what failed first, and of one state as they were planned', () => {
    const ordered = inOrder([
      changeUnit('a', 'b', { state: 'written' }),
      changeUnit('a', 'c', { state: 'failed' }),
      changeUnit('a', 'd', { state: 'written' }),
      changeUnit('a', 'e', { state: 'halfOpen' }),
    ]);
    expect(ordered.map(({ target }) => target?.name)).toEqual([
      'e',
      'c',
      'b',
      'd',
    ]);
  });

  it('are all there, whatever their state', () => {
    expect([...UNIT_STATES].sort()).toEqual(
      [...unitStateSchema.options].sort(),
    );
  });
});
