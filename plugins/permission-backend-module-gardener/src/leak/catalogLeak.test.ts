import { CatalogRun } from './__testUtils__/CatalogRun';
import { reportOf, type Leak } from './__testUtils__/leaks';

jest.setTimeout(600_000);

const first = Number(
  process.env.LEAK_SEED ?? Math.floor(Math.random() * 1_000_000_000),
);
const count = Number(process.env.LEAK_LANDSCAPES ?? 100);
const seeds = Array.from({ length: count }, (_, index) => first + index);

describe('in the catalog and in search', () => {
  const run = new CatalogRun(seeds);

  beforeAll(async () => {
    console.info(
      `Landscapes ${first} to ${
        first + count - 1
      }; one alone: LEAK_SEED=<its number> LEAK_LANDSCAPES=1`,
    );
    await run.start();
  });

  afterAll(() => run.stop());

  describe('a user', () => {
    it.each(seeds)(
      'is shown the clusters that the Garden shows this user, and nothing else (%i)',
      async seed => expect(reportOf(await run.of(seed).examine())).toBe(''),
    );
  });

  // AuthorizedSearchEngine of @backstage/plugin-search-backend gives a cursor whenever its engine has more hits, hidden
  // ones too, so a search for a visible and a guessed name tells whether the guessed one is there. When Backstage no
  // longer does, this fails, and the check belongs to what every landscape is examined for.
  it.failing(
    'a user is not told by a cursor of search that something hidden was found as well',
    async () => {
      const leaks: Leak[] = [];
      for (const seed of seeds.slice(0, 10)) {
        leaks.push(...(await run.of(seed).searchMixed('cursor')));
      }
      expect(reportOf(leaks)).toBe('');
    },
  );

  describe('a user, when what this user does not see has changed,', () => {
    beforeAll(() => run.disturb());

    it.each(seeds)('is answered as before (%i)', async seed =>
      expect(reportOf(await run.of(seed).askAgain())).toBe(''),
    );
  });
});
