import { seedFacts } from './seedFacts';

describe('what is said of the seed of a shoot', () => {
  it('is where it is to run, and from where it comes while it moves', () => {
    expect(seedFacts({ seed: 'eu-de-2', statusSeed: 'eu-de-1' })).toEqual({
      seed: 'eu-de-2',
      migratingFrom: 'eu-de-1',
    });
  });

  it('is one seed where it does not move, and none where it has none', () => {
    const still = seedFacts({ seed: 'eu-de-1', statusSeed: 'eu-de-1' });
    expect(still).toStrictEqual({ seed: 'eu-de-1' });
    const unscheduled = seedFacts({ seed: undefined, statusSeed: undefined });
    expect(unscheduled).toStrictEqual({ seed: null });
  });
});
