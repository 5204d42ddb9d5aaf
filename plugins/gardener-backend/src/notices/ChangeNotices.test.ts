import { mockServices } from '@backstage/backend-test-utils';
import { shootKey } from 'backstage-plugin-gardener-common';
import { startChangeNotices } from './ChangeNotices';
import { FakeChanges } from '../__testUtils__/FakeChanges';
import { ManualClock } from '../__testUtils__/ManualClock';

const oneShoot = {
  kind: 'shoots',
  keys: new Set([shootKey({ namespace: 'garden-prod', name: 'shop' })]),
} as const;

function setUp() {
  const inventory = new FakeChanges();
  const clock = new ManualClock();
  const controller = new AbortController();
  const publish = jest.fn<Promise<void>, [unknown]>(async () => {});
  const logger = mockServices.logger.mock();
  const notices = startChangeNotices({
    inventory,
    signals: { publish },
    logger,
    clock,
    signal: controller.signal,
  });
  return { inventory, clock, controller, publish, logger, notices };
}

describe('startChangeNotices', () => {
  it('tells everyone the Garden and a version, and no name', () => {
    const { inventory, publish } = setUp();
    inventory.tell(oneShoot);
    expect(publish.mock.calls).toEqual([
      [
        {
          recipients: { type: 'broadcast' },
          channel: 'gardener:changes',
          message: { garden: 'osc', version: 1 },
        },
      ],
    ]);
  });

  it('gathers what follows within a second, and tells the last version', async () => {
    const { inventory, clock, publish } = setUp();
    for (let i = 0; i < 20; i += 1) inventory.tell(oneShoot);
    await clock.advance(1_000);
    await clock.advance(60_000);
    expect(publish).toHaveBeenCalledTimes(2);
    expect(publish).toHaveBeenLastCalledWith(
      expect.objectContaining({ message: { garden: 'osc', version: 20 } }),
    );
  });

  it.each(['state', 'resync', 'surroundings'] as const)(
    'tells a change of kind %s too',
    kind => {
      const { inventory, publish } = setUp();
      inventory.tell({ kind });
      expect(publish).toHaveBeenCalledTimes(1);
    },
  );

  it('tells a change that is none of the inventory', () => {
    const { notices, publish } = setUp();
    notices.announce();
    expect(publish).toHaveBeenCalledTimes(1);
  });

  it('goes on after a notice that could not be sent', async () => {
    const { inventory, clock, publish, logger } = setUp();
    publish.mockRejectedValueOnce(new Error('no broker'));
    inventory.tell(oneShoot);
    await clock.advance(1_000);
    inventory.tell(oneShoot);
    expect(publish).toHaveBeenCalledTimes(2);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('no broker'),
    );
  });

  it('is silent once it was ended', () => {
    const { inventory, controller, publish } = setUp();
    controller.abort();
    inventory.tell(oneShoot);
    expect(publish).not.toHaveBeenCalled();
  });
});
