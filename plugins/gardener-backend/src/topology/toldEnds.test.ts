import { landscapeShootSchema } from 'backstage-plugin-gardener-common';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { drawnGraph, landscapeOf } from '../__testUtils__/drawnGraph';

describe('a shoot of a landscape', () => {
  it('tells from which seed it migrates, while it is on both, and nothing of it otherwise', () => {
    const graph = drawnGraph([
      aShoot({ name: 'a', ...listing('garden-prod/b') }),
      aShoot({
        name: 'b',
        seed: 'eu-de-2',
        statusSeed: 'eu-de-1',
        ...listing('garden-prod/a'),
      }),
    ]);
    const { shoots } = landscapeOf(graph, {});
    const [stays, moves] = shoots.map(shoot =>
      landscapeShootSchema.parse(shoot),
    );
    expect(stays.seed).toBe('eu-de-1');
    expect(stays).not.toHaveProperty('migratingFrom');
    expect(moves).toMatchObject({ seed: 'eu-de-2', migratingFrom: 'eu-de-1' });
  });

  it('stands in the group of the seed that it goes to', () => {
    const graph = drawnGraph([
      aShoot({ name: 'b', seed: 'eu-de-2', statusSeed: 'eu-de-1' }),
    ]);
    const { shoots } = landscapeOf(graph, { groupBy: 'seed', alone: true });
    expect(shoots).toMatchObject([{ group: 'eu-de-2' }]);
  });
});
