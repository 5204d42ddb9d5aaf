import { mockServices } from '@backstage/backend-test-utils';
import { shootKey, type Shoot } from 'backstage-plugin-gardener-common';
import { aBulkChange } from '../../__testUtils__/aBulkChange';
import {
  aPlan,
  aStep,
  aWrittenStep,
  inProd,
} from '../../__testUtils__/aChange';
import { aShoot, listing } from '../../__testUtils__/aShoot';
import { aChangeOfThree } from '../../__testUtils__/aChangeOfThree';
import { FakeChangeStore } from '../../__testUtils__/FakeChangeStore';
import { FakeInventory } from '../../__testUtils__/FakeInventory';
import { ManualClock } from '../../__testUtils__/ManualClock';
import type { ShootChangeRecord } from '../../database/ChangeRecord';
import { OpenChanges } from './OpenChanges';

const CI = shootKey(inProd('ci'));
const SHOP = shootKey(inProd('shop'));

describe('OpenChanges', () => {
  let clock: ManualClock;
  let store: FakeChangeStore;
  let inventory: FakeInventory;
  let open: OpenChanges;
  let logger: ReturnType<typeof mockServices.logger.mock>;
  let told: number;
  let reads: number;
  let ending: AbortController;

  beforeEach(() => {
    clock = new ManualClock();
    store = new FakeChangeStore();
    logger = mockServices.logger.mock();
    told = 0;
    reads = 0;
    ending = new AbortController();
    inventory = new FakeInventory([ci()]);
    const inState = store.inState.bind(store);
    store.inState = async (...given) => {
      reads += 1;
      return inState(...given);
    };
    open = new OpenChanges({
      inventory,
      store,
      logger,
      clock,
      onChange: () => {
        told += 1;
      },
    });
  });

  afterEach(() => ending.abort());

  function ci(changes: Partial<Shoot> = {}): Shoot {
    return aShoot({ name: 'ci', uid: 'uid-of-ci', ...changes });
  }
  const rolledOut = () =>
    ci({
      ...listing('garden-prod/shop'),
      generation: 2,
      observedGeneration: 2,
    });
  const add = (changes: Partial<ShootChangeRecord> = {}) =>
    store.add(
      aPlan({
        id: 'c-1',
        state: 'written',
        startedAt: clock.now(),
        steps: [aWrittenStep(clock.now())],
        ...changes,
      }),
    );
  const start = async () => {
    open.start(ending.signal);
    await clock.advance(0);
  };
  const state = async () => (await store.find('c-1'))?.state;

  describe('what is written', () => {
    it('is rolling out until the portal has seen the write, and then until it is applied', async () => {
      await add();
      await start();
      expect(await state()).toBe('rollingOut');
      expect(told).toBe(1);
      inventory.put({ ...rolledOut(), observedGeneration: 1 });
      await clock.advance(1_000);
      expect(await state()).toBe('rollingOut');
      inventory.put(rolledOut());
      await clock.advance(1_000);
      expect(await store.find('c-1')).toMatchObject({
        state: 'done',
        endedAt: clock.now(),
      });
      expect(told).toBe(2);
    });

    it('is moved on once, whoever else finds the same out', async () => {
      await add();
      inventory.put(rolledOut());
      const moveOn = store.moveOn.bind(store);
      store.moveOn = async (id, from, to) => {
        // Another replica was faster.
        await moveOn(id, from, to);
        return moveOn(id, from, to);
      };
      await start();
      expect(await state()).toBe('done');
      expect(told).toBe(0);
    });

    it('is done at once when it is applied already', async () => {
      await add();
      inventory.put(rolledOut());
      await start();
      expect(await state()).toBe('done');
    });

    it.each([
      ['was never read', { synced: false }],
      [
        'is old',
        { state: { state: 'stale', asOf: '', reason: '', nextTryAt: null } },
      ],
    ])(
      'stays as it is while the picture %s, and moves on with the picture',
      async (_, picture) => {
        await add();
        inventory.put(rolledOut());
        Object.assign(inventory, picture);
        await start();
        expect(await state()).toBe('written');
        Object.assign(inventory, { synced: true, state: { state: 'live' } });
        inventory.tell({ kind: 'state' });
        await clock.advance(1_000);
        expect(await state()).toBe('done');
      },
    );
  });

  describe('when it looks', () => {
    it('is each 10 s, so that it notices what another replica began', async () => {
      await start();
      expect(reads).toBe(1);
      await add();
      await clock.advance(9_999);
      expect(await state()).toBe('written');
      await clock.advance(1);
      expect(await state()).toBe('rollingOut');
    });

    it('is soon when it is poked, at most once a second', async () => {
      await start();
      await clock.advance(1_000);
      expect(reads).toBe(1);
      for (let i = 0; i < 50; i += 1) open.poke(aChangeOfThree());
      await clock.advance(999);
      expect(reads).toBe(2);
      await clock.advance(1);
      expect(reads).toBe(3);
    });

    it('tells at once when it is poked', async () => {
      await start();
      open.poke(aChangeOfThree());
      expect(told).toBe(1);
    });

    it('is soon when a shoot changes for whose rollout somebody waits, and not for another one', async () => {
      await add();
      await start();
      await clock.advance(1_000);
      const before = reads;
      inventory.put(aShoot({ name: 'other' }));
      await clock.advance(1_000);
      expect(reads).toBe(before);
      inventory.put(rolledOut());
      await clock.advance(0);
      expect(reads).toBe(before + 1);
    });

    it('is soon when the picture was filled anew', async () => {
      await start();
      await clock.advance(1_000);
      inventory.tell({ kind: 'resync' });
      await clock.advance(0);
      expect(reads).toBe(2);
    });

    it('is again soon when the database was away, which it says', async () => {
      await add();
      const inState = store.inState.bind(store);
      store.inState = async () => {
        throw new Error('The database is away');
      };
      await start();
      expect(logger.warn).toHaveBeenCalledWith(
        'The open changes of Garden osc could not be read; tried again soon: Error: The database is away',
      );
      store.inState = inState;
      await clock.advance(10_000);
      expect(await state()).toBe('rollingOut');
    });

    it('is never again after its end', async () => {
      await start();
      ending.abort();
      await add();
      open.poke(aChangeOfThree());
      inventory.tell({ kind: 'resync' });
      await clock.advance(60_000);
      expect(reads).toBe(1);
      expect(await state()).toBe('written');
    });
  });

  describe('a half-open change', () => {
    const halfOpen: Partial<ShootChangeRecord> = { state: 'halfOpen' };

    it('is known of the pair, from both sides, since it was begun', async () => {
      const since = clock.now();
      await add(halfOpen);
      await start();
      expect(open.of(SHOP, CI)).toEqual({ since });
      expect(open.of(CI, SHOP)).toEqual({ since });
      expect(open.of(SHOP, shootKey(inProd('web')))).toBeUndefined();
      expect(told).toBe(1);
    });

    it('is told when it comes and when it goes, and not while it stays', async () => {
      await add(halfOpen);
      await start();
      await clock.advance(30_000);
      expect(told).toBe(1);
      await store.moveOn('c-1', 'halfOpen', { state: 'undone', endedAt: 1 });
      await clock.advance(10_000);
      expect(open.of(SHOP, CI)).toBeUndefined();
      expect(told).toBe(2);
    });

    it('is the first of several of the same pair', async () => {
      const since = clock.now();
      await add({ ...halfOpen, id: 'c-2', startedAt: since + 500 });
      await add({ ...halfOpen, startedAt: since });
      await add({ ...halfOpen, id: 'c-0', startedAt: since + 900 });
      await start();
      expect(open.of(SHOP, CI)).toEqual({ since });
    });

    it('is noticed when its writer is gone', async () => {
      await add({
        state: 'writing',
        lease: { owner: 'somebody', until: clock.now() + 5_000 },
        steps: [aWrittenStep(clock.now()), aStep()],
      });
      await start();
      expect(open.of(SHOP, CI)).toBeUndefined();
      await clock.advance(10_000);
      expect(open.of(SHOP, CI)).toBeDefined();
    });

    it('is of no pair when it is none of peerings', async () => {
      const shoot = { garden: 'osc', ...inProd('shop') };
      await add({
        ...halfOpen,
        kind: 'deletion',
        request: { kind: 'deletion', shoot },
      });
      await start();
      expect(told).toBe(0);
    });

    it('of many pairs is known of those that are half written alone', async () => {
      const change = aBulkChange(
        [
          ['shop', 'ci'],
          ['shop', 'web'],
        ],
        { state: 'halfOpen', startedAt: clock.now() },
      );
      await store.add({
        ...change,
        steps: change.steps.map(step => ({
          ...step,
          parts: step.parts?.map(part =>
            part.unit === 1 || step.shoot.name === 'ci'
              ? { ...part, state: 'written' }
              : part,
          ),
        })),
      });
      await start();
      expect(open.of(SHOP, CI)).toBeDefined();
      expect(open.of(SHOP, shootKey(inProd('web')))).toBeUndefined();
    });

    it('of another Garden is not known here', async () => {
      await add({ ...halfOpen, garden: 'lab' });
      await start();
      expect(open.of(SHOP, CI)).toBeUndefined();
    });
  });
});
