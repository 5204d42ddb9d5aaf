import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  createShootReader,
  type GardenState,
  shootKey,
} from 'backstage-plugin-gardener-common';
import { SimulatedGarden } from '../__testUtils__/SimulatedGarden';
import { HttpGardenClient } from '../garden/HttpGardenClient';
import { type Clock, systemClock } from './Clock';
import { GardenInventory } from './GardenInventory';

// A slow machine may take long for anything; no expectation depends on how long.
jest.setTimeout(300_000);

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await new Promise(resolve => {
      setTimeout(resolve, 10);
    });
  }
}

const API = shootKey({ namespace: 'garden-prod', name: 'api' });

/** Only waits less: what takes minutes on purpose is over in a moment, and nothing else changes. */
const clock: Clock = {
  ...systemClock,
  sleep: (milliseconds, signal) => systemClock.sleep(milliseconds / 20, signal),
};

describe('inventory of the embedded Garden', () => {
  const folder = createMockDirectory();
  let garden: SimulatedGarden;
  let client: HttpGardenClient;
  let inventory: GardenInventory;
  let states: GardenState['state'][];

  beforeEach(async () => {
    garden = await new SimulatedGarden(folder.path).start();
    client = new HttpGardenClient(
      'osc',
      { kind: 'kubeconfig', path: garden.kubeconfig, context: 'backstage' },
      { headerTimeout: 3_000 },
    );
    inventory = new GardenInventory({
      client,
      clock,
      logger: mockServices.logger.mock(),
      readShoot: createShootReader(),
    });
    states = [];
    inventory.subscribe(() => {
      const { state } = inventory.state;
      if (states[states.length - 1] !== state) states.push(state);
    });
    inventory.start();
    await until(() => inventory.synced);
  });

  afterEach(async () => {
    await inventory.stop();
    client.close();
    await garden.end();
    folder.clear();
  });

  /** What listeners were told last, which may come a moment after it is so. */
  const lastTold = () => states[states.length - 1];
  const firstKey = () => {
    const [first] = inventory.shootsIn('garden-prod');
    return first ? shootKey(first) : API;
  };
  const shoot = () => inventory.shoot(firstKey());
  const purposeBecomes = async (purpose: string) => {
    const { name, namespace } = shoot() ?? { name: '', namespace: '' };
    await garden.control('POST', 'objects', {
      change: 'patch',
      resource: 'shoots',
      namespace,
      name,
      patch: { spec: { purpose } },
    });
  };

  it('holds the landscape', () => {
    expect(inventory.state).toEqual({ state: 'live' });
    expect(inventory.shootCount).toBeGreaterThan(10);
    expect(inventory.namespaces()).toEqual(
      expect.arrayContaining(['garden-prod', 'garden-dev']),
    );
    expect(inventory.projectOf('garden-prod')).toMatchObject({ name: 'prod' });
    expect(inventory.extensionRegistered).toBe(true);
    const lister = [...inventory.shoots()].find(
      ({ peering }) =>
        peering.state === 'present' && peering.entries.length > 0,
    );
    const [entry] =
      lister?.peering.state === 'present' ? lister.peering.entries : [];
    expect(inventory.listersOf(shootKey(entry))).toContain(lister);
  });

  it('sees what an identity may do, with each of its groups', async () => {
    const mara = {
      kind: 'impersonated' as const,
      user: 'mara@example.org',
      groups: ['osc:everyone', 'osc:platform'],
    };
    await expect(client.reviewRules(mara)).resolves.toMatchObject({
      projects: expect.arrayContaining(['data', 'dev', 'ops', 'prod']),
    });
    const list = {
      verb: 'list',
      resource: 'shoots',
      namespace: 'garden-data',
    } as const;
    await expect(client.reviewAccess(list, mara)).resolves.toEqual({
      allowed: true,
    });
    await expect(
      client.reviewAccess(list, {
        ...mara,
        groups: ['osc:everyone,osc:platform'],
      }),
    ).resolves.toEqual({ allowed: false });
  });

  it('follows a change', async () => {
    await purposeBecomes('infrastructure');
    await until(() => shoot()?.purpose === 'infrastructure');
    expect(inventory.changedAt(firstKey())).toBeDefined();
  });

  it.each(['end', 'cut'])('loses nothing when the watches %s', async effect => {
    await garden.control('POST', 'watches', { effect });
    await purposeBecomes('testing');
    await until(() => shoot()?.purpose === 'testing');
    expect(inventory.shootCount).toBeGreaterThan(10);
  });

  it('loses nothing when its version has expired', async () => {
    await garden.control('POST', 'faults', {
      effect: { kind: 'unavailable' },
      scope: { verbs: ['watch'] },
    });
    await garden.control('POST', 'watches', { effect: 'cut' });
    await purposeBecomes('testing');
    await garden.control('POST', 'compaction');
    await garden.control('DELETE', 'faults');
    inventory.retryNow();
    await until(() => shoot()?.purpose === 'testing');
    expect(inventory.shootCount).toBeGreaterThan(10);
  });

  it.each([
    ['unavailable', 'The API of Garden osc is not available'],
    [
      'unauthorized',
      "Garden osc does not accept the portal's credentials; the token may have expired",
    ],
    [
      'anonymous',
      'Garden osc does not recognise the portal; it may be starting, or the token is missing',
    ],
    ['internalError', 'Garden osc answered with code 500'],
    ['tooManyRequests', 'Garden osc has too many requests at the moment'],
    ['cutBefore', "Garden osc can't be reached: the connection was cut"],
  ])(
    'says how old its picture is and why when all is %s, and is back',
    async (kind, reason) => {
      await garden.control('POST', 'faults', {
        effect: { kind },
        scope: { path: '/apis/core.gardener.cloud' },
      });
      await garden.control('POST', 'watches', { effect: 'cut' });
      await until(() => lastTold() === 'stale');
      expect(inventory.state).toMatchObject({ reason });
      expect(inventory.shootCount).toBeGreaterThan(10);
      await purposeBecomes('testing');
      await garden.control('DELETE', 'faults');
      inventory.retryNow();
      await until(
        () =>
          inventory.state.state === 'live' && shoot()?.purpose === 'testing',
      );
      expect(states.slice(-2)).toEqual(['stale', 'live']);
    },
  );

  it('notices watches that went silent, and loses nothing', async () => {
    await garden.control('POST', 'watches', { effect: 'silence' });
    const purposes = ['testing', 'evaluation'];
    for (let turn = 0; !purposes.includes(shoot()?.purpose ?? ''); turn += 1) {
      await purposeBecomes(purposes[turn % 2]);
      await new Promise(resolve => {
        setTimeout(resolve, 500);
      });
    }
    expect(inventory.state).toEqual({ state: 'live' });
  });

  it('notices a Garden that no longer answers, though its watches are open', async () => {
    await garden.control('POST', 'faults', {
      effect: { kind: 'hang' },
      scope: { path: '/apis/core.gardener.cloud' },
    });
    await until(() => lastTold() === 'stale');
    expect(inventory.state).toMatchObject({
      reason: "Garden osc can't be reached: no answer in time",
    });
    await garden.control('DELETE', 'faults');
    await until(() => lastTold() === 'live');
    expect(states.slice(-2)).toEqual(['stale', 'live']);
  });

  it('is back when the Garden was killed and started again', async () => {
    await garden.end('SIGKILL');
    await until(() => lastTold() === 'stale');
    expect(inventory.state).toMatchObject({
      reason: "Garden osc can't be reached: connection refused",
    });
    await garden.start();
    await until(() => lastTold() === 'live');
    await purposeBecomes('development');
    await until(() => shoot()?.purpose === 'development');
    expect(inventory.state).toEqual({ state: 'live' });
  });
});
