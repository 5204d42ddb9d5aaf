import { randomUUID } from 'node:crypto';
import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { aBulkChange } from '../__testUtils__/aBulkChange';
import { aPlan, aStep, aWrittenStep, inProd } from '../__testUtils__/aChange';
import { onEachDatabase } from '../__testUtils__/onEachDatabase';
import { statementsWithoutIndex } from '../__testUtils__/statementsWithoutIndex';
import { parseLossless } from '../garden/losslessJson';
import type {
  BulkChangeRecord,
  ChangeRecord,
  ShootChangeRecord,
  StepRecord,
} from './ChangeRecord';
import type { GardenPart } from './ChangeStore';
import { DatabaseChangeStore } from './DatabaseChangeStore';

jest.setTimeout(60_000);

const T = 1_700_000_000_000;
const lease = (owner: string, until = T + 10_000) => ({ owner, until });
/** Ids whose order is that of their numbers. */
const id = (n: number) =>
  `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** Of a bulk plan. */
const REVIEWED = {
  garden: 'osc',
  createdAt: new Date(T).toISOString(),
  expiresAt: new Date(T + 1_800_000).toISOString(),
  gardenUser: 'oidc:mara@example.org',
  units: [],
  steps: [],
  warnings: 0,
  applied: false,
  tellsOf: [],
};
const ids = (records: readonly ChangeRecord[]) => records.map(r => r.id);

describe('DatabaseChangeStore', () => {
  onEachDatabase((open, database) => {
    let db: Knex;
    let store: DatabaseChangeStore;
    let logger: ReturnType<typeof mockServices.logger.mock>;

    beforeEach(async () => {
      db = await open();
      logger = mockServices.logger.mock();
      store = new DatabaseChangeStore(db, { logger });
    });

    const begin = (
      change: string,
      options: Partial<Parameters<DatabaseChangeStore['beginWriting']>[1]> = {},
    ) =>
      store.beginWriting(change, {
        from: ['planned'],
        direction: 'forward',
        lease: lease('a'),
        now: T,
        ...options,
      });

    async function get(change: string): Promise<ChangeRecord> {
      const record = await store.find(change);
      if (!record) throw new Error(`There is no change ${change}`);
      return record;
    }

    /** A change that was begun, written and ended. */
    async function changed(
      n: number,
      options: {
        readonly at?: number;
        readonly state?: 'done' | 'halfOpen' | 'refused';
        readonly endedAt?: number | null;
        readonly plan?: Partial<ShootChangeRecord>;
      } = {},
    ) {
      const { at = T, state = 'done', endedAt = at } = options;
      await store.add(aPlan({ id: id(n), ...options.plan }));
      await begin(id(n), { now: at });
      await store.endWriting(id(n), 'a', { state, endedAt });
    }

    describe('keeps', () => {
      it('a plan with everything in it', async () => {
        const plan = aPlan({ id: id(1) });
        await store.add(plan);
        expect(await store.find(id(1))).toEqual(plan);
      });

      it('nothing of an id that nobody added', async () => {
        expect(await store.find(id(1))).toBeUndefined();
      });

      it('more steps than one statement takes, in their order', async () => {
        const steps = Array.from({ length: 400 }, (_, i) =>
          aStep({ shoot: inProd(`shoot-${i % 300}`), uid: `uid-${i}` }),
        );
        await store.add(aPlan({ id: id(1), steps }));
        expect((await store.find(id(1)))?.steps).toEqual(steps);
      });

      it('numbers of others to the digit', async () => {
        const entry = parseLossless(
          '{"namespace":"a","name":"b","x":12345678901234567890,"y":1.0}',
        ) as { namespace: string; name: string };
        const step = aStep({ effects: [{ kind: 'removed', entry }] });
        await store.add(aPlan({ id: id(1), steps: [step] }));
        expect(JSON.stringify((await store.find(id(1)))?.steps[0])).toBe(
          JSON.stringify(step),
        );
      });
    });

    describe('to begin to write', () => {
      it('takes the lease and says when it was', async () => {
        const plan = aPlan({ id: id(1) });
        await store.add(plan);
        const begun = await begin(id(1), { direction: 'back' });
        expect(begun).toEqual({
          ...plan,
          state: 'writing',
          direction: 'back',
          startedAt: T,
          lease: lease('a'),
          version: 2,
        });
        expect(await store.find(id(1))).toEqual(begun);
      });

      it('succeeds for one of many who try at once', async () => {
        await store.add(aPlan({ id: id(1) }));
        const owners = Array.from({ length: 12 }, (_, i) => `owner-${i}`);
        const begun = await Promise.all(
          owners.map(owner => begin(id(1), { lease: lease(owner) })),
        );
        const [winner, ...others] = begun.filter(one => one !== undefined);
        expect(others).toEqual([]);
        expect((await store.find(id(1)))?.lease).toEqual(winner?.lease);
        expect(winner?.version).toBe(2);
      });

      it('fails in another state than asked for, and of a change that is not there', async () => {
        await changed(1);
        expect(await begin(id(1))).toBeUndefined();
        expect(await begin(id(2))).toBeUndefined();
        expect((await store.find(id(1)))?.state).toBe('done');
      });

      it('leaves a change alone whose writer lives, whatever is asked for', async () => {
        await store.add(aPlan({ id: id(1) }));
        await begin(id(1), { lease: lease('a', T + 1) });
        expect(
          await begin(id(1), {
            from: ['planned', 'writing', 'halfOpen'],
            lease: lease('b'),
          }),
        ).toBeUndefined();
      });

      it('takes a change over whose lease has run out, as one that is half open', async () => {
        await store.add(aPlan({ id: id(1) }));
        await begin(id(1), { lease: lease('a', T + 1) });
        const over = { lease: lease('b', T + 9), now: T + 1 } as const;
        expect(
          await begin(id(1), { ...over, from: ['planned', 'writing'] }),
        ).toBeUndefined();
        const taken = await begin(id(1), { ...over, from: ['halfOpen'] });
        expect(taken?.lease).toEqual(lease('b', T + 9));
        expect(await store.extendLease(id(1), lease('a', T + 99))).toBe(false);
      });

      it('again keeps the time of the first beginning', async () => {
        await changed(1, { state: 'halfOpen' });
        await changed(2, { at: T + 1 });
        const again = await begin(id(1), { from: ['halfOpen'], now: T + 500 });
        expect(again).toMatchObject({ startedAt: T, endedAt: null });
        expect(
          ids(await store.history('osc', inProd('ci'), { limit: 9 })),
        ).toEqual([id(2), id(1)]);
      });
    });

    describe('while it is written', () => {
      beforeEach(async () => {
        await store.add(aPlan({ id: id(1) }));
        await begin(id(1));
      });

      it('writes the journal of a step, for the owner of the lease alone', async () => {
        const step = aWrittenStep(T + 5);
        expect(await store.saveStep(id(1), 'a', 0, step)).toBe(true);
        expect(
          await store.saveStep(id(1), 'b', 0, aStep({ state: 'refused' })),
        ).toBe(false);
        const { steps, version } = await get(id(1));
        expect(steps).toEqual([step, expect.objectContaining({ at: null })]);
        expect(version).toBe(3);
      });

      it('writes nothing of a step once the lease was lost', async () => {
        await begin(id(1), {
          from: ['halfOpen'],
          lease: lease('b', T + 99_000),
          now: T + 10_000,
        });
        const before = await store.find(id(1));
        expect(await store.saveStep(id(1), 'a', 0, aWrittenStep(T))).toBe(
          false,
        );
        expect(
          await store.endWriting(id(1), 'a', { state: 'done', endedAt: T }),
        ).toBe(false);
        expect(await store.extendLease(id(1), lease('a', T + 99_999))).toBe(
          false,
        );
        expect(await store.find(id(1))).toEqual(before);
      });

      it('does not count a step that is not there as written', async () => {
        const before = await store.find(id(1));
        await expect(
          store.saveStep(id(1), 'a', 7, aWrittenStep(T)),
        ).rejects.toThrow(`Change ${id(1)} has no step 7`);
        expect(await store.find(id(1))).toEqual(before);
      });

      it('makes the lease longer', async () => {
        expect(await store.extendLease(id(1), lease('a', T + 20_000))).toBe(
          true,
        );
        expect(
          await store.bury(id(1), T + 15_000, {
            state: 'halfOpen',
            endedAt: null,
            steps: [],
          }),
        ).toBe(false);
      });

      it('gives the lease back at the end, and takes no word after it', async () => {
        const end = { state: 'undone', endedAt: T + 7 } as const;
        expect(await store.endWriting(id(1), 'a', end)).toBe(true);
        expect(await store.find(id(1))).toMatchObject({
          ...end,
          lease: null,
        });
        expect(await store.endWriting(id(1), 'a', end)).toBe(false);
        expect(await store.extendLease(id(1), lease('a'))).toBe(false);
        expect(await store.saveStep(id(1), 'a', 0, aStep())).toBe(false);
      });

      it('rises in version with every write, and with no other call', async () => {
        const versions: Array<number | undefined> = [];
        const note = async () =>
          versions.push((await store.find(id(1)))?.version);
        await note();
        await store.extendLease(id(1), lease('a'));
        await note();
        await store.saveStep(id(1), 'a', 0, aStep());
        await note();
        await store.saveStep(id(1), 'b', 0, aStep());
        await note();
        await store.endWriting(id(1), 'a', { state: 'written', endedAt: null });
        await note();
        await store.moveOn(id(1), 'written', {
          state: 'rollingOut',
          endedAt: null,
        });
        await note();
        await store.moveOn(id(1), 'written', { state: 'done', endedAt: T });
        await note();
        expect(versions).toEqual([2, 3, 4, 4, 5, 6, 6]);
      });
    });

    describe('buries', () => {
      const end = (steps: readonly StepRecord[]) =>
        ({ state: 'halfOpen', endedAt: null, steps } as const);

      it('a change whose lease has run out, with what was found out', async () => {
        await store.add(aPlan({ id: id(1) }));
        await begin(id(1));
        const steps = [aWrittenStep(T), aStep({ state: 'unknown', at: T })];
        expect(await store.bury(id(1), T + 9_999, end(steps))).toBe(false);
        expect((await store.find(id(1)))?.state).toBe('writing');
        expect(await store.bury(id(1), T + 10_000, end(steps))).toBe(true);
        expect(await store.find(id(1))).toMatchObject({
          state: 'halfOpen',
          lease: null,
          steps,
          version: 3,
        });
        expect(await store.bury(id(1), T + 10_000, end(steps))).toBe(false);
      });

      it('or loses against who takes it over at the same time: one of them has it', async () => {
        await store.add(aPlan({ id: id(1) }));
        await begin(id(1), { lease: lease('a', T) });
        const [buried, taken] = await Promise.all([
          store.bury(id(1), T + 1, end([aStep(), aStep()])),
          begin(id(1), {
            from: ['halfOpen'],
            lease: lease('b', T + 100),
            now: T + 1,
          }),
        ]);
        // Who comes after the burial begins a change that is half open; who comes before it keeps the change.
        expect(taken).toBeDefined();
        expect(await store.find(id(1))).toMatchObject({
          state: 'writing',
          lease: lease('b', T + 100),
          version: buried ? 4 : 3,
        });
      });
    });

    describe('keeps changes of many pairs', () => {
      const bulk = (n: number, changes: Partial<BulkChangeRecord> = {}) =>
        aBulkChange(
          [
            ['a', 'b'],
            ['b', 'c'],
          ],
          { id: id(n), ...changes },
        );

      it('as they are, and what was reviewed of them not in lists', async () => {
        const plan = { ...REVIEWED, id: id(1) };
        await store.add(bulk(1, { plan }));
        expect(await store.find(id(1))).toEqual(bulk(1, { plan }));
        await begin(id(1));
        const [listed] = await store.inState('osc', ['writing']);
        expect(listed).toEqual({ ...(await store.find(id(1))), plan: null });
        const of = await store.history('osc', inProd('c'), { limit: 5 });
        expect(ids(of)).toEqual([id(1)]);
      });

      it('with the steps that they are begun with', async () => {
        await store.add(bulk(1));
        const { steps } = bulk(1);
        const fewer = steps.map(step => ({
          ...step,
          parts: step.parts?.filter(({ unit }) => unit === 0),
        }));
        const begun = await begin(id(1), { steps: fewer });
        expect(begun?.steps).toEqual(fewer);
        // Somebody who comes too late changes nothing.
        expect(await begin(id(1), { steps })).toBeUndefined();
        expect((await get(id(1))).steps).toEqual(fewer);
      });

      it('with what their writer is asked, as long as somebody writes', async () => {
        await store.add(bulk(1));
        expect(await store.ask(id(1), 'pause', T)).toBe(false);
        await begin(id(1));
        expect(await store.askedOf(id(1))).toBeNull();
        expect(await store.ask(id(1), 'pause', T)).toBe(true);
        expect(await store.askedOf(id(1))).toBe('pause');
        expect(await store.ask(id(1), 'cancel', T)).toBe(true);
        expect(await store.ask(id(1), 'pause', T)).toBe(true);
        expect(await store.find(id(1))).toMatchObject({ asked: 'cancel' });
        expect(await store.ask(id(1), 'pause', T + 10_000)).toBe(false);

        await store.endWriting(id(1), 'a', { state: 'paused', endedAt: null });
        expect(await store.find(id(1))).toMatchObject({
          state: 'paused',
          asked: null,
          lease: null,
        });
        expect(await store.ask(id(1), 'cancel', T)).toBe(false);
        await begin(id(1), { from: ['paused'], asked: 'cancel' });
        expect(await store.askedOf(id(1))).toBe('cancel');
      });

      it('paused by their writer as long as that is wanted', async () => {
        await store.add(bulk(1));
        await begin(id(1));
        expect(await store.pauseWriting(id(1), 'a')).toBe('asked');
        expect(await store.takePauseBack(id(1), T)).toBe(false);
        await store.ask(id(1), 'pause', T);
        expect(await store.takePauseBack(id(1), T + 10_000)).toBe(false);
        expect(await store.takePauseBack(id(1), T)).toBe(true);
        expect(await store.pauseWriting(id(1), 'a')).toBe('asked');
        await store.ask(id(1), 'pause', T);
        expect(await store.pauseWriting(id(1), 'b')).toBe('lost');
        expect(await store.pauseWriting(id(1), 'a')).toBe('paused');
        expect(await store.find(id(1))).toMatchObject({
          state: 'paused',
          asked: null,
          lease: null,
          endedAt: null,
        });
        expect(await store.pauseWriting(id(1), 'a')).toBe('lost');
        await begin(id(1), { from: ['paused'], asked: 'cancel' });
        expect(await store.takePauseBack(id(1), T)).toBe(false);
        expect(await store.pauseWriting(id(1), 'a')).toBe('asked');
      });

      it('and asks nothing of the writer of any other', async () => {
        await store.add(aPlan({ id: id(1) }));
        await begin(id(1));
        expect(await store.ask(id(1), 'pause', T)).toBe(false);
      });

      it('paused for ever, and never as if their writer were gone', async () => {
        await store.add(bulk(1));
        await begin(id(1));
        await store.endWriting(id(1), 'a', { state: 'paused', endedAt: null });
        const late = T + 1_000_000_000;
        expect(
          await store.bury(id(1), late, {
            state: 'halfOpen',
            endedAt: null,
            steps: [],
          }),
        ).toBe(false);
        expect(await begin(id(1), { from: ['halfOpen'], now: late })).toBe(
          undefined,
        );
        await store.prune(late, late);
        expect(await store.find(id(1))).toMatchObject({ state: 'paused' });
      });
    });

    describe('finds the changes of Gardens', () => {
      const of = async (
        gardens: readonly GardenPart[],
        options: Partial<
          Parameters<DatabaseChangeStore['historyOfGardens']>[1]
        > = {},
      ) =>
        ids(await store.historyOfGardens(gardens, { limit: 10, ...options }));
      const osc = { garden: 'osc', namespaces: ['garden-prod'] };

      it('that write a shoot of the namespaces, newest first, and no plan', async () => {
        await changed(1, { at: T + 1 });
        await changed(2, { at: T + 3 });
        await changed(3, { at: T + 2, plan: { garden: 'lab' } });
        await store.add(aPlan({ id: id(4) }));
        await store.add(aBulkChange([['a', 'b']], { id: id(5) }));
        await begin(id(5), { now: T + 4 });
        expect(await of([osc])).toEqual([id(5), id(2), id(1)]);
        expect(await of([osc, { ...osc, garden: 'lab' }])).toEqual([
          id(5),
          id(2),
          id(3),
          id(1),
        ]);
        expect(await of([{ ...osc, namespaces: ['garden-data'] }])).toEqual([]);
        expect(await of([{ ...osc, namespaces: [] }])).toEqual([]);
        expect(await of([])).toEqual([]);
      });

      it('of one user, and of some states, and after a place', async () => {
        await changed(1, { at: T + 1, state: 'halfOpen' });
        await changed(2, { at: T + 1, plan: { user: 'user:default/jon' } });
        await changed(3, { at: T + 2 });
        expect(await of([osc], { user: 'user:default/jon' })).toEqual([id(2)]);
        expect(await of([osc], { states: ['halfOpen'] })).toEqual([id(1)]);
        expect(await of([osc], { before: { at: T + 1, id: id(2) } })).toEqual([
          id(1),
        ]);
      });

      if (database === 'SQLITE_3') {
        it('by an index', async () => {
          expect(
            await statementsWithoutIndex(db, () =>
              store.historyOfGardens([osc], {
                limit: 5,
                before: { at: T, id: id(1) },
              }),
            ),
          ).toEqual([]);
        });
      }
    });

    describe('moves on', () => {
      it('from the state that is asked for, once', async () => {
        await store.add(aPlan({ id: id(1) }));
        await begin(id(1));
        await store.endWriting(id(1), 'a', { state: 'written', endedAt: null });
        const done = { state: 'done', endedAt: T + 9 } as const;
        expect(await store.moveOn(id(1), 'rollingOut', done)).toBe(false);
        const moved = await Promise.all([
          store.moveOn(id(1), 'written', done),
          store.moveOn(id(1), 'written', done),
        ]);
        expect(moved.sort()).toEqual([false, true]);
        expect(await store.find(id(1))).toMatchObject(done);
      });
    });

    describe('finds changes', () => {
      it('of a Garden by their state', async () => {
        await changed(1, { state: 'halfOpen' });
        await changed(2);
        await store.add(aPlan({ id: id(3) }));
        await changed(4, { state: 'halfOpen', plan: { garden: 'lab' } });
        const found = await store.inState('osc', ['halfOpen', 'writing']);
        expect(found).toEqual([await store.find(id(1))]);
        expect(await store.inState('osc', [])).toEqual([]);
      });

      it('that were made on a shoot or write it, newest first, and no plan', async () => {
        await changed(1, { at: T + 1 });
        await changed(2, { at: T + 2, plan: { shoot: inProd('web') } });
        await changed(3, { at: T + 3, plan: { garden: 'lab' } });
        await store.add(aPlan({ id: id(4) }));
        const of = async (name: string) =>
          ids(await store.history('osc', inProd(name), { limit: 10 }));
        expect(await of('ci')).toEqual([id(2), id(1)]);
        expect(await of('shop')).toEqual([id(1)]);
        expect(await of('web')).toEqual([id(2)]);
        expect(await of('other')).toEqual([]);
      });

      it('made on a shoot that they do not write', async () => {
        await changed(1, { plan: { steps: [aStep()] } });
        expect(
          ids(await store.history('osc', inProd('shop'), { limit: 1 })),
        ).toEqual([id(1)]);
      });

      it('of some states alone', async () => {
        for (const n of [1, 2, 3, 4]) {
          await changed(n, {
            at: T + n,
            state: n % 2 ? 'halfOpen' : 'refused',
          });
        }
        const half = await store.history('osc', inProd('ci'), {
          limit: 10,
          states: ['halfOpen'],
        });
        expect(ids(half)).toEqual([id(3), id(1)]);
      });

      it('page by page, each once, also when many began at the same time', async () => {
        const times = [1, 1, 1, 2, 2, 3, 1, 2, 2, 1, 4];
        for (const [n, at] of times.entries()) await changed(n, { at: T + at });
        const found: string[] = [];
        for (let before; ; ) {
          const page: readonly ChangeRecord[] = await store.history(
            'osc',
            inProd('ci'),
            { before, limit: 2 },
          );
          found.push(...ids(page));
          const last = page.at(-1);
          if (!last) break;
          before = { at: last.startedAt ?? 0, id: last.id };
        }
        const newestFirst = [...times.entries()]
          .sort(([a, at], [b, bt]) => bt - at || b - a)
          .map(([n]) => id(n));
        expect(found).toEqual(newestFirst);
      });
    });

    describe('knows the steps that touched a shoot', () => {
      const on = async (since: number) =>
        (await store.stepsOn('osc', inProd('ci'), since)).map(s => s.state);

      it('since a time, by when their state was last another one', async () => {
        await store.add(aPlan({ id: id(1) }));
        await begin(id(1));
        expect(await on(0)).toEqual([]);
        await store.saveStep(id(1), 'a', 0, aWrittenStep(T + 5));
        expect(await on(T + 5)).toEqual(['written']);
        expect(await on(T + 6)).toEqual([]);
        await store.saveStep(
          id(1),
          'a',
          0,
          aWrittenStep(T + 5, {
            undo: { state: 'written', at: T + 9, problem: null },
          }),
        );
        expect(await on(T + 9)).toEqual(['written']);
        expect(await store.stepsOn('lab', inProd('ci'), 0)).toEqual([]);
        expect(await store.stepsOn('osc', inProd('shop'), 0)).toEqual([]);
      });

      it('at any time while a request is under way', async () => {
        await store.add(aPlan({ id: id(1) }));
        await begin(id(1));
        await store.saveStep(id(1), 'a', 0, aStep({ state: 'writing', at: T }));
        expect(await on(T + 60_000)).toEqual(['writing']);
      });

      it('but none that the Garden refused', async () => {
        await store.add(aPlan({ id: id(1) }));
        await begin(id(1));
        await store.saveStep(id(1), 'a', 0, aStep({ state: 'refused', at: T }));
        expect(await on(0)).toEqual([]);
      });
    });

    describe('forgets', () => {
      const OLD = T - 1_000;

      it('plans that expired, with their steps', async () => {
        await store.add(aPlan({ id: id(1), expiresAt: T - 1 }));
        await store.add(aPlan({ id: id(2), expiresAt: T }));
        await store.prune(T, OLD);
        expect(await store.find(id(1))).toBeUndefined();
        expect(await store.find(id(2))).toBeDefined();
        expect(await db('change_steps').where({ change_id: id(1) })).toEqual(
          [],
        );
        expect(await db('change_shoots').where({ change_id: id(1) })).toEqual(
          [],
        );
      });

      it('what was reviewed of other changes that expired, and nothing else of them', async () => {
        await changed(1, { plan: { expiresAt: T - 1 } });
        await changed(2, { plan: { expiresAt: T } });
        const before = await get(id(1));
        await store.prune(T, OLD);
        expect(await store.find(id(1))).toEqual({
          ...before,
          plan: null,
          version: before.version + 1,
        });
        expect((await store.find(id(2)))?.plan).not.toBeNull();
        await store.prune(T, OLD);
        expect((await store.find(id(1)))?.version).toBe(before.version + 1);
      });

      it('changes that ended long ago, but none that is half open or not at its end', async () => {
        await changed(1, { at: OLD - 1 });
        await changed(2, { at: OLD });
        await changed(3, { at: OLD - 1, state: 'halfOpen' });
        await changed(4, { at: OLD - 1, state: 'halfOpen', endedAt: null });
        await store.add(aPlan({ id: id(5) }));
        await begin(id(5), { now: OLD - 1 });
        await store.prune(T, OLD);
        const left = await store.history('osc', inProd('ci'), { limit: 10 });
        expect(ids(left).sort()).toEqual([id(2), id(3), id(4), id(5)]);
      });
    });

    describe('written by a newer version', () => {
      beforeEach(async () => {
        for (const n of [1, 2, 3]) await changed(n, { at: T + n });
      });

      const unreadable: ReadonlyArray<
        [string, (db: Knex) => Promise<unknown>]
      > = [
        [
          'a state',
          knex =>
            knex('changes')
              .where({ id: id(2) })
              .update({ state: 'dreaming' }),
        ],
        [
          'a request',
          knex =>
            knex('changes')
              .where({ id: id(2) })
              .update({ request: '{"kind":"wish"}' }),
        ],
        [
          'no JSON',
          knex =>
            knex('changes')
              .where({ id: id(2) })
              .update({ plan: '{' }),
        ],
        [
          'a step',
          knex =>
            knex('change_steps')
              .where({ change_id: id(2), seq: 1 })
              .update({
                step: JSON.stringify({
                  ...aStep(),
                  intent: { kind: 'entries', edits: [{ kind: 'paint' }] },
                }),
              }),
        ],
      ];

      it.each(unreadable)(
        '%s is named, and hides nothing else',
        async (_, spoil) => {
          await spoil(db);
          await expect(store.find(id(2))).rejects.toThrow(id(2));
          const of = async (
            limit: number,
            before?: { at: number; id: string },
          ) => ids(await store.history('osc', inProd('ci'), { limit, before }));
          expect(await of(10)).toEqual([id(3), id(1)]);
          // A page is short only when nothing is left.
          expect(await of(2)).toEqual([id(3), id(1)]);
          expect(await of(1, { at: T + 3, id: id(3) })).toEqual([id(1)]);
          expect(logger.error).toHaveBeenCalledWith(
            expect.stringContaining(id(2)),
          );
        },
      );

      it('and not begun', async () => {
        await db('changes')
          .where({ id: id(2) })
          .update({ request: '[]' });
        await expect(begin(id(2), { from: ['done'] })).rejects.toThrow(id(2));
        expect(
          (
            await db('changes')
              .where({ id: id(2) })
              .first()
          ).state,
        ).toBe('done');
      });
    });

    if (database === 'SQLITE_3') {
      it('has an index for everything that it asks', async () => {
        const asked = await statementsWithoutIndex(db, async () => {
          await changed(1);
          await changed(2, { state: 'halfOpen' });
          await store.find(id(1));
          await begin(id(2), { from: ['planned', 'halfOpen'] });
          await store.extendLease(id(2), lease('a', T));
          await store.saveStep(id(2), 'a', 0, aWrittenStep(T));
          await store.bury(id(2), T + 1, {
            state: 'written',
            endedAt: null,
            steps: [aStep(), aStep()],
          });
          await store.moveOn(id(2), 'written', { state: 'done', endedAt: T });
          await store.inState('osc', ['halfOpen', 'writing']);
          const page = { before: { at: T, id: id(9) }, limit: 2 };
          await store.history('osc', inProd('ci'), page);
          await store.history('osc', inProd('ci'), {
            ...page,
            states: ['done'],
          });
          await store.stepsOn('osc', inProd('ci'), T);
          await store.prune(T, T);
        });
        expect(asked).toEqual([]);
      });
    }

    it('loses no step and no version when two write at once', async () => {
      const change = randomUUID();
      const steps = Array.from({ length: 10 }, () => aStep());
      await store.add(aPlan({ id: change, steps }));
      await begin(change);
      await Promise.all(
        steps.flatMap((_, seq) => [
          store.saveStep(change, 'a', seq, aWrittenStep(T + seq)),
          store.extendLease(change, lease('a', T + 20_000)),
        ]),
      );
      const { version, steps: saved } = await get(change);
      expect(version).toBe(22);
      expect(saved.map(({ at }) => at)).toEqual(steps.map((_, i) => T + i));
    });
  });
});
