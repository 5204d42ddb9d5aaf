import { mockServices } from '@backstage/backend-test-utils';
import { shootKey } from 'backstage-plugin-gardener-common';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { ManualClock, settle } from '../__testUtils__/ManualClock';
import type { PeerUid, PeerUidStore } from '../database/PeerUidStore';
import { RecreatedTargets } from './RecreatedTargets';

const key = (name: string) => shootKey({ namespace: 'garden-prod', name });

/** What the database keeps, shared by replicas and across restarts. */
class MemoryStore implements PeerUidStore {
  readonly rows = new Map<string, PeerUid>();
  calls = 0;
  failure: Error | undefined;

  async remember(_: string, uids: readonly PeerUid[]): Promise<void> {
    this.called();
    for (const uid of uids) {
      const pair = `${uid.lister} ${uid.target}`;
      if (!this.rows.has(pair)) this.rows.set(pair, uid);
    }
  }

  async forget(
    _: string,
    entries: ReadonlyArray<Pick<PeerUid, 'lister' | 'target'>>,
  ): Promise<void> {
    this.called();
    entries.forEach(({ lister, target }) =>
      this.rows.delete(`${lister} ${target}`),
    );
  }

  async about(_: string, shoots: readonly string[]) {
    this.called();
    return [...this.rows.values()].filter(
      ({ lister, target }) =>
        shoots.includes(lister) || shoots.includes(target),
    );
  }

  async *all() {
    this.called();
    yield [...this.rows.values()];
  }

  private called(): void {
    this.calls += 1;
    if (this.failure) throw this.failure;
  }
}

const shop = aShoot({ name: 'shop', ...listing('garden-prod/web') });
const web = aShoot({ name: 'web', uid: 'first' });
const webAgain = aShoot({ name: 'web', uid: 'second' });

function setUp(
  inventory = new FakeInventory([shop, web]),
  store = new MemoryStore(),
) {
  const clock = new ManualClock();
  const controller = new AbortController();
  const onChange = jest.fn();
  const logger = mockServices.logger.mock();
  const recreated = new RecreatedTargets({
    inventory,
    store,
    logger,
    clock,
    onChange,
  });
  recreated.start(controller.signal);
  return { inventory, store, clock, onChange, recreated, logger, controller };
}

describe('RecreatedTargets', () => {
  it('remembers the first uid of each target, and finds nothing then', async () => {
    const { store, recreated, onChange, clock } = setUp();
    await settle();
    expect([...store.rows.values()]).toEqual([
      {
        lister: key('shop'),
        target: key('web'),
        firstUid: 'first',
        firstSeenAt: clock.now(),
      },
    ]);
    expect(recreated.of(key('shop'), key('web'))).toBeUndefined();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('finds a target that is another shoot of the same name, tells it, and takes it back', async () => {
    const { inventory, recreated, onChange, clock } = setUp();
    await clock.advance(1_000);
    inventory.put(webAgain);
    await clock.advance(1_000);
    expect(recreated.of(key('shop'), key('web'))).toMatchObject({
      firstUid: 'first',
    });
    expect(recreated.of(key('web'), key('shop'))).toBeUndefined();
    expect(onChange).toHaveBeenCalledTimes(1);
    inventory.put(web);
    await clock.advance(1_000);
    expect(recreated.of(key('shop'), key('web'))).toBeUndefined();
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('knows after a restart what was seen before', async () => {
    const { store } = setUp();
    await settle();
    const restarted = setUp(new FakeInventory([shop, webAgain]), store);
    await settle();
    expect(restarted.recreated.of(key('shop'), key('web'))).toMatchObject({
      firstUid: 'first',
    });
  });

  it('is not sure of a target that is gone, and finds it when it is back as another one', async () => {
    const { inventory, recreated, clock } = setUp();
    await clock.advance(1_000);
    inventory.remove('garden-prod', 'web');
    await clock.advance(1_000);
    expect(recreated.of(key('shop'), key('web'))).toBeUndefined();
    inventory.put(webAgain);
    await clock.advance(1_000);
    expect(recreated.of(key('shop'), key('web'))).toBeDefined();
  });

  it('remembers a target that comes after its entry', async () => {
    const { inventory, store, clock } = setUp(new FakeInventory([shop]));
    await clock.advance(1_000);
    expect(store.rows.size).toBe(0);
    inventory.put(web);
    await clock.advance(1_000);
    expect([...store.rows.values()][0].firstUid).toBe('first');
  });

  it('begins anew when the entry is removed and added again', async () => {
    const { inventory, recreated, store, clock } = setUp();
    await clock.advance(1_000);
    inventory.put(aShoot({ name: 'shop' }));
    await clock.advance(1_000);
    expect(store.rows.size).toBe(0);
    inventory.put(webAgain);
    inventory.put(shop);
    await clock.advance(1_000);
    expect(recreated.of(key('shop'), key('web'))).toBeUndefined();
    expect([...store.rows.values()][0].firstUid).toBe('second');
  });

  it('forgets nothing before there is a picture', async () => {
    const store = new MemoryStore();
    setUp(new FakeInventory([shop, web]), store);
    await settle();
    const empty = new FakeInventory([]);
    empty.synced = false;
    const starting = setUp(empty, store);
    await starting.clock.advance(10_000);
    expect(store.rows.size).toBe(1);
  });

  it('looks at everything once the picture is filled anew', async () => {
    const { inventory, recreated, clock } = setUp(new FakeInventory([]));
    await clock.advance(1_000);
    inventory.put(shop);
    inventory.put(web);
    await clock.advance(1_000);
    inventory.put(webAgain);
    inventory.tell({ kind: 'resync' });
    await clock.advance(1_000);
    expect(recreated.of(key('shop'), key('web'))).toBeDefined();
  });

  it('asks the database once a second at most, however much changes', async () => {
    const { inventory, store, clock } = setUp();
    await clock.advance(1_000);
    const before = store.calls;
    for (let i = 0; i < 100; i += 1) inventory.put(web);
    await clock.advance(1_000);
    // At once for the first, and at the end of the second for the others.
    expect(store.calls - before).toBeLessThanOrEqual(2);
  });

  it('goes on when the database is back, with all that changed meanwhile', async () => {
    const { inventory, store, recreated, clock, logger } = setUp();
    await clock.advance(1_000);
    store.failure = new Error('database is locked');
    inventory.put(webAgain);
    await clock.advance(3_000);
    expect(recreated.of(key('shop'), key('web'))).toBeUndefined();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('database is locked'),
    );
    store.failure = undefined;
    await clock.advance(1_000);
    expect(recreated.of(key('shop'), key('web'))).toBeDefined();
  });

  it('has nothing to do with entries that can not name a shoot', async () => {
    const odd = aShoot({ name: 'odd', ...listing('Garden_Prod/web') });
    const { store } = setUp(new FakeInventory([odd, web]));
    await settle();
    expect(store.rows.size).toBe(0);
  });
});
