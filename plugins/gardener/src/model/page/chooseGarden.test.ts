import { gardenWith } from '../../__testUtils__/shopView';
import { chooseGarden } from './chooseGarden';

const live = gardenWith({ name: 'osc' });
const down = gardenWith({
  name: 'down',
  state: { state: 'unreachable', reason: 'refused', nextTryAt: null },
});
const foreign = gardenWith({
  name: 'foreign',
  you: { kind: 'notMapped', reason: 'no annotation' },
});

describe('the Garden of a page', () => {
  it('is the one that the address names, however it stands', () => {
    expect(chooseGarden([live, down], 'down')).toEqual({
      garden: down,
      leftOut: undefined,
    });
  });

  it('is the first that can be shown, when none is named', () => {
    expect(chooseGarden([foreign, down, live], undefined).garden).toBe(live);
  });

  it('is rather one that can’t be reached than one where the user is nobody', () => {
    expect(chooseGarden([foreign, down], undefined).garden).toBe(down);
  });

  it('is another one when the named one is gone, and that is said', () => {
    expect(chooseGarden([live], 'gone')).toEqual({
      garden: live,
      leftOut: 'gone',
    });
  });

  it('is none where none is configured', () => {
    expect(chooseGarden([], 'osc').garden).toBeUndefined();
  });
});
