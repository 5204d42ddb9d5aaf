import { CatalogRun } from './__testUtils__/CatalogRun';
import { reportOf } from './__testUtils__/leaks';

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

  describe('a user, when what this user does not see has changed,', () => {
    beforeAll(() => run.disturb());

    it.each(seeds)('is answered as before (%i)', async seed =>
      expect(reportOf(await run.of(seed).askAgain())).toBe(''),
    );
  });
});
