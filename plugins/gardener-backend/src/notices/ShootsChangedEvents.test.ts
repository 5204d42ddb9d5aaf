import { mockServices } from '@backstage/backend-test-utils';
import { shootKey } from 'backstage-plugin-gardener-common';
import { startShootsChangedEvents } from './ShootsChangedEvents';
import { FakeChanges } from '../__testUtils__/FakeChanges';
import { ManualClock } from '../__testUtils__/ManualClock';

function shoots(...names: string[]) {
  return {
    kind: 'shoots',
    keys: new Set(
      names.map(name => shootKey({ namespace: 'garden-prod', name })),
    ),
  } as const;
}

function setUp() {
  const inventory = new FakeChanges();
  const clock = new ManualClock();
  const publish = jest.fn<Promise<void>, [{ eventPayload: unknown }]>(
    async () => {},
  );
  startShootsChangedEvents({
    inventory,
    events: { publish, subscribe: jest.fn() },
    logger: mockServices.logger.mock(),
    clock,
    signal: new AbortController().signal,
  });
  return {
    inventory,
    clock,
    publish,
    told: () => publish.mock.calls.map(([{ eventPayload }]) => eventPayload),
  };
}

const named = (...names: string[]) => ({
  garden: 'osc',
  change: {
    kind: 'shoots',
    shoots: names.map(name => ({ namespace: 'garden-prod', name })),
  },
});

describe('startShootsChangedEvents', () => {
  it('names the first shoots at once, and once each those that follow within a second', async () => {
    const { inventory, clock, publish, told } = setUp();
    inventory.tell(shoots('a'));
    inventory.tell(shoots('b', 'c'));
    inventory.tell(shoots('c', 'd'));
    await clock.advance(1_000);
    expect(told()).toEqual([named('a'), named('b', 'c', 'd')]);
    expect(publish).toHaveBeenCalledWith(
      expect.objectContaining({ topic: 'gardener.shoots-changed' }),
    );
  });

  it('says resync alone when the inventory was filled anew', async () => {
    const { inventory, clock, told } = setUp();
    inventory.tell(shoots('a'));
    inventory.tell(shoots('b'));
    inventory.tell({ kind: 'resync' });
    await clock.advance(1_000);
    expect(told()).toEqual([
      named('a'),
      { garden: 'osc', change: { kind: 'resync' } },
    ]);
  });

  it('sends no more than a thousand shoots in one event', async () => {
    const { inventory, told } = setUp();
    inventory.tell(
      shoots(...Array.from({ length: 2_500 }, (_, i) => `shoot-${i}`)),
    );
    await new Promise(resolve => setImmediate(resolve));
    expect(
      told().map(
        event => (event as ReturnType<typeof named>).change.shoots.length,
      ),
    ).toEqual([1_000, 1_000, 500]);
  });

  it('says nothing of changes that concern no shoot', () => {
    const { inventory, publish } = setUp();
    inventory.tell({ kind: 'state' });
    inventory.tell({ kind: 'surroundings' });
    expect(publish).not.toHaveBeenCalled();
  });

  it('says resync after an event that could not be sent, because its names are lost', async () => {
    const { inventory, clock, publish, told } = setUp();
    publish.mockRejectedValueOnce(new Error('no broker'));
    inventory.tell(shoots('a'));
    await clock.advance(1_000);
    inventory.tell(shoots('b'));
    expect(told().slice(1)).toEqual([
      { garden: 'osc', change: { kind: 'resync' } },
    ]);
  });
});
