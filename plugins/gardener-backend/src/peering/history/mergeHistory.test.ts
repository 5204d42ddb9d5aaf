import fc from 'fast-check';
import { aPlan, inProd } from '../../__testUtils__/aChange';
import type { ChangeRecord } from '../../database/ChangeRecord';
import type { HistoryPlace } from '../../database/ChangeStore';
import type { OutsideChange, WatchGap } from '../../database/HistoryStore';
import { readCursor } from './historyCursor';
import {
  mergeHistory,
  placeOf,
  wantedOf,
  type Happening,
  type HistorySources,
} from './mergeHistory';

/** Ids whose order is that of their numbers. */
const id = (n: number) =>
  `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const changed = (n: number, at: number): ChangeRecord =>
  aPlan({ id: id(n), state: 'done', startedAt: at, createdAt: 1 });
const outside = (n: number, at: number): OutsideChange => ({
  id: id(n),
  garden: 'osc',
  shoot: inProd('shop'),
  at,
  manager: null,
  added: [],
  removed: [],
  corrected: 1,
  whileDown: false,
});
const gap = (n: number, from: number, to: number): WatchGap => ({
  id: id(n),
  garden: 'osc',
  from,
  to,
});

const idsOf = (happenings: readonly Happening[]) =>
  happenings.map(happening => placeOf(happening).id);

/** As the stores answer. */
function after<T>(
  items: readonly T[],
  place: (item: T) => HistoryPlace,
  before: HistoryPlace | undefined,
  limit: number,
): readonly T[] {
  const comes = (a: HistoryPlace, b: HistoryPlace) =>
    a.at === b.at ? a.id > b.id : a.at > b.at;
  return items
    .filter(item => !before || comes(before, place(item)))
    .sort((a, b) => (comes(place(a), place(b)) ? -1 : 1))
    .slice(0, limit);
}

/** Every page, as a reader turns them. */
function pagesOf(
  all: HistorySources,
  options: { readonly limit: number; readonly knownSince?: number },
): ReadonlyArray<readonly Happening[]> {
  const { limit, knownSince } = options;
  const pages: Array<readonly Happening[]> = [];
  for (let before: HistoryPlace | undefined; ; ) {
    const wanted = wantedOf(limit);
    const { happenings, next } = mergeHistory(
      {
        changes: after(
          all.changes,
          change => placeOf({ kind: 'change', change }),
          before,
          wanted,
        ),
        outside: after(
          all.outside,
          one => placeOf({ kind: 'outside', outside: one }),
          before,
          wanted,
        ),
        gaps: after(
          all.gaps,
          one => placeOf({ kind: 'gap', gap: one }),
          before,
          wanted,
        ),
      },
      { limit, knownSince },
    );
    pages.push(happenings);
    if (next === null) return pages;
    before = readCursor(next);
  }
}

describe('mergeHistory', () => {
  it('puts everything in the order of time, newest first', () => {
    const { happenings, next } = mergeHistory(
      {
        changes: [changed(1, 50), changed(2, 10)],
        outside: [outside(3, 40), outside(4, 20)],
        gaps: [gap(5, 25, 30)],
      },
      { limit: 10, knownSince: undefined },
    );
    expect(idsOf(happenings)).toEqual([id(1), id(3), id(5), id(4), id(2)]);
    expect(happenings.map(({ kind }) => kind)).toEqual([
      'change',
      'outside',
      'gap',
      'outside',
      'change',
    ]);
    expect(next).toBeNull();
  });

  it('places a change by its start and a gap by its end', () => {
    expect(placeOf({ kind: 'change', change: changed(1, 7) }).at).toBe(7);
    expect(placeOf({ kind: 'gap', gap: gap(1, 3, 9) }).at).toBe(9);
  });

  it('is empty without a next page where nothing happened', () => {
    expect(
      mergeHistory(
        { changes: [], outside: [], gaps: [] },
        { limit: 1, knownSince: 1 },
      ),
    ).toEqual({ happenings: [], next: null });
  });

  it('has no next page when everything fits exactly', () => {
    const sources = { changes: [changed(1, 1), changed(2, 2)], outside: [] };
    expect(pagesOf({ ...sources, gaps: [] }, { limit: 2 })).toHaveLength(1);
    expect(pagesOf({ ...sources, gaps: [] }, { limit: 1 })).toHaveLength(2);
  });

  describe('shows a gap', () => {
    const of = (sources: Partial<HistorySources>, knownSince?: number) =>
      idsOf(
        pagesOf(
          { changes: [], outside: [], gaps: [], ...sources },
          { limit: 5, knownSince },
        ).flat(),
      );
    const gaps = [gap(1, 100, 200)];

    it('that began when the shoot was known', () => {
      expect(of({ gaps }, 100)).toEqual([id(1)]);
    });

    it('but not one that began before the shoot was known', () => {
      expect(of({ gaps }, 101)).toEqual([]);
      expect(of({ gaps }, undefined)).toEqual([]);
    });

    it('that follows a change of a shoot that is not known any more, or anew', () => {
      const changes = [changed(2, 150)];
      expect(of({ gaps, changes }, undefined)).toEqual([id(1), id(2)]);
      expect(of({ gaps, changes }, 999)).toEqual([id(1), id(2)]);
    });

    it('but not one that is older than everything of the shoot', () => {
      expect(of({ gaps, outside: [outside(2, 201)] }, 201)).toEqual([id(2)]);
    });

    it('on the page where it belongs, though what is older is on the next one', () => {
      const changes = [changed(3, 300), changed(2, 20)];
      expect(
        pagesOf({ changes, outside: [], gaps }, { limit: 2 }).map(idsOf),
      ).toEqual([[id(3), id(1)], [id(2)]]);
    });

    it('not before changes between, when it is beyond the page', () => {
      const changes = [changed(5, 500), changed(4, 400), changed(2, 20)];
      expect(
        pagesOf({ changes, outside: [], gaps }, { limit: 1 }).map(idsOf),
      ).toEqual([[id(5)], [id(4)], [id(1)], [id(2)]]);
    });
  });

  it('loses nothing and shows nothing twice over pages of any size, also at equal times', () => {
    const times = fc.array(fc.nat(4), { maxLength: 8 });
    fc.assert(
      fc.property(
        times,
        times,
        times,
        fc.integer({ min: 1, max: 5 }),
        fc.option(fc.nat(4), { nil: undefined }),
        fc.infiniteStream(fc.nat(999)),
        (changes, others, gaps, limit, knownSince, numbers) => {
          const used = new Set<number>();
          const next = (): number => {
            const { value } = numbers.next();
            if (used.has(value)) return next();
            used.add(value);
            return value;
          };
          const all = {
            changes: changes.map(at => changed(next(), at)),
            outside: others.map(at => outside(next(), at)),
            gaps: gaps.map(at => gap(next(), at - 1, at)),
          };
          const turned = pagesOf(all, { limit, knownSince });
          // One page that is large enough has the same, in the same order.
          const [whole, ...rest] = pagesOf(all, { limit: 99, knownSince });
          expect(rest).toEqual([]);
          expect(turned.flat()).toEqual(whole);
          const shown = new Set(idsOf(whole));
          expect(shown.size).toBe(whole.length);
          for (const { id: own } of [...all.changes, ...all.outside]) {
            expect(shown.has(own)).toBe(true);
          }
          // Every page is full but the last one, which is empty only where nothing is shown at all.
          const last = whole.length % limit || Math.min(limit, whole.length);
          expect(turned.map(page => page.length)).toEqual([
            ...turned.slice(1).map(() => limit),
            last,
          ]);
        },
      ),
    );
  });
});
