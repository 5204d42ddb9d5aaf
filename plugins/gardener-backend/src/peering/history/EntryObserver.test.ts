import { mockServices } from '@backstage/backend-test-utils';
import type { EntryName, Shoot } from 'backstage-plugin-gardener-common';
import { aStep, aWrittenStep, inProd } from '../../__testUtils__/aChange';
import { aShoot, listing } from '../../__testUtils__/aShoot';
import { FakeHistoryStore } from '../../__testUtils__/FakeHistoryStore';
import { FakeInventory } from '../../__testUtils__/FakeInventory';
import { ManualClock, settle } from '../../__testUtils__/ManualClock';
import type { StepRecord } from '../../database/ChangeRecord';
import { EntryObserver } from './EntryObserver';

const web = { ...inProd('web'), seed: 'eu-de-1' };
const ci = { ...inProd('ci'), seed: 'eu-de-1' };

/** The journal of the portal's own steps on garden-prod/shop. */
class Journal {
  steps: StepRecord[] = [];
  readonly asked: number[] = [];

  async stepsOn(_: string, shoot: EntryName, since: number) {
    this.asked.push(since);
    return this.steps.filter(step => step.shoot.name === shoot.name);
  }
}

/** One replica of the portal. Those that share a history and a clock are replicas of each other. */
function setUp(
  options: {
    readonly inventory?: FakeInventory;
    readonly history?: FakeHistoryStore;
    readonly clock?: ManualClock;
    readonly journal?: Journal;
  } = {},
) {
  const {
    inventory = new FakeInventory([shop()]),
    history = new FakeHistoryStore(),
    clock = new ManualClock(),
    journal = new Journal(),
  } = options;
  const controller = new AbortController();
  const logger = mockServices.logger.mock();
  const onChange = jest.fn();
  new EntryObserver({
    inventory,
    history,
    changes: journal,
    logger,
    clock,
    onChange,
  }).start(controller.signal);
  const outside = (name = 'shop') =>
    history.outside('osc', inProd(name), { limit: 100 });
  return {
    inventory,
    history,
    clock,
    journal,
    logger,
    onChange,
    outside,
    stop: () => controller.abort(),
  };
}

let version = 100;

/** The shoot garden-prod/shop with entries for others of garden-prod; every write of it has a greater version. */
function shop(
  entries: readonly string[] = ['web'],
  changes: Partial<Shoot> = {},
): Shoot {
  version += 1;
  return aShoot({
    name: 'shop',
    resourceVersion: `${version}`,
    ...listing(...entries.map(name => `garden-prod/${name}`)),
    ...changes,
  });
}

