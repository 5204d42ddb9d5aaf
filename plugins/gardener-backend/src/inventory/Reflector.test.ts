import { FakeGarden, rawShoot } from '../__testUtils__/FakeGarden';
import { ManualClock, settle } from '../__testUtils__/ManualClock';
import {
  GardenAnonymousError,
  GardenExpiredError,
  GardenMalformedAnswerError,
  GardenNoRightsError,
  GardenServerError,
  GardenUnavailableError,
  GardenUnauthorizedError,
  GardenUnreachableError,
} from '../garden/GardenError';
import { Reflector } from './Reflector';
import { SurroundingsStore } from './SurroundingsStore';
import { textAt } from '../garden/rawObject';

const down = new GardenUnreachableError('osc', 'connection refused');

describe('Reflector', () => {
  const reflectors: Reflector[] = [];

  afterEach(async () => {
    await Promise.all(reflectors.splice(0).map(reflector => reflector.stop()));
  });

  function setUp() {
    const garden = new FakeGarden();
    const clock = new ManualClock();
    const store = new SurroundingsStore(
      raw => textAt(raw, 'value'),
      () => {},
    );
    const statuses: string[] = [];
    const reflector: Reflector = new Reflector({
      client: garden,
      resource: 'projects',
      sink: store,
      clock,
      guardInterval: 1_000_000,
      onStatus: () => statuses.push(reflector.status.kind),
    });
    reflectors.push(reflector);
    const put = (name: string, value: string, silently = false) =>
      garden.put('projects', { metadata: { name }, value }, silently);
    const calls = () => garden.calls.splice(0);
    return { garden, clock, store, reflector, statuses, put, calls };
  }

  it('lists, then watches from the version of the list', async () => {
    const { garden, store, reflector, put, calls } = setUp();
    put('a', '1');
    expect(reflector.status).toEqual({ kind: 'listing' });
    reflector.start();
    await settle();
    expect(calls()).toEqual([
      'list projects',
      `watch projects from ${garden.resourceVersion}`,
    ]);
    put('b', '2');
    put('a', '3');
    await settle();
    expect([...store.all()]).toEqual(['3', '2']);
    expect(reflector).toMatchObject({
      listed: true,
      attempted: true,
      status: { kind: 'watching' },
    });
  });

  it('opens a watch that ended again, from the last event, and nobody hears of it', async () => {
    const { garden, clock, reflector, statuses, put, calls } = setUp();
    reflector.start();
    await settle();
    put('a', '1');
    await settle();
    calls();
    statuses.splice(0);
    const last = garden.resourceVersion;
    garden.tell('projects', { type: 'END' });
    await clock.advance(1_000);
    expect(calls()).toEqual([`watch projects from ${last}`]);
    expect(new Set(statuses)).toEqual(new Set(['watching']));
  });

  it('takes its place from bookmarks, too', async () => {
    const { garden, clock, reflector, calls } = setUp();
    reflector.start();
    await settle();
    garden.tell('projects', { type: 'BOOKMARK', resourceVersion: '777' });
    await settle();
    calls();
    garden.tell('projects', { type: 'END' });
    await clock.advance(1_000);
    expect(calls()).toEqual(['watch projects from 777']);
  });

  it('lists anew at once when its version has expired', async () => {
    const { garden, reflector, store, statuses, put, calls } = setUp();
    put('a', '1');
    reflector.start();
    await settle();
    calls();
    statuses.splice(0);
    put('b', '2', true);
    garden.remove('projects', 'a', undefined, true);
    garden.tell('projects', {
      type: 'FAIL',
      error: new GardenExpiredError('osc'),
    });
    await settle();
    expect(calls()[0]).toBe('list projects');
    expect([...store.all()]).toEqual(['2']);
    expect(statuses).toEqual(['catchingUp', 'watching']);
  });

  it('takes each expiry for routine when the watch settled in between', async () => {
    const { garden, clock, reflector, statuses } = setUp();
    reflector.start();
    for (let time = 0; time < 5; time += 1) {
      await clock.advance(1_000);
      garden.tell('projects', {
        type: 'FAIL',
        error: new GardenExpiredError('osc'),
      });
    }
    await settle();
    expect(statuses).not.toContain('failing');
  });

  it('pauses when every version expires at once, again and again', async () => {
    const { garden, clock, reflector, calls } = setUp();
    garden.failure = call =>
      call.startsWith('watch') ? new GardenExpiredError('osc') : undefined;
    reflector.start();
    await settle();
    expect(calls().filter(call => call === 'list projects')).toHaveLength(2);
    expect(reflector.status).toMatchObject({
      kind: 'failing',
      error: { kind: 'expired' },
    });
    await clock.advance(100_000);
    expect(calls().length).toBeLessThan(40);
  });

  it.each([
    new GardenServerError('osc', 500),
    new GardenMalformedAnswerError('osc', 'a line of a watch is not JSON'),
  ])(
    'lists anew after %s, because the version may be the cause',
    async error => {
      const { garden, clock, reflector, calls } = setUp();
      reflector.start();
      await settle();
      calls();
      garden.tell('projects', { type: 'FAIL', error });
      await clock.advance(1_000);
      expect(calls()[0]).toBe('list projects');
      expect(reflector.status.kind).toBe('watching');
    },
  );

  it.each([
    down,
    new GardenUnavailableError('osc', 'service unavailable'),
    new GardenAnonymousError('osc'),
    new GardenUnauthorizedError('osc'),
    new GardenNoRightsError('osc'),
    new Error('a fault of ours'),
  ])('is back after %s, with the watch alone', async error => {
    const { garden, clock, reflector, store, put, calls } = setUp();
    reflector.start();
    await settle();
    garden.failure = call => (call.startsWith('watch') ? error : undefined);
    garden.tell('projects', { type: 'FAIL', error: down });
    await clock.advance(2_000);
    expect(reflector.status.kind).toBe('failing');
    garden.failure = () => undefined;
    calls();
    put('late', '1');
    await clock.advance(20_000);
    expect(reflector.status.kind).toBe('watching');
    put('later', '2');
    await settle();
    expect([...store.all()]).toContain('2');
  });

  it('tries more and more seldom, at least every ten seconds, and says when', async () => {
    const { garden, clock, reflector, calls } = setUp();
    garden.failure = () => down;
    const begin = clock.now();
    reflector.start();
    await clock.advance(60_000);
    expect(calls().length).toBeLessThan(15);
    expect(reflector.status).toMatchObject({
      kind: 'failing',
      since: begin,
      error: down,
    });
    const { status } = reflector;
    const wait =
      status.kind === 'failing' ? status.nextTryAt - clock.now() : NaN;
    expect(wait).toBeGreaterThanOrEqual(0);
    expect(wait).toBeLessThanOrEqual(10_000);
    expect(reflector).toMatchObject({ listed: false, attempted: true });
  });

  it('begins with short pauses again once it was back', async () => {
    const { garden, clock, reflector } = setUp();
    garden.failure = () => down;
    reflector.start();
    await clock.advance(60_000);
    garden.failure = () => undefined;
    await clock.advance(20_000);
    garden.failure = () => down;
    garden.tell('projects', { type: 'FAIL', error: down });
    await settle();
    const { status } = reflector;
    const wait =
      status.kind === 'failing' ? status.nextTryAt - clock.now() : NaN;
    expect(wait).toBeLessThanOrEqual(500);
  });

  it('waits as long as the Garden asks', async () => {
    const { garden, clock, reflector, calls } = setUp();
    garden.failure = () => new GardenUnavailableError('osc', '', 120);
    reflector.start();
    await clock.advance(119_000);
    expect(calls()).toHaveLength(1);
    await clock.advance(2_000);
    expect(calls()).toHaveLength(1);
  });

  it('asks seldom when it has no rights, and tells the sink', async () => {
    const { garden, clock, store, reflector, put, calls } = setUp();
    put('a', '1');
    garden.failure = () => new GardenNoRightsError('osc');
    reflector.start();
    await clock.advance(600_000);
    expect(calls().length).toBeLessThan(16);
    expect(store.readable).toBe(false);
    garden.failure = () => undefined;
    await clock.advance(60_000);
    expect([...store.all()]).toEqual(['1']);
    expect(store.readable).toBe(true);
  });

  it('tries at once when a user asks for it', async () => {
    const { garden, clock, reflector, calls } = setUp();
    garden.failure = () => down;
    reflector.start();
    await clock.advance(60_000);
    garden.failure = () => undefined;
    calls();
    reflector.retryNow();
    await settle();
    expect(calls()[0]).toBe('list projects');
    reflector.retryNow();
    await settle();
    expect(calls()).toEqual([]);
  });

  it('does not ask in a loop when each watch ends as it begins', async () => {
    const { garden, clock, reflector, calls } = setUp();
    garden.watch = async function* ended(resource) {
      garden.calls.push(`watch ${resource}`);
    };
    reflector.start();
    await clock.advance(100_000);
    expect(calls().length).toBeLessThan(25);
  });

  it('begins a list anew whose second page fails, and loses nothing meanwhile', async () => {
    const { garden, clock, store, reflector, put } = setUp();
    put('a', '1');
    put('b', '2');
    reflector.start();
    await settle();
    garden.pageSize = 1;
    put('c', '3', true);
    let failed = false;
    garden.failure = call => {
      if (
        failed ||
        call !== 'list projects' ||
        garden.calls.slice(-2)[0] !== 'list projects'
      ) {
        return undefined;
      }
      failed = true;
      return new GardenExpiredError('osc');
    };
    garden.tell('projects', {
      type: 'FAIL',
      error: new GardenExpiredError('osc'),
    });
    await settle();
    expect(failed).toBe(true);
    expect(store.size).toBeGreaterThanOrEqual(2);
    await clock.advance(2_000);
    expect([...store.all()].sort()).toEqual(['1', '2', '3']);
  });

  it('ends every request when it is stopped', async () => {
    const { garden, reflector } = setUp();
    reflector.start();
    await settle();
    expect(garden.openWatches).toBe(1);
    await reflector.stop();
    expect(garden.openWatches).toBe(0);
  });

  it('lists anew when the Garden was restored from an older backup', async () => {
    const garden = new FakeGarden();
    const clock = new ManualClock();
    const store = new SurroundingsStore(
      raw => textAt(raw, 'value'),
      () => {},
    );
    garden.put('projects', { metadata: { name: 'a' }, value: '1' });
    const reflector = new Reflector({
      client: garden,
      resource: 'projects',
      sink: store,
      clock,
      guardInterval: 1_000,
      onStatus: () => {},
    });
    reflectors.push(reflector);
    reflector.start();
    await settle();
    garden.turnBack(50);
    garden.put('projects', rawShoot('', 'b'), true);
    await clock.advance(2_000);
    expect(store.size).toBe(2);
    expect(garden.calls).toContain('watch projects from 51');
  });
});
