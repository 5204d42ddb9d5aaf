import {
  gardenerShootReadPermission,
  type LandscapeExportQuery,
  type LandscapeQuery,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import {
  aPortalGarden,
  type GardenChoices,
} from '../__testUtils__/aPortalGarden';
import { aRequester, refusing } from '../__testUtils__/aRequester';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { GardenGate } from '../peering/GardenGate';
import { LandscapeReader } from './LandscapeReader';

const shop = aShoot({
  name: 'shop',
  nodes: ['10.1.0.0/27'],
  ...listing('garden-ops/mon', 'garden-secret/vault'),
});
const mon = aShoot({
  namespace: 'garden-ops',
  name: 'mon',
  nodes: ['10.2.0.0/27'],
  ...listing('garden-prod/shop'),
});
const vault = aShoot({
  namespace: 'garden-secret',
  name: 'vault',
  nodes: ['10.3.0.0/27'],
  ...listing('garden-prod/shop'),
});

const MINUTE = 60_000;

function setUp(shoots: readonly Shoot[], choices: GardenChoices = {}) {
  const inventory = new FakeInventory(shoots);
  const garden = aPortalGarden({ ...choices, inventory });
  let now = 0;
  let worked = 0;
  const reader = new LandscapeReader({
    gate: new GardenGate(new Map([['osc', garden]])),
    now: () => now,
  });
  const onWork = async () => {
    worked += 1;
  };
  return {
    inventory,
    garden,
    wait: (ms: number) => {
      now += ms;
    },
    worked: () => worked,
    read: (query: Partial<LandscapeQuery> = {}, requester = aRequester()) =>
      reader.read({ garden: 'osc', ...query }, requester, onWork),
    write: (query: Partial<LandscapeExportQuery> = {}) =>
      reader.write({ garden: 'osc', ...query }, aRequester(), onWork),
  };
}

const IN_PROD_AND_OPS = { visible: ['garden-prod', 'garden-ops'] };

describe('the landscape of a user', () => {
  it('has the shoots that the user may see, and their peerings', async () => {
    const { read } = setUp([shop, mon, vault], IN_PROD_AND_OPS);
    const { shoots, peerings, ghosts, freshness } = await read();
    expect(shoots.map(({ entityRef }) => entityRef)).toEqual([
      expect.stringContaining('mon'),
      expect.stringContaining('shop'),
    ]);
    expect(peerings.map(({ status }) => status)).toEqual([
      'configured',
      'notAccessible',
    ]);
    expect(ghosts.map(({ kind, name }) => [kind, name])).toEqual([
      ['notAccessible', 'vault'],
    ]);
    expect(freshness).toEqual({ state: 'live' });
  });

  it('looks up nothing before access to it is decided', async () => {
    const { read, inventory } = setUp([shop, mon, vault], IN_PROD_AND_OPS);
    await read();
    expect(inventory.lookedUp).not.toContain('garden-secret/vault');
  });

  it('is what Backstage leaves of what the Garden allows', async () => {
    const { read } = setUp([shop, mon, vault]);
    const requester = aRequester('user:default/mara', {
      decisions: refusing(gardenerShootReadPermission),
    });
    expect((await read({}, requester)).totals.shoots).toBe(0);
  });

  it('is one and the same not found for a Garden that is not there and for who is not known there', async () => {
    const { read } = setUp([], { unmapped: ['user:default/mara'] });
    await expect(read()).rejects.toThrow('Garden osc does not exist');
    await expect(read({ garden: 'xyz' })).rejects.toThrow(
      'Garden xyz does not exist',
    );
  });

  it('is not told when the Garden does not say who may see what', async () => {
    const accessError = new Error('no answer');
    const { read, worked } = setUp([shop], { accessError });
    await expect(read()).rejects.toThrow('no answer');
    expect(worked()).toBe(0);
  });
});

describe('a landscape that was read before', () => {
  it('is the same object as long as nothing changed, and costs nothing', async () => {
    const { read, worked, wait } = setUp([shop, mon]);
    const first = await read({ project: ['garden-prod', 'garden-ops'] });
    wait(MINUTE);
    expect(await read({ project: ['garden-ops', 'garden-prod'] })).toBe(first);
    expect(await read({ groupBy: 'seed' })).not.toBe(first);
    expect(worked()).toBe(2);
  });

  it('is shared by those who ask at once, and by those who see the same', async () => {
    const { read } = setUp([shop, mon]);
    const [one, other] = await Promise.all([
      read(),
      read({}, aRequester('user:default/jon')),
    ]);
    expect(other.peerings[0]).toBe(one.peerings[0]);
  });

  it('is another one when a shoot, a project or the state of the Garden changed', async () => {
    const { read, inventory } = setUp([shop, mon]);
    expect((await read()).peerings[0].status).toBe('configured');
    inventory.put({ ...mon, peering: { state: 'absent' } });
    expect((await read()).peerings[0].status).toBe('incomplete');
    inventory.addProject({ name: 'ops', namespace: 'garden-ops' });
    inventory.tell({ kind: 'surroundings' });
    expect((await read()).groups.map(({ key }) => key)).toEqual([
      'garden-prod',
      'ops',
    ]);
    inventory.state = {
      state: 'stale',
      asOf: '2026-11-20T10:00:00.000Z',
      reason: 'away',
      nextTryAt: null,
    };
    expect((await read()).freshness.state).toBe('stale');
    inventory.remove('garden-ops', 'mon');
    expect((await read()).totals.shoots).toBe(1);
  });

  it('is another one for a shoot that somebody begins to list', async () => {
    const web = aShoot({ name: 'web', nodes: ['10.250.0.0/16'] });
    const { read, inventory } = setUp([shop, mon, web]);
    const ofWeb = async () =>
      (await read({ alone: true })).shoots
        .filter(({ name }) => name === 'web')
        .flatMap(({ findings }) => findings.map(({ code }) => code));
    expect(await ofWeb()).toEqual([]);
    inventory.put({ ...shop, ...listing('garden-prod/web') });
    expect(await ofWeb()).toEqual(['DEFAULT_NODE_CIDR']);
    inventory.put(shop);
    expect(await ofWeb()).toEqual([]);
  });

  it('is another one when what the portal remembers of a pair changed', async () => {
    const halfOpen = new Map<string, { readonly since: number }>();
    const { read, garden } = setUp([shop, mon], {
      halfOpen: (one, other) => halfOpen.get([one, other].sort().join(' ')),
    });
    const codes = async () =>
      (await read()).peerings[0].findings.map(({ code }) => code);
    expect(await codes()).toEqual([]);
    halfOpen.set('garden-ops/mon garden-prod/shop', { since: 5 });
    Object.assign(garden.openChanges, { version: 1 });
    expect(await codes()).toEqual(['HALF_OPEN_CHANGE']);
  });

  it('is another one when what the Garden knows around its shoots changed', async () => {
    const { read, inventory } = setUp([shop, mon]);
    await read();
    inventory.extensionRegistered = false;
    inventory.tell({ kind: 'surroundings' });
    const [{ findings }] = (await read()).shoots;
    expect(findings.map(({ code }) => code)).toEqual([
      'EXTENSION_NOT_REGISTERED',
    ]);
  });

  it('is another one when a maintenance window has passed', async () => {
    const waiting = {
      confineSpecUpdateRollout: true,
      specWrittenAt: 1_700_000_000_001,
      maintenanceWindow: { begin: '000000+0000', end: '000100+0000' },
    };
    const { read, wait } = setUp([{ ...shop, ...waiting }, mon]);
    const first = await read();
    wait(10 * MINUTE);
    const later = await read();
    expect(later.peerings[0].rollout).not.toEqual(first.peerings[0].rollout);
  });

  it('keeps what a change does not touch', async () => {
    const far = ['x', 'y'].map((name, i) =>
      aShoot({
        namespace: 'garden-far',
        name,
        nodes: [`10.${i + 7}.0.0/27`],
        ...listing('garden-far/x', 'garden-far/y'),
      }),
    );
    const { read, inventory } = setUp([shop, mon, ...far]);
    // Between far ones, of what changed, and of its neighbour.
    const before = (await read()).peerings;
    inventory.put({ ...mon, peering: { state: 'absent' } });
    const after = (await read()).peerings;
    expect(after.map((peering, i) => peering === before[i])).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a landscape that is written down', () => {
  it('is written once as long as nothing changed, and from the same graph as what is shown', async () => {
    const { read, write, worked } = setUp([shop, mon]);
    const first = await write({ format: 'csv' });
    expect(await write({ format: 'csv' })).toBe(first);
    expect(worked()).toBe(1);
    await write({ format: 'dot' });
    await read();
    expect(worked()).toBe(3);
  });

  it('has another tag when something changed that the user sees, and else the same', async () => {
    const { write, inventory } = setUp([shop, mon, vault], IN_PROD_AND_OPS);
    const first = await write();
    inventory.put({ ...vault, peering: { state: 'absent' } });
    expect((await write()).tag).toBe(first.tag);
    inventory.put({ ...mon, peering: { state: 'absent' } });
    expect((await write()).tag).not.toBe(first.tag);
  });

  it('is one and the same not found for a Garden that is not there and for who is not known there', async () => {
    const { write } = setUp([], { unmapped: ['user:default/mara'] });
    await expect(write()).rejects.toThrow('Garden osc does not exist');
    await expect(write({ garden: 'xyz' })).rejects.toThrow(
      'Garden xyz does not exist',
    );
  });
});
