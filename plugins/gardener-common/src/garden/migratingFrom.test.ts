import { migratingFrom } from './migratingFrom';

describe('the seed that a shoot migrates from', () => {
  it.each([
    ['eu-de-2', 'eu-de-1', 'eu-de-1'],
    // It arrived, or never moved.
    ['eu-de-2', 'eu-de-2', undefined],
    // Nothing runs yet.
    ['eu-de-2', undefined, undefined],
    // It is on its way to nowhere.
    [undefined, 'eu-de-1', undefined],
    ['eu-de-2', '', undefined],
  ])('with spec on %s and status on %s is %s', (seed, statusSeed, from) => {
    expect(migratingFrom({ seed, statusSeed })).toBe(from);
  });
});
