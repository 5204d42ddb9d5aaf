import fc from 'fast-check';
import { honestCursor } from './honestCursor';
import { encodePageCursor } from './pageCursor';

const hits = (count: number) => Array.from({ length: count }, () => ({}));

describe('honestCursor', () => {
  it('goes on after a full page', () => {
    expect(
      honestCursor({ limit: 2, cursor: undefined }, { results: hits(2) }),
    ).toBe(encodePageCursor(1));
    expect(
      honestCursor(
        { limit: 2, cursor: encodePageCursor(4) },
        { results: hits(2) },
      ),
    ).toBe(encodePageCursor(5));
  });

  it('ends with a page that has room, whatever the engine says', () => {
    expect(
      honestCursor(
        { limit: 2, cursor: undefined },
        { results: hits(1), nextPageCursor: encodePageCursor(1) },
      ),
    ).toBeUndefined();
  });

  it('is the engine’s own where nothing was filtered', () => {
    const numberOfResults = 2;
    expect(
      honestCursor(
        { limit: 2, cursor: undefined },
        { results: hits(2), numberOfResults },
      ),
    ).toBeUndefined();
    expect(
      honestCursor(
        { limit: 2, cursor: undefined },
        { results: hits(2), numberOfResults, nextPageCursor: 'own' },
      ),
    ).toBe('own');
  });

  it('does not depend on what the engine says of a filtered page', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.nat(100),
        fc.option(fc.nat(1_000).map(encodePageCursor), { nil: undefined }),
        fc.string(),
        (limit, shown, cursor, engines) => {
          const results = hits(Math.min(shown, limit));
          const asked = { limit, cursor };
          expect(honestCursor(asked, { results })).toBe(
            honestCursor(asked, { results, nextPageCursor: engines }),
          );
        },
      ),
    );
  });
});
