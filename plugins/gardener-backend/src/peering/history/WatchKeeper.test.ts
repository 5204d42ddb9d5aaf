import { mockServices } from '@backstage/backend-test-utils';
import type { GardenState } from 'backstage-plugin-gardener-common';
import { FakeHistoryStore } from '../../__testUtils__/FakeHistoryStore';
import { FakeInventory } from '../../__testUtils__/FakeInventory';
import { ManualClock } from '../../__testUtils__/ManualClock';
import { WatchKeeper } from './WatchKeeper';

const STALE: GardenState = {
  state: 'stale',
  asOf: '2026-01-01T00:00:00Z',
  reason: 'The Garden does not answer',
  nextTryAt: null,
};

/** One replica; those that share a history and a clock are replicas of each other. */
function setUp(
  history = new FakeHistoryStore(),
  clock = new ManualClock(),
  state: GardenState = { state: 'live' },
) {
  const inventory = new FakeInventory();
  inventory.state = state;
  const controller = new AbortController();
  const logger = mockServices.logger.mock();
  const onChange = jest.fn();
  new WatchKeeper({ inventory, history, logger, clock, onChange }).start(
    controller.signal,
  );
  return {
    clock,
    history,
    logger,
    onChange,
    gaps: () => history.gaps('osc', { limit: 10 }),
    become: (next: GardenState) => {
      inventory.state = next;
      inventory.tell({ kind: 'state' });
    },
    stop: () => controller.abort(),
  };
}

describe('WatchKeeper', () => {
  it('sees no gap as long as the Garden is looked at', async () => {
    const { clock, gaps, history } = setUp();
    await clock.advance(3_600_000);
    expect(history.calls).toBe(121);
    expect(await gaps()).toEqual([]);
  });

  it('sees one when no portal ran for longer than two minutes', async () => {
    const { clock, history, stop } = setUp();
    await clock.advance(30_000);
    const from = clock.now();
    stop();
    await clock.advance(120_001);
    const restarted = setUp(history, clock);
    await clock.advance(0);
    expect(await restarted.gaps()).toMatchObject([
      { garden: 'osc', from, to: clock.now() },
    ]);
    expect(restarted.onChange).toHaveBeenCalledTimes(1);
    await clock.advance(600_000);
    expect(await restarted.gaps()).toHaveLength(1);
  });

  it('sees none in a restart of two minutes', async () => {
    const { clock, history, stop } = setUp();
    await clock.advance(0);
    stop();
    await clock.advance(120_000);
    const restarted = setUp(history, clock);
    await clock.advance(0);
    expect(await restarted.gaps()).toEqual([]);
  });

  it('sees one when the Garden could not be reached, at the moment when it is back', async () => {
    const { clock, become, gaps } = setUp();
    await clock.advance(30_000);
    const from = clock.now();
    become(STALE);
    await clock.advance(400_000);
    expect(await gaps()).toEqual([]);
    become({ state: 'live' });
    await clock.advance(0);
    expect(await gaps()).toMatchObject([{ from, to: clock.now() }]);
  });

  it('sees none when it was away for a minute', async () => {
    const { clock, become, gaps } = setUp();
    await clock.advance(30_000);
    become(STALE);
    await clock.advance(60_000);
    become({ state: 'live' });
    await clock.advance(600_000);
    expect(await gaps()).toEqual([]);
  });

  it('says nothing before there is a picture', async () => {
    const { clock, history, become } = setUp(undefined, undefined, {
      state: 'syncing',
    });
    await clock.advance(300_000);
    expect(history.calls).toBe(0);
    become({ state: 'live' });
    await clock.advance(0);
    expect(history.calls).toBe(1);
  });

  it('sees none as long as one of several replicas looks', async () => {
    const first = setUp();
    const { clock, history } = first;
    const second = setUp(history, clock);
    await clock.advance(60_000);
    first.stop();
    await clock.advance(600_000);
    setUp(history, clock);
    await clock.advance(60_000);
    second.stop();
    await clock.advance(600_000);
    expect(await first.gaps()).toEqual([]);
  });

  it('goes on when the database is back', async () => {
    const { clock, history, logger, gaps } = setUp();
    await clock.advance(0);
    const from = clock.now();
    history.failure = new Error('database is locked');
    await clock.advance(200_000);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('database is locked'),
    );
    history.failure = undefined;
    await clock.advance(30_000);
    expect(await gaps()).toMatchObject([{ from }]);
  });

  it('says nothing more once it was ended', async () => {
    const { clock, history, stop } = setUp();
    await clock.advance(0);
    stop();
    await clock.advance(600_000);
    expect(history.calls).toBe(1);
  });
});
