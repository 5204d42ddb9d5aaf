import { FakeGarden, rawShoot } from '../__testUtils__/FakeGarden';
import { ManualClock, settle } from '../__testUtils__/ManualClock';
import {
  GardenTooManyRequestsError,
  GardenUnreachableError,
} from '../garden/GardenError';
import { WatchGuard, type WatchVerdict } from './WatchGuard';

describe('WatchGuard', () => {
  function setUp() {
    const garden = new FakeGarden();
    garden.put('shoots', rawShoot('dev', 'a'));
    const clock = new ManualClock();
    const sink = {
      size: 1,
      beginList() {},
      addPage() {},
      endList() {},
      apply() {},
      refused() {},
    };
    const onLife = jest.fn();
    const guard = new WatchGuard(
      { client: garden, resource: 'shoots', sink, clock, guardInterval: 1000 },
      garden.resourceVersion,
      onLife,
    );
    const controller = new AbortController();
    let verdict: unknown = 'none yet';
    void guard.run(controller.signal).then(result => {
      verdict = result;
    });
    return {
      garden,
      clock,
      sink,
      guard,
      onLife,
      controller,
      verdict: () => verdict,
    };
  }

  it('leaves a quiet watch of a quiet Garden alone, and notes that it lives', async () => {
    const { clock, onLife, verdict } = setUp();
    await clock.advance(10_000);
    expect(verdict()).toBe('none yet');
    expect(onLife).toHaveBeenCalledTimes(10);
  });

  it('wants a list when the Garden is behind the watch: such a watch never says anything', async () => {
    const { garden, clock, verdict } = setUp();
    garden.turnBack(50);
    await clock.advance(1_000);
    expect(verdict()).toEqual({ relist: true } satisfies WatchVerdict);
  });

  it('wants a list when the number of objects differs twice in a row', async () => {
    const { clock, sink, verdict } = setUp();
    sink.size = 2;
    await clock.advance(1_000);
    expect(verdict()).toBe('none yet');
    await clock.advance(1_000);
    expect(verdict()).toEqual({ relist: true });
  });

  it('believes a difference that an event explains', async () => {
    const { garden, clock, sink, guard, verdict } = setUp();
    sink.size = 2;
    await clock.advance(1_000);
    guard.heard(garden.resourceVersion);
    sink.size = 1;
    await clock.advance(5_000);
    expect(verdict()).toBe('none yet');
  });

  it('believes differences while events keep coming', async () => {
    const { garden, clock, sink, guard, verdict } = setUp();
    sink.size = 2;
    for (let look = 0; look < 10; look += 1) {
      await clock.advance(1_000);
      guard.heard(garden.resourceVersion);
    }
    expect(verdict()).toBe('none yet');
  });

  it('opens a watch again that stayed silent while the Garden went on', async () => {
    const { garden, clock, verdict } = setUp();
    await clock.advance(1_000);
    garden.moveOn();
    await clock.advance(1_000);
    expect(verdict()).toBe('none yet');
    garden.moveOn();
    await clock.advance(1_000);
    expect(verdict()).toEqual({ relist: false });
  });

  it('leaves a watch alone that is not silent', async () => {
    const { garden, clock, guard, verdict } = setUp();
    for (let look = 0; look < 10; look += 1) {
      garden.moveOn();
      guard.heard(garden.resourceVersion);
      await clock.advance(1_000);
    }
    expect(verdict()).toBe('none yet');
  });

  it('ends a watch whose Garden no longer answers', async () => {
    const { garden, clock, verdict } = setUp();
    const error = new GardenUnreachableError('osc', 'no answer in time');
    garden.failure = () => error;
    await clock.advance(1_000);
    expect(verdict()).toBe(error);
  });

  it('does not end a watch because it asked too often', async () => {
    const { garden, clock, verdict } = setUp();
    garden.failure = () => new GardenTooManyRequestsError('osc');
    await clock.advance(10_000);
    expect(verdict()).toBe('none yet');
  });

  it('ends with the watch', async () => {
    const { controller, verdict } = setUp();
    controller.abort();
    await settle();
    expect(verdict()).toBeUndefined();
  });
});
