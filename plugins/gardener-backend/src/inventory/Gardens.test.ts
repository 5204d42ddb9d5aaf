import { mockServices } from '@backstage/backend-test-utils';
import { FakeGarden, rawShoot } from '../__testUtils__/FakeGarden';
import { settle } from '../__testUtils__/ManualClock';
import type {
  ConfiguredGarden,
  GardenSettings,
} from '../garden/config/ConfiguredGarden';
import { GardenUnreachableError } from '../garden/GardenError';
import { GardenSettingError } from '../garden/GardenSettingError';
import { Gardens } from './Gardens';

const settings = (name: string): GardenSettings => ({
  name,
  title: name.toUpperCase(),
  connection: { kind: 'inCluster' },
  identity: { strategy: 'impersonation', trustedLocations: [] },
  network: {
    defaultNodes: undefined,
    defaultPrefix: 27,
    maxPrefix: 23,
    natPortsTotal: 32768,
    refuseOverlap: false,
    reserved: [],
    external: [],
  },
  docs: { peering: undefined, cidr: undefined },
});

describe('Gardens', () => {
  const configured: readonly ConfiguredGarden[] = [
    { kind: 'configured', settings: settings('good') },
    {
      kind: 'misconfigured',
      name: 'bad',
      title: 'Bad',
      reason: 'kubeconfig.path: the file does not exist',
    },
    { kind: 'configured', settings: settings('down') },
    { kind: 'configured', settings: settings('gone') },
  ];

  it('keeps the others running when one is misconfigured, down or gone', async () => {
    const good = new FakeGarden();
    good.put('shoots', rawShoot('garden-dev', 'a'));
    const down = new FakeGarden();
    down.failure = () =>
      new GardenUnreachableError('down', 'connection refused');
    const gardens = new Gardens(configured, {
      logger: mockServices.logger.mock(),
      createClient: ({ name }) => {
        if (name === 'gone')
          throw new GardenSettingError(
            'kubeconfig.path',
            'the file does not exist',
          );
        return name === 'good' ? good : down;
      },
    });
    gardens.start();
    await settle();
    const states = gardens
      .all()
      .map(garden =>
        garden.kind === 'running'
          ? garden.inventory.state
          : { state: garden.kind, reason: garden.reason },
      );
    expect(states).toMatchObject([
      { state: 'live' },
      {
        state: 'misconfigured',
        reason: 'kubeconfig.path: the file does not exist',
      },
      { state: 'unreachable' },
      {
        state: 'misconfigured',
        reason: 'kubeconfig.path: the file does not exist',
      },
    ]);
    expect(gardens.running().map(garden => garden.settings.name)).toEqual([
      'good',
      'down',
    ]);
    await gardens.stop();
    expect(good.openWatches).toBe(0);
  });
});
