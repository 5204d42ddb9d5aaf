import { mockServices } from '@backstage/backend-test-utils';
import { FakeGarden, rawShoot } from './__testUtils__/FakeGarden';
import { ManualClock, settle } from './__testUtils__/ManualClock';
import { readGardens } from './garden/config/readGardens';
import { Gardens } from './inventory/Gardens';
import { startPortal } from './startPortal';

function setUp(identity: object) {
  const garden = new FakeGarden();
  garden.put('shoots', rawShoot('garden-prod', 'shop', 'web'));
  garden.put('shoots', rawShoot('garden-prod', 'web', 'shop'));
  const logger = mockServices.logger.mock();
  const config = mockServices.rootConfig({
    data: {
      gardener: {
        gardens: [
          {
            name: 'osc',
            title: 'OSC',
            kubeconfig: { path: 'kubeconfig' },
            identity,
          },
          { name: 'lost' },
        ],
      },
    },
  });
  const gardens = new Gardens(
    readGardens(config, () => undefined),
    { logger, createClient: () => garden },
  );
  const controller = new AbortController();
  const signals = { publish: jest.fn(async () => {}) };
  const events = {
    publish: jest.fn(async () => {}),
    subscribe: jest.fn(async () => {}),
  };
  const clock = new ManualClock();
  const portal = startPortal(gardens.all(), {
    users: {
      find: async () => ({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'User',
        metadata: { name: 'mara' },
        spec: { profile: { email: 'mara@example.org' } },
      }),
    },
    clusterOwners: { ownedBy: async () => new Set() },
    cache: mockServices.cache.mock(),
    uids: {
      remember: async () => {},
      forget: async () => {},
      about: async () => [],
      async *all() {},
    },
    changes: {
      inState: async () => [],
      moveOn: async () => false,
      stepsOn: async () => [],
    },
    history: {
      async *known() {},
      knownOf: async () => undefined,
      learn: async () => {},
      replace: async () => true,
      forget: async () => {},
      lookedAt: async () => undefined,
    },
    signals,
    events,
    logger,
    clock,
    signal: controller.signal,
  });
  const stop = async () => {
    controller.abort();
    await gardens.stop();
  };
  return { garden, gardens, portal, signals, events, clock, logger, stop };
}

const impersonation = { strategy: 'impersonation' };

describe('startPortal', () => {
  it('has every configured Garden in its order, also those that can not work', async () => {
    const { portal, stop } = setUp(impersonation);
    expect([...portal.values()].map(({ name, kind }) => [name, kind])).toEqual([
      ['osc', 'running'],
      ['lost', 'misconfigured'],
    ]);
    await stop();
  });

  it('names the key when the options of the identity can not work', async () => {
    const { portal, logger, stop } = setUp({
      ...impersonation,
      userTemplate: '{{email}}/{{mail}}',
    });
    expect(portal.get('osc')).toMatchObject({
      kind: 'misconfigured',
      title: 'OSC',
      reason: expect.stringContaining('identity.userTemplate'),
    });
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('identity.userTemplate'),
    );
    await stop();
  });

  it('tells browsers and plugins what changes in a Garden, until it is ended', async () => {
    const { garden, gardens, portal, signals, events, clock, stop } =
      setUp(impersonation);
    gardens.start();
    await settle();
    const osc = portal.get('osc');
    if (osc?.kind !== 'running') throw new Error('It does not run');
    osc.readers.note('user:default/mara', new Set(['garden-prod']));
    expect(events.publish).toHaveBeenCalledWith({
      topic: 'gardener.shoots-changed',
      eventPayload: { garden: 'osc', change: { kind: 'resync' } },
    });
    await clock.advance(2_000);
    signals.publish.mockClear();
    garden.put('shoots', rawShoot('garden-prod', 'web'));
    await settle();
    expect(signals.publish).toHaveBeenCalledWith(
      expect.objectContaining({
        recipients: { type: 'user', entityRef: ['user:default/mara'] },
      }),
    );
    expect(events.publish).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventPayload: {
          garden: 'osc',
          change: {
            kind: 'shoots',
            shoots: [{ namespace: 'garden-prod', name: 'web' }],
          },
        },
      }),
    );
    await stop();
    signals.publish.mockClear();
    osc.readers.note('user:default/mara', new Set(['garden-prod']));
    garden.put('shoots', rawShoot('garden-prod', 'web', 'shop'));
    await settle();
    await clock.advance(2_000);
    expect(signals.publish).not.toHaveBeenCalled();
  });
});
