import { mockServices } from '@backstage/backend-test-utils';
import { shootKey } from 'backstage-plugin-gardener-common';
import { startChangeNotices } from './ChangeNotices';
import { FakeChanges } from '../__testUtils__/FakeChanges';
import { ManualClock, settle } from '../__testUtils__/ManualClock';
import { LAST_WORD_MS } from './LastWords';
import { Readers } from './Readers';

const shoots = (...namespaces: readonly string[]) =>
  ({
    kind: 'shoots',
    keys: new Set(
      namespaces.map(namespace => shootKey({ namespace, name: 'shop' })),
    ),
  } as const);
const oneShoot = shoots('garden-prod');

/** mara reads prod and ops, jon reads prod. */
function setUp() {
  const inventory = new FakeChanges();
  const clock = new ManualClock();
  const controller = new AbortController();
  const publish = jest.fn<Promise<void>, [unknown]>(async () => {});
  const logger = mockServices.logger.mock();
  const readers = new Readers();
  readers.note('mara', new Set(['garden-prod', 'garden-ops']));
  readers.note('jon', new Set(['garden-prod']));
  const maySee = jest.fn(
    async (_user: string, _namespaces: ReadonlySet<string>) => true,
  );
  const notices = startChangeNotices({
    inventory,
    readers,
    maySee,
    signals: { publish },
    logger,
    clock,
    signal: controller.signal,
  });
  /** Whom the notices so far went to. */
  const told = () =>
    publish.mock.calls.map(([signal]) => {
      const { recipients } = signal as { recipients: { entityRef: string[] } };
      return [...recipients.entityRef].sort();
    });
  return {
    inventory,
    clock,
    controller,
    publish,
    logger,
    notices,
    readers,
    maySee,
    told,
  };
}

describe('startChangeNotices', () => {
  it('tells who reads the namespace the Garden and the time, and no name', async () => {
    const { inventory, clock, publish } = setUp();
    inventory.tell(oneShoot);
    await settle();
    expect(publish.mock.calls).toEqual([
      [
        {
          recipients: { type: 'user', entityRef: ['jon', 'mara'] },
          channel: 'gardener:changes',
          message: { garden: 'osc', version: clock.now() },
        },
      ],
    ]);
  });

  it('tells nobody of what nobody reads, and only those of what some read', async () => {
    const { inventory, clock, told } = setUp();
    inventory.tell(shoots('garden-partner'));
    await settle();
    expect(told()).toEqual([]);
    await clock.advance(1_000);
    inventory.tell(shoots('garden-ops'));
    await settle();
    expect(told()).toEqual([['mara']]);
  });

  it('tells nobody any more whom the Garden does not let see it any more', async () => {
    const { inventory, clock, maySee, told } = setUp();
    maySee.mockImplementation(async user => user !== 'jon');
    inventory.tell(oneShoot);
    await settle();
    expect(told()).toEqual([['mara']]);
    expect(maySee).toHaveBeenCalledWith('jon', new Set(['garden-prod']));
    maySee.mockClear();
    await clock.advance(1_000);
    inventory.tell(oneShoot);
    await settle();
    expect(maySee.mock.calls.map(([user]) => user)).toEqual(['mara']);
  });

  it('tells nobody when access can not be asked about', async () => {
    const { inventory, maySee, publish, logger } = setUp();
    maySee.mockRejectedValue(new Error('the Garden is away'));
    inventory.tell(oneShoot);
    await settle();
    expect(publish).not.toHaveBeenCalled();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('the Garden is away'),
    );
  });

  it('tells every reader the state of the Garden, which is no secret, without asking', async () => {
    const { inventory, maySee, told } = setUp();
    inventory.tell({ kind: 'state' });
    await settle();
    expect(told()).toEqual([['jon', 'mara']]);
    expect(maySee).not.toHaveBeenCalled();
  });

  it('gathers what follows within a second', async () => {
    const { inventory, clock, told } = setUp();
    for (let i = 0; i < 20; i += 1) inventory.tell(shoots('garden-ops'));
    await settle();
    inventory.tell(oneShoot);
    await clock.advance(1_000);
    await clock.advance(60_000);
    expect(told()).toEqual([['mara'], ['jon', 'mara']]);
  });

  it.each(['resync', 'surroundings'] as const)(
    'tells a change of kind %s to all who still see something',
    async kind => {
      const { inventory, told } = setUp();
      inventory.tell({ kind });
      await settle();
      expect(told()).toEqual([['jon', 'mara']]);
    },
  );

  it('tells a change that is none of the inventory to whom it concerns', async () => {
    const { notices, clock, told } = setUp();
    notices.announce(['garden-ops']);
    await settle();
    expect(told()).toEqual([['mara']]);
    await clock.advance(1_000);
    notices.announce();
    await settle();
    expect(told()).toEqual([['mara'], ['jon', 'mara']]);
  });

  it('tells who lost everything a last time when members of projects changed, once access is asked anew', async () => {
    const { inventory, clock, maySee, told } = setUp();
    inventory.tell({ kind: 'surroundings' });
    await settle();
    expect(told()).toEqual([['jon', 'mara']]);
    maySee.mockImplementation(async user => user !== 'jon');
    await clock.advance(LAST_WORD_MS - 1);
    expect(told()).toHaveLength(1);
    await clock.advance(1);
    await settle();
    expect(told()).toEqual([['jon', 'mara'], ['jon']]);
    inventory.tell({ kind: 'surroundings' });
    await settle();
    await clock.advance(LAST_WORD_MS);
    expect(told().slice(2)).toEqual([['mara']]);
  });

  it('goes on after a notice that could not be sent', async () => {
    const { inventory, clock, publish, logger } = setUp();
    publish.mockRejectedValueOnce(new Error('no broker'));
    inventory.tell(oneShoot);
    await clock.advance(1_000);
    inventory.tell(oneShoot);
    await settle();
    expect(publish).toHaveBeenCalledTimes(2);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('no broker'),
    );
  });

  it('is silent once it was ended', async () => {
    const { inventory, controller, publish } = setUp();
    controller.abort();
    inventory.tell(oneShoot);
    await settle();
    expect(publish).not.toHaveBeenCalled();
  });
});
