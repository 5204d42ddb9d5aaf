import { mockServices } from '@backstage/backend-test-utils';
import { createShootReader, shootKey } from 'backstage-plugin-gardener-common';
import { FakeGarden, rawShoot } from '../__testUtils__/FakeGarden';
import { ManualClock, settle } from '../__testUtils__/ManualClock';
import {
  GardenExpiredError,
  GardenNoRightsError,
  GardenUnreachableError,
} from '../garden/GardenError';
import { GardenInventory } from './GardenInventory';
import type { InventoryChange } from './Inventory';

const key = (namespace: string, name: string) => shootKey({ namespace, name });
const down = new GardenUnreachableError('osc', 'connection refused');

describe('GardenInventory', () => {
  const inventories: GardenInventory[] = [];

  afterEach(async () => {
    await Promise.all(inventories.splice(0).map(inventory => inventory.stop()));
  });

  function setUp() {
    const garden = new FakeGarden();
    garden.put('shoots', rawShoot('garden-dev', 'a', 'b'));
    garden.put('shoots', rawShoot('garden-dev', 'b'));
    garden.put('projects', {
      metadata: { name: 'dev' },
      spec: {
        namespace: 'garden-dev',
        owner: { kind: 'User', name: 'mara@example.com' },
      },
    });
    garden.put('projects', {
      metadata: { name: 'empty' },
      spec: { namespace: 'garden-empty' },
    });
    garden.put('cloudprofiles', {
      metadata: { name: 'openstack' },
      spec: { providerConfig: { defaultNodesCIDR: '10.250.0.0/16' } },
    });
    garden.put('controllerregistrations', {
      metadata: { name: 'peering' },
      spec: { resources: [{ kind: 'Extension', type: 'osc-peering-service' }] },
    });
    const clock = new ManualClock();
    const logger = mockServices.logger.mock();
    const inventory = new GardenInventory({
      client: garden,
      clock,
      logger,
      readShoot: createShootReader(),
    });
    inventories.push(inventory);
    const heard: InventoryChange[] = [];
    inventory.subscribe(change => heard.push(change));
    const changes = () => heard.splice(0);
    const synced = async () => {
      inventory.start();
      await settle();
      changes();
    };
    return { garden, clock, logger, inventory, changes, synced };
  }

  it('fills itself, and says so once', async () => {
    const { inventory, changes } = setUp();
    expect(inventory).toMatchObject({
      synced: false,
      state: { state: 'syncing' },
    });
    inventory.start();
    await settle();
    expect(inventory).toMatchObject({
      synced: true,
      state: { state: 'live' },
      shootCount: 2,
    });
    expect(changes().filter(({ kind }) => kind !== 'state')).toEqual([
      { kind: 'resync' },
    ]);
  });

  it('has no picture before everything was asked for once', async () => {
    const { garden, inventory } = setUp();
    const listPage = garden.listPage.bind(garden);
    let answer = () => {};
    const asked = new Promise<void>(resolve => {
      answer = resolve;
    });
    garden.listPage = async (resource, options) => {
      if (resource === 'projects') await asked;
      return listPage(resource, options);
    };
    inventory.start();
    await settle();
    expect(inventory).toMatchObject({
      synced: false,
      state: { state: 'syncing' },
    });
    answer();
    await settle();
    expect(inventory).toMatchObject({ synced: true, state: { state: 'live' } });
    expect(inventory.projectOf('garden-dev')).toBeDefined();
  });

  it('answers from memory, without a call to the Garden', async () => {
    const { garden, inventory, synced } = setUp();
    await synced();
    garden.calls.splice(0);
    expect(inventory.shoot(key('garden-dev', 'a'))?.name).toBe('a');
    expect(inventory.shootsIn('garden-dev').map(shoot => shoot.name)).toEqual([
      'a',
      'b',
    ]);
    expect(
      inventory.listersOf(key('garden-dev', 'b')).map(shoot => shoot.name),
    ).toEqual(['a']);
    expect(inventory.namespaces()).toEqual(['garden-dev', 'garden-empty']);
    expect(inventory.projectOf('garden-dev')).toMatchObject({
      name: 'dev',
      owner: 'mara@example.com',
    });
    expect([...inventory.projects()]).toHaveLength(2);
    expect([...inventory.shoots()]).toHaveLength(2);
    expect(inventory.defaultNodesOf('openstack')).toBe('10.250.0.0/16');
    expect(inventory.extensionRegistered).toBe(true);
    expect(inventory.cloudProfiles()).toEqual([
      expect.objectContaining({
        name: 'openstack',
        defaultNodes: '10.250.0.0/16',
      }),
    ]);
    expect(garden.calls).toEqual([]);
  });

  it('tells which shoots changed, and when', async () => {
    const { garden, clock, inventory, changes, synced } = setUp();
    await synced();
    const { version } = inventory;
    expect(inventory.changedAt(key('garden-dev', 'a'))).toBeUndefined();
    garden.put('shoots', rawShoot('garden-dev', 'a'));
    garden.put('shoots', rawShoot('garden-dev', 'c', 'a'));
    await settle();
    expect(changes()).toEqual([
      { kind: 'shoots', keys: new Set(['garden-dev/a', 'garden-dev/c']) },
    ]);
    expect(inventory.version).toBeGreaterThan(version);
    expect(inventory.changedAt(key('garden-dev', 'a'))).toBe(clock.now());
    expect(inventory.listersOf(key('garden-dev', 'b'))).toEqual([]);
    garden.remove('shoots', 'a', 'garden-dev');
    await settle();
    expect(inventory.shoot(key('garden-dev', 'a'))).toBeUndefined();
    expect(inventory.changedAt(key('garden-dev', 'a'))).toBeUndefined();
  });

  it('knows which shoots changed since a version, at once and without being listened to', async () => {
    const { garden, inventory, synced } = setUp();
    expect(inventory.shootsChangedSince(inventory.version)).toBeUndefined();
    await synced();
    const { version } = inventory;
    expect(inventory.shootsChangedSince(0)).toBeUndefined();
    garden.put('shoots', rawShoot('garden-dev', 'b', 'a'));
    garden.put('projects', {
      metadata: { name: 'dev' },
      spec: { namespace: 'garden-dev' },
    });
    await settle();
    expect(inventory.shootsChangedSince(version)).toEqual(
      new Set([key('garden-dev', 'b')]),
    );
    expect(inventory.shootsChangedSince(inventory.version)).toEqual(new Set());
  });

  it('tells of a namespace that came or went', async () => {
    const { garden, inventory, changes, synced } = setUp();
    await synced();
    garden.remove('projects', 'empty');
    garden.put('shoots', rawShoot('garden-new', 'x'));
    await settle();
    expect(inventory.namespaces()).toEqual(['garden-dev', 'garden-new']);
    expect(changes().map(({ kind }) => kind)).toEqual([
      'shoots',
      'surroundings',
    ]);
  });

  it('works without what it may not read, and does not take it for none', async () => {
    const { garden, inventory, synced } = setUp();
    garden.failure = call =>
      call.includes('shoots') ? undefined : new GardenNoRightsError('osc');
    await synced();
    expect(inventory).toMatchObject({
      synced: true,
      state: { state: 'live' },
      extensionRegistered: undefined,
      networkTypes: undefined,
    });
    expect(inventory.cloudProfiles()).toBeUndefined();
    expect(inventory.projectOf('garden-dev')).toBeUndefined();
    expect(inventory.defaultNodesOf('openstack')).toBeUndefined();
    expect(inventory.namespaces()).toEqual(['garden-dev']);
  });

  it('knows that nothing is registered when it may read that', async () => {
    const { garden, inventory, synced } = setUp();
    garden.remove('controllerregistrations', 'peering');
    await synced();
    expect(inventory.extensionRegistered).toBe(false);
    expect(inventory.networkTypes).toEqual([]);
  });

  it('knows the networking of pods that all registrations together have', async () => {
    const { garden, inventory, synced } = setUp();
    for (const type of ['cilium', 'calico']) {
      garden.put('controllerregistrations', {
        metadata: { name: `networking-${type}` },
        spec: { resources: [{ kind: 'Network', type }] },
      });
    }
    await synced();
    expect(inventory.networkTypes).toEqual(['calico', 'cilium']);
  });

  it('is unreachable when it never got through, and says why and when it tries again', async () => {
    const { garden, inventory, changes } = setUp();
    garden.failure = () => down;
    inventory.start();
    await settle();
    expect(inventory.state).toEqual({
      state: 'unreachable',
      reason: "Garden osc can't be reached: connection refused",
      nextTryAt: expect.any(String),
    });
    expect(changes()).toContainEqual({ kind: 'state' });
    garden.failure = () => undefined;
    inventory.retryNow();
    await settle();
    expect(inventory.state).toEqual({ state: 'live' });
  });

  it('keeps what it has when the watch breaks, and says how old it is, but not at once', async () => {
    const { garden, clock, inventory, changes, synced } = setUp();
    await synced();
    const asOf = new Date(clock.now()).toISOString();
    garden.failure = () => down;
    garden.tell('shoots', { type: 'FAIL', error: down });
    await clock.advance(2_500);
    expect(inventory.state).toEqual({ state: 'live' });
    expect(changes()).toEqual([]);
    await clock.advance(1_000);
    expect(inventory.state).toMatchObject({ state: 'stale', asOf });
    expect(inventory.shootCount).toBe(2);
    expect(changes()).toContainEqual({ kind: 'state' });

    garden.failure = () => undefined;
    await clock.advance(11_000);
    expect(inventory.state).toEqual({ state: 'live' });
    expect(changes()).toContainEqual({ kind: 'state' });
  });

  it('says nothing of a watch that ends and opens again', async () => {
    const { garden, clock, inventory, changes, synced } = setUp();
    await synced();
    const { version } = inventory;
    garden.tell('shoots', { type: 'END' });
    await clock.advance(10_000);
    garden.tell('shoots', { type: 'FAIL', error: down });
    await clock.advance(10_000);
    expect(changes()).toEqual([]);
    expect(inventory.version).toBe(version);
  });

  it('tells only the difference after a new list', async () => {
    const { garden, changes, synced } = setUp();
    await synced();
    garden.put('shoots', rawShoot('garden-dev', 'late'), true);
    garden.tell('shoots', {
      type: 'FAIL',
      error: new GardenExpiredError('osc'),
    });
    await settle();
    expect(changes()).toEqual([
      { kind: 'shoots', keys: new Set(['garden-dev/late']) },
    ]);
  });

  it('passes a change on although one listener fails', async () => {
    const { garden, inventory, logger, synced } = setUp();
    await synced();
    const second = jest.fn();
    inventory.subscribe(() => {
      throw new Error('not my day');
    });
    const end = inventory.subscribe(second);
    garden.put('shoots', rawShoot('garden-dev', 'b', 'a'));
    await settle();
    expect(second).toHaveBeenCalledTimes(1);
    expect(logger.error).toHaveBeenCalledWith(
      'A listener to the inventory of Garden osc failed',
      expect.objectContaining({ message: 'not my day' }),
    );
    end();
    garden.put('shoots', rawShoot('garden-dev', 'b'));
    await settle();
    expect(second).toHaveBeenCalledTimes(1);
  });

  it('logs a row of failures once', async () => {
    const { garden, clock, logger, synced } = setUp();
    await synced();
    garden.failure = call => (call.includes(' shoots') ? down : undefined);
    garden.tell('shoots', { type: 'FAIL', error: down });
    await clock.advance(100_000);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      "Garden osc: shoots can't be followed: Garden osc can't be reached: connection refused",
    );
  });

  it('ends every request and says nothing more when it is stopped', async () => {
    const { garden, inventory, changes, synced } = setUp();
    await synced();
    garden.put('shoots', rawShoot('garden-dev', 'b', 'a'));
    await inventory.stop();
    await settle();
    expect(garden.openWatches).toBe(0);
    expect(changes()).toEqual([]);
  });
});