describe('EntryObserver', () => {
  describe('at first sight', () => {
    it('learns the entries of a shoot, and says nothing of them', async () => {
      const { clock, history, outside, onChange } = setUp();
      await clock.advance(5_000);
      expect(await history.knownOf('osc', inProd('shop'))).toMatchObject({
        uid: 'uid-of-garden-prod-shop',
        entries: [web],
        seenAt: Date.parse('2026-01-01T00:00:00Z'),
        knownSince: Date.parse('2026-01-01T00:00:00Z'),
      });
      expect(await outside()).toEqual([]);
      expect(onChange).not.toHaveBeenCalled();
    });

    it('learns a shoot that comes later, also one without entries', async () => {
      const { clock, history, inventory, outside } = setUp();
      await clock.advance(1_000);
      inventory.put(aShoot({ name: 'ci' }));
      inventory.put(aShoot({ name: 'db', ...listing('garden-prod/ci') }));
      await clock.advance(1_000);
      expect((await history.knownOf('osc', inProd('ci')))?.entries).toEqual([]);
      expect(
        (await history.knownOf('osc', inProd('db')))?.entries,
      ).toHaveLength(1);
      expect([...(await outside('ci')), ...(await outside('db'))]).toEqual([]);
    });

    it('learns nothing before there is a picture', async () => {
      const inventory = new FakeInventory([shop()]);
      inventory.state = { state: 'syncing' };
      const { clock, history } = setUp({ inventory });
      await clock.advance(5_000);
      expect(history.calls).toBe(0);
      inventory.state = { state: 'live' };
      inventory.tell({ kind: 'state' });
      await settle();
      expect(await history.knownOf('osc', inProd('shop'))).toBeDefined();
    });
  });

  describe('when entries are others than known', () => {
    it('notes what came, what went and how many seeds are others, and tells it', async () => {
      const { clock, inventory, outside, onChange } = setUp({
        inventory: new FakeInventory([shop(['web', 'ci'])]),
      });
      await clock.advance(60_000);
      const at = clock.now() - 2_000;
      inventory.put(
        shop([], {
          peering: {
            state: 'present',
            entries: [
              { ...web, seed: 'eu-de-2' },
              { ...inProd('db'), seed: 'eu-de-1' },
            ],
          },
          extensionsWritten: { manager: 'kubectl-edit', at },
        }),
      );
      await settle();
      expect(await outside()).toEqual([
        {
          id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          garden: 'osc',
          shoot: inProd('shop'),
          at,
          manager: 'kubectl-edit',
          added: [{ ...inProd('db'), seed: 'eu-de-1' }],
          removed: [ci],
          corrected: 1,
          whileDown: false,
        },
      ]);
      expect(onChange).toHaveBeenCalledTimes(1);
    });

    it('compares the next change with these', async () => {
      const { clock, inventory, outside } = setUp();
      await clock.advance(1_000);
      for (const entries of [['web', 'ci'], ['ci'], []]) {
        inventory.put(shop(entries));
        await clock.advance(10_000);
      }
      const changes = [...(await outside())].reverse();
      expect(changes.map(({ added, removed }) => ({ added, removed }))).toEqual(
        [
          { added: [ci], removed: [] },
          { added: [], removed: [web] },
          { added: [], removed: [ci] },
        ],
      );
    });

    it('keeps the time since when the shoot is known', async () => {
      const { clock, history, inventory } = setUp();
      const start = clock.now();
      await clock.advance(1_000);
      inventory.put(shop([]));
      await settle();
      expect(await history.knownOf('osc', inProd('shop'))).toMatchObject({
        knownSince: start,
        seenAt: start + 1_000,
        entries: [],
      });
    });

    it('says nothing when only their order is another one', async () => {
      const { clock, inventory, outside, history } = setUp({
        inventory: new FakeInventory([shop(['web', 'ci'])]),
      });
      await clock.advance(1_000);
      const { calls } = history;
      inventory.put(shop(['ci', 'web']));
      await clock.advance(1_000);
      expect(history.calls).toBe(calls);
      expect(await outside()).toEqual([]);
    });

    it('asks the database nothing of a shoot that changed in something else', async () => {
      const { clock, inventory, history } = setUp();
      await clock.advance(1_000);
      const { calls } = history;
      for (let i = 0; i < 100; i += 1) inventory.put(shop());
      await clock.advance(5_000);
      expect(history.calls).toBe(calls);
    });
  });

  describe('what the portal did itself', () => {
    async function afterOwn(
      steps: (now: number) => readonly StepRecord[],
      entries: readonly string[],
    ) {
      const replica = setUp({
        inventory: new FakeInventory([shop(['web'])]),
      });
      const { clock, inventory, journal, history } = replica;
      await clock.advance(60_000);
      journal.steps.push(...steps(clock.now()));
      inventory.put(shop(entries));
      await clock.advance(1_000);
      const known = await history.knownOf('osc', inProd('shop'));
      expect(known?.entries.map(({ name }) => name)).toEqual(entries);
      return (await replica.outside()).map(({ added, removed }) => [
        added.map(({ name }) => name),
        removed.map(({ name }) => name),
      ]);
    }
    const onShop = { shoot: inProd('shop') };
    const addedCi = { effects: [{ kind: 'added' as const, entry: ci }] };

    it('is not noted', async () => {
      expect(
        await afterOwn(
          now => [aWrittenStep(now - 100, { ...onShop, ...addedCi })],
          ['web', 'ci'],
        ),
      ).toEqual([]);
    });

    it('is not noted while its answer is awaited, nor when nobody heard it', async () => {
      for (const state of ['writing', 'unknown'] as const) {
        expect(
          await afterOwn(
            now => [aStep({ ...onShop, ...addedCi, state, at: now - 100 })],
            ['web', 'ci'],
          ),
        ).toEqual([]);
      }
    });

    it('is not noted when it is taken back', async () => {
      expect(
        await afterOwn(
          now => [
            aWrittenStep(now - 100_000, {
              ...onShop,
              effects: [{ kind: 'added', entry: web }],
              undo: { state: 'writing', at: now - 100, problem: null },
            }),
          ],
          [],
        ),
      ).toEqual([]);
    });

    it('leaves what others did at the same time', async () => {
      expect(
        await afterOwn(
          now => [aWrittenStep(now - 100, { ...onShop, ...addedCi })],
          ['ci', 'db'],
        ),
      ).toEqual([[['db'], ['web']]]);
    });

    it('long before explains nothing', async () => {
      expect(
        await afterOwn(
          now => [aWrittenStep(now - 100_000, { ...onShop, ...addedCi })],
          ['web', 'ci'],
        ),
      ).toEqual([[['ci'], []]]);
    });

    it('explains nothing when the Garden refused it', async () => {
      expect(
        await afterOwn(
          now => [
            aStep({ ...onShop, ...addedCi, state: 'refused', at: now - 100 }),
          ],
          ['web', 'ci'],
        ),
      ).toEqual([[['ci'], []]]);
    });

    it('explains what is seen a moment after something else of the shoot was', async () => {
      const { clock, inventory, journal, outside } = setUp();
      await clock.advance(60_000);
      journal.steps.push(
        aWrittenStep(clock.now(), { shoot: inProd('shop'), ...addedCi }),
      );
      await clock.advance(100);
      inventory.put(shop(['web', 'db']));
      await settle();
      inventory.put(shop(['web', 'db', 'ci']));
      await clock.advance(1_000);
      expect((await outside()).map(({ added }) => added[0].name)).toEqual([
        'db',
      ]);
    });
  });

  describe('who wrote, and when,', () => {
    const noted = async (extensionsWritten: Shoot['extensionsWritten']) => {
      const { clock, inventory, outside } = setUp();
      await clock.advance(3_600_000);
      inventory.put(shop([], { extensionsWritten }));
      await settle();
      const [{ at, manager }] = await outside();
      return { manager, age: clock.now() - at };
    };

    it('is what the Garden says, unless it was the portal', async () => {
      const at = Date.parse('2026-01-01T00:30:00Z');
      expect(await noted({ manager: 'terraform', at })).toEqual({
        manager: 'terraform',
        age: 1_800_000,
      });
      expect(await noted({ manager: 'backstage-gardener', at })).toEqual({
        manager: null,
        age: 1_800_000,
      });
    });

    it('is not known, and now, when the Garden does not say it', async () => {
      expect(await noted(undefined)).toEqual({ manager: null, age: 0 });
    });
  });

  describe('after a restart', () => {
    it('notes what was changed while nobody looked, as that', async () => {
      const { clock, history, stop } = setUp();
      await clock.advance(1_000);
      stop();
      await clock.advance(600_000);
      const restarted = setUp({
        history,
        clock,
        inventory: new FakeInventory([shop(['ci'])]),
      });
      await settle();
      expect(await restarted.outside()).toMatchObject([
        { added: [ci], removed: [web], whileDown: true, at: clock.now() },
      ]);
      restarted.inventory.put(shop([]));
      await clock.advance(1_000);
      expect((await restarted.outside())[0]).toMatchObject({
        removed: [ci],
        whileDown: false,
      });
    });

    it('notes it when the picture is filled anew', async () => {
      const { clock, inventory, outside } = setUp();
      await clock.advance(1_000);
      inventory.state = {
        state: 'stale',
        asOf: '2026-01-01T00:00:00Z',
        reason: 'down',
        nextTryAt: null,
      };
      inventory.put(shop(['ci']));
      inventory.tell({ kind: 'resync' });
      await clock.advance(5_000);
      expect(await outside()).toEqual([]);
      inventory.state = { state: 'live' };
      inventory.tell({ kind: 'state' });
      await clock.advance(1_000);
      expect(await outside()).toMatchObject([{ whileDown: true }]);
    });

    it('says nothing of what did not change', async () => {
      const { clock, history, stop } = setUp();
      await clock.advance(1_000);
      stop();
      const restarted = setUp({
        history,
        clock,
        inventory: new FakeInventory([shop()]),
      });
      await clock.advance(1_000);
      expect(await restarted.outside()).toEqual([]);
    });
  });

  describe('a shoot that vanishes', () => {
    it('is forgotten, and one of its name is another one', async () => {
      const { clock, history, inventory, outside } = setUp();
      await clock.advance(1_000);
      inventory.remove('garden-prod', 'shop');
      await clock.advance(1_000);
      expect(await history.knownOf('osc', inProd('shop'))).toBeUndefined();
      inventory.put(shop(['ci'], { uid: 'second' }));
      await clock.advance(1_000);
      expect(await outside()).toEqual([]);
    });

    it('is forgotten also when nobody looked as it went', async () => {
      const { clock, history } = setUp();
      await clock.advance(1_000);
      setUp({ history, clock, inventory: new FakeInventory([]) });
      await settle();
      expect(await history.knownOf('osc', inProd('shop'))).toBeUndefined();
    });

    it('and is back as another one at once is learned anew', async () => {
      const { clock, history, inventory, outside } = setUp();
      await clock.advance(1_000);
      inventory.put(shop(['ci'], { uid: 'second' }));
      await settle();
      expect(await outside()).toEqual([]);
      expect(await history.knownOf('osc', inProd('shop'))).toMatchObject({
        uid: 'second',
        knownSince: clock.now(),
        entries: [ci],
      });
    });
  });

  describe('with several replicas', () => {
    it('one of them notes what all of them see', async () => {
      const first = setUp();
      const { clock, history } = first;
      const second = setUp({
        clock,
        history,
        inventory: new FakeInventory([...first.inventory.shoots()]),
      });
      await clock.advance(10_000);
      const changed = shop([]);
      first.inventory.put(changed);
      second.inventory.put(changed);
      await clock.advance(2_000);
      expect(await first.outside()).toHaveLength(1);
      expect(
        first.onChange.mock.calls.length + second.onChange.mock.calls.length,
      ).toBe(1);
    });

    it('one that is behind does not take what was for what is', async () => {
      const first = setUp();
      const { clock, history } = first;
      await clock.advance(10_000);
      const before = [...first.inventory.shoots()];
      first.inventory.put(shop([]));
      await clock.advance(1_000);
      const behind = setUp({
        clock,
        history,
        inventory: new FakeInventory(before),
      });
      await clock.advance(3_000);
      expect(await first.outside()).toHaveLength(1);
      [...first.inventory.shoots()].forEach(one => behind.inventory.put(one));
      await clock.advance(3_000);
      expect(await first.outside()).toHaveLength(1);
      expect((await history.knownOf('osc', inProd('shop')))?.entries).toEqual(
        [],
      );
    });

    it('believes an older version in the end: the Garden was set back', async () => {
      const older = shop();
      const first = setUp({ inventory: new FakeInventory([shop([])]) });
      const { clock, history, outside } = first;
      await clock.advance(10_000);
      first.inventory.put(older);
      await clock.advance(70_000);
      expect(await outside()).toMatchObject([{ added: [web] }]);
      const { calls } = history;
      await clock.advance(10_000);
      expect(history.calls).toBe(calls);
    });
  });

  describe('when the database is away', () => {
    it('says so, and notes everything when it is back', async () => {
      const { clock, history, inventory, logger, outside } = setUp();
      await clock.advance(1_000);
      history.failure = new Error('database is locked');
      inventory.put(shop(['web', 'ci']));
      await clock.advance(3_000);
      inventory.put(aShoot({ name: 'new' }));
      await clock.advance(3_000);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('database is locked'),
      );
      history.failure = undefined;
      await clock.advance(1_000);
      expect(await outside()).toMatchObject([
        { added: [ci], whileDown: false },
      ]);
      expect(await history.knownOf('osc', inProd('new'))).toBeDefined();
    });

    it('at the start compares everything once it is there', async () => {
      const { clock, history, stop } = setUp();
      await clock.advance(1_000);
      stop();
      history.failure = new Error('no connection');
      const restarted = setUp({
        history,
        clock,
        inventory: new FakeInventory([shop([])]),
      });
      await clock.advance(5_000);
      history.failure = undefined;
      await clock.advance(1_000);
      expect(await restarted.outside()).toMatchObject([
        { removed: [web], whileDown: true },
      ]);
    });
  });

  it('does nothing more once it was ended', async () => {
    const { clock, history, inventory, stop } = setUp();
    await clock.advance(1_000);
    stop();
    const { calls } = history;
    inventory.put(shop([]));
    await clock.advance(10_000);
    expect(history.calls).toBe(calls);
  });
});
