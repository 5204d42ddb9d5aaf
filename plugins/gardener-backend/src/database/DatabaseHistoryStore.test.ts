import { mockServices } from '@backstage/backend-test-utils';
import type { PeeringEntry } from 'backstage-plugin-gardener-common';
import type { Knex } from 'knex';
import { inProd } from '../__testUtils__/aChange';
import { onEachDatabase } from '../__testUtils__/onEachDatabase';
import { statementsWithoutIndex } from '../__testUtils__/statementsWithoutIndex';
import type { HistoryPlace } from './ChangeStore';
import { DatabaseHistoryStore } from './DatabaseHistoryStore';
import type { KnownEntries, OutsideChange, WatchGap } from './HistoryStore';

jest.setTimeout(60_000);

const T = 1_700_000_000_000;
/** Ids whose order is that of their numbers. */
const id = (n: number) =>
  `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const entry = (name: string, seed?: string): PeeringEntry => ({
  ...inProd(name),
  seed,
});

function knows(
  name: string,
  entries: readonly PeeringEntry[] = [],
  changes: Partial<KnownEntries> = {},
): KnownEntries {
  return {
    shoot: inProd(name),
    uid: `uid-of-${name}`,
    resourceVersion: '17',
    entries,
    knownSince: T,
    seenAt: T,
    ...changes,
  };
}

function outside(
  n: number,
  changes: Partial<OutsideChange> = {},
): OutsideChange {
  return {
    id: id(n),
    garden: 'osc',
    shoot: inProd('shop'),
    at: T,
    manager: 'kubectl-edit',
    added: [entry('web', 'eu-de-1')],
    removed: [entry('ci')],
    corrected: 2,
    whileDown: true,
    ...changes,
  };
}

/** Every page from the first to the last. */
async function allPages<T extends { readonly id: string }>(
  read: (before?: HistoryPlace) => Promise<readonly T[]>,
  at: (item: T) => number,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let before: HistoryPlace | undefined; ; ) {
    const page = await read(before);
    found.push(...page.map(item => item.id));
    const last = page.at(-1);
    if (!last) return found;
    before = { id: last.id, at: at(last) };
  }
}

describe('DatabaseHistoryStore', () => {
  onEachDatabase((open, database) => {
    let db: Knex;
    let store: DatabaseHistoryStore;
    let logger: ReturnType<typeof mockServices.logger.mock>;

    beforeEach(async () => {
      db = await open();
      logger = mockServices.logger.mock();
      store = new DatabaseHistoryStore(db, { logger });
    });

    async function everything(garden = 'osc') {
      const known: KnownEntries[] = [];
      for await (const page of store.known(garden)) known.push(...page);
      return known;
    }

    describe('knows', () => {
      it('what it learned of a shoot, with its entries as they were', async () => {
        const shop = knows('shop', [entry('web', 'eu-de-1'), entry('ci')]);
        await store.learn('osc', [shop, knows('web')]);
        expect(await store.knownOf('osc', inProd('shop'))).toEqual(shop);
        expect(await store.knownOf('osc', inProd('web'))).toEqual(knows('web'));
        expect(await store.knownOf('osc', inProd('ci'))).toBeUndefined();
        expect(await store.knownOf('lab', inProd('shop'))).toBeUndefined();
      });

      it('what it learned first', async () => {
        await store.learn('osc', [knows('shop', [entry('web')])]);
        await store.learn('osc', [knows('shop'), knows('ci')]);
        expect(await everything()).toEqual([
          knows('ci'),
          knows('shop', [entry('web')]),
        ]);
      });

      it('a whole Garden: more than one statement takes and more than one page', async () => {
        const all = Array.from({ length: 2_345 }, (_, i) =>
          knows('any', [], {
            shoot: { namespace: `garden-${i % 7}`, name: `shoot-${i}` },
          }),
        );
        await store.learn('osc', all);
        const read = await everything();
        expect(read).toHaveLength(2_345);
        expect(new Set(read.map(({ shoot }) => shoot.name)).size).toBe(2_345);
        await store.forget(
          'osc',
          all.map(({ shoot }) => shoot),
        );
        expect(await everything()).toEqual([]);
      });

      it('nothing more of a shoot that it forgot, and of all others what it knew', async () => {
        await store.learn('osc', [knows('shop'), knows('web')]);
        await store.learn('lab', [knows('shop')]);
        await store.forget('osc', [inProd('shop')]);
        expect(await everything('osc')).toEqual([knows('web')]);
        expect(await everything('lab')).toEqual([knows('shop')]);
      });

      it('all but what a newer version wrote, which is named', async () => {
        await store.learn('osc', [knows('ci'), knows('shop')]);
        await db('known_entries')
          .where({ name: 'ci' })
          .update({ entries: '[{"to":"web"}]' });
        expect(await everything()).toEqual([knows('shop')]);
        expect(await store.knownOf('osc', inProd('ci'))).toBeUndefined();
        expect(logger.error).toHaveBeenCalledWith(
          expect.stringContaining('osc, garden-prod, ci'),
        );
      });
    });

    describe('replaces', () => {
      const before = knows('shop', [entry('ci')]);
      const after = knows('shop', [entry('web', 'eu-de-1')], {
        resourceVersion: '18',
        seenAt: T + 5,
      });
      const changes = () => store.outside('osc', inProd('shop'), { limit: 9 });

      beforeEach(() => store.learn('osc', [before]));

      it('what is known, with the change that explains it', async () => {
        expect(await store.replace('osc', before, after, outside(1))).toBe(
          true,
        );
        expect(await store.knownOf('osc', inProd('shop'))).toEqual(after);
        expect(await changes()).toEqual([outside(1)]);
      });

      it('what is known, without a word where the portal did it', async () => {
        expect(await store.replace('osc', before, after, undefined)).toBe(true);
        expect(await changes()).toEqual([]);
      });

      it.each([
        ['other entries', { ...before, entries: [entry('web')] }],
        ['another time', { ...before, seenAt: T + 1 }],
        ['another shoot', { ...before, uid: 'another' }],
      ])('nothing when %s are known by now', async (_, other) => {
        expect(await store.replace('osc', other, after, outside(1))).toBe(
          false,
        );
        expect(await store.knownOf('osc', inProd('shop'))).toEqual(before);
        expect(await changes()).toEqual([]);
      });

      it('nothing of a shoot that is forgotten', async () => {
        await store.forget('osc', [inProd('shop')]);
        expect(await store.replace('osc', before, after, outside(1))).toBe(
          false,
        );
        expect(await everything()).toEqual([]);
        expect(await changes()).toEqual([]);
      });

      it('once, of many that see the same at once', async () => {
        const replaced = await Promise.all(
          Array.from({ length: 8 }, (_, n) =>
            store.replace('osc', before, after, outside(n)),
          ),
        );
        expect(replaced.filter(Boolean)).toHaveLength(1);
        expect(await changes()).toEqual([outside(replaced.indexOf(true))]);
      });
    });

    describe('tells outside changes', () => {
      async function happened(...changes: readonly OutsideChange[]) {
        for (const change of changes) {
          const known = knows(change.shoot.name, [], { shoot: change.shoot });
          await store.learn(change.garden, [known]);
          await store.replace(change.garden, known, known, change);
        }
      }

      it('of a shoot, newest first', async () => {
        const quiet = outside(3, {
          at: T + 3,
          manager: null,
          added: [],
          corrected: 0,
          whileDown: false,
        });
        await happened(
          outside(1),
          quiet,
          outside(2, { shoot: inProd('web') }),
          outside(4, { garden: 'lab' }),
        );
        expect(
          await store.outside('osc', inProd('shop'), { limit: 10 }),
        ).toEqual([quiet, outside(1)]);
      });

      it('page by page, each once, also when many happened at the same time', async () => {
        const times = [1, 1, 2, 1, 3, 3, 1, 2, 1];
        await happened(...times.map((at, n) => outside(n, { at: T + at })));
        const found = await allPages(
          before => store.outside('osc', inProd('shop'), { before, limit: 2 }),
          ({ at }) => at,
        );
        expect(found).toEqual(
          [...times.entries()]
            .sort(([a, at], [b, bt]) => bt - at || b - a)
            .map(([n]) => id(n)),
        );
      });

      it('all but what a newer version wrote, in full pages', async () => {
        await happened(outside(1), outside(2), outside(3));
        await db('outside_changes')
          .where({ id: id(2) })
          .update({ added: '7' });
        const page = await store.outside('osc', inProd('shop'), { limit: 2 });
        expect(page).toEqual([outside(3), outside(1)]);
        expect(logger.error).toHaveBeenCalledWith(
          expect.stringContaining(id(2)),
        );
      });
    });

    describe('notices when nobody looked', () => {
      const SILENCE = 120_000;
      const look = (at: number, garden = 'osc') =>
        store.lookedAt(garden, at, SILENCE);
      const gaps = (garden = 'osc') => store.gaps(garden, { limit: 10 });

      it('but not at the first look, nor as long as somebody looks', async () => {
        expect(await look(T)).toBeUndefined();
        for (let n = 1; n <= 10; n += 1) {
          expect(await look(T + n * SILENCE)).toBeUndefined();
        }
        expect(await gaps()).toEqual([]);
      });

      it('for longer than the silence, and writes it down', async () => {
        await look(T);
        await look(T, 'lab');
        const gap = await look(T + SILENCE + 1);
        expect(gap).toEqual({
          id: expect.any(String),
          garden: 'osc',
          from: T,
          to: T + SILENCE + 1,
        });
        expect(await gaps()).toEqual([gap]);
        expect(await gaps('lab')).toEqual([]);
        expect(await look(T + SILENCE + 2)).toBeUndefined();
      });

      it('once, of many that are back at once', async () => {
        await look(T);
        const found = await Promise.all(
          Array.from({ length: 8 }, (_, n) => look(T + 2 * SILENCE + n)),
        );
        expect(found.filter(gap => gap !== undefined)).toHaveLength(1);
        expect(await gaps()).toHaveLength(1);
      });

      it('and does not take a clock that is behind for a silence', async () => {
        await look(T);
        expect(await look(T - 5_000)).toBeUndefined();
        expect(await look(T + SILENCE)).toBeUndefined();
        expect(await gaps()).toEqual([]);
      });

      it('page by page, newest end first', async () => {
        const made: WatchGap[] = [];
        for (let n = 0; n < 5; n += 1) {
          const gap = await look(T + n * 2 * SILENCE);
          if (gap) made.push(gap);
        }
        expect(made).toHaveLength(4);
        const found = await allPages(
          before => store.gaps('osc', { before, limit: 3 }),
          ({ to }) => to,
        );
        expect(found).toEqual(made.map(gap => gap.id).reverse());
      });
    });

    it('forgets what happened before a time, and nothing of what is known', async () => {
      const known = knows('shop');
      await store.learn('osc', [known]);
      await store.replace('osc', known, known, outside(1, { at: T - 1 }));
      await store.replace('osc', known, known, outside(2, { at: T }));
      for (const at of [0, 1, T - 1, T]) await store.lookedAt('osc', at, 0);
      await store.prune(T);
      expect(
        (await store.outside('osc', inProd('shop'), { limit: 9 })).map(
          change => change.id,
        ),
      ).toEqual([id(2)]);
      expect(
        (await store.gaps('osc', { limit: 9 })).map(({ to }) => to),
      ).toEqual([T]);
      expect(await everything()).toEqual([known]);
    });

    if (database === 'SQLITE_3') {
      it('has an index for everything that it asks', async () => {
        const asked = await statementsWithoutIndex(db, async () => {
          const known = Array.from({ length: 1_001 }, (_, i) =>
            knows(`shoot-${i}`),
          );
          await store.learn('osc', known);
          await everything();
          await store.knownOf('osc', inProd('shop'));
          await store.replace('osc', known[0], known[0], outside(1));
          const page = { before: { at: T, id: id(9) }, limit: 2 };
          await store.outside('osc', inProd('shop'), page);
          await store.lookedAt('osc', T, 0);
          await store.lookedAt('osc', T + 1, 0);
          await store.gaps('osc', page);
          await store.forget('osc', [inProd('shop'), inProd('web')]);
          await store.prune(T);
        });
        expect(asked).toEqual([]);
      });
    }
  });
});
