import { get } from 'node:http';
import {
  smallShoot,
  shootsPath,
  SmallGarden,
  startSmallGarden,
} from '../testUtils/smallGarden';

interface Event {
  readonly type: string;
  readonly object: {
    readonly kind: string;
    readonly code?: number;
    readonly message?: string;
    readonly metadata: {
      readonly name?: string;
      readonly resourceVersion?: string;
      readonly labels?: Record<string, string>;
      readonly annotations?: Record<string, string>;
      readonly deletionTimestamp?: string;
    };
  };
}

/** An open watch that collects events. */
class Watcher {
  readonly events: Event[] = [];
  opened = false;
  ended = false;
  private waiting: (() => void)[] = [];

  constructor(garden: SmallGarden, query: string, as: string = 'alice') {
    const request = get(
      `${garden.running.url}${shootsPath()}?watch=1&${query}`,
      { headers: { Authorization: `Bearer token-of-${as}` } },
      response => {
        let rest = '';
        this.opened = true;
        this.wake();
        response.setEncoding('utf8');
        response.on('data', chunk => {
          const lines = (rest + chunk).split('\n');
          rest = lines.pop() ?? '';
          this.events.push(...lines.map(line => JSON.parse(line) as Event));
          this.wake();
        });
        const end = () => {
          this.ended = true;
          this.wake();
        };
        response.on('end', end);
        response.on('error', end);
      },
    );
    request.on('error', () => {
      this.ended = true;
      this.wake();
    });
  }

  /** Waits until a condition holds. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>(resolve => this.waiting.push(resolve));
    }
  }

  names(): string[] {
    return this.events.map(
      ({ type, object }) => `${type} ${object.metadata.name}`,
    );
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach(resolve => resolve());
  }
}

jest.setTimeout(60_000);

describe('a watch', () => {
  let garden: SmallGarden;
  const store = () => garden.running.garden.store;
  const key = (name: string) => ({
    resource: 'shoots',
    namespace: 'garden-dev',
    name,
  });
  const label = (name: string, labels: Record<string, string>) =>
    store().update(key(name), current => ({
      ...current,
      metadata: {
        ...current.metadata,
        labels: { ...current.metadata.labels, ...labels },
      },
    }));

  beforeEach(async () => {
    garden = await startSmallGarden([smallShoot('peer1'), smallShoot('peer2')]);
  });
  afterEach(() => garden.running.close());

  it('tells what was written after the resourceVersion that it starts from', async () => {
    const from = store().resourceVersion;
    label('peer1', { a: 'b' });
    const watcher = new Watcher(garden, `resourceVersion=${from}`);
    await watcher.until(() => watcher.events.length === 1);
    store().delete(key('peer2'));
    await watcher.until(() => watcher.events.length === 2);
    expect(watcher.names()).toEqual(['MODIFIED peer1', 'DELETED peer2']);
    expect(watcher.events[1].object.metadata.resourceVersion).toBe(
      String(store().resourceVersion),
    );
  });

  it('begins with everything that is there if it has no resourceVersion', async () => {
    const watcher = new Watcher(garden, '');
    await watcher.until(() => watcher.events.length === 2);
    expect(watcher.names()).toEqual(['ADDED peer1', 'ADDED peer2']);
  });

  it('says inside the stream that a resourceVersion is too old, and ends', async () => {
    const from = store().resourceVersion;
    store().compact();
    const watcher = new Watcher(garden, `resourceVersion=${from}`);
    await watcher.until(() => watcher.ended);
    expect(watcher.events).toHaveLength(1);
    expect(watcher.events[0]).toMatchObject({
      type: 'ERROR',
      object: { code: 410, reason: 'Expired' },
    });
  });

  it('tells nothing to who comes from the future, not even an error', async () => {
    const silent = new Watcher(garden, 'resourceVersion=99999999');
    const other = new Watcher(
      garden,
      `resourceVersion=${store().resourceVersion}`,
    );
    await silent.until(() => silent.opened);
    label('peer1', { a: 'b' });
    await other.until(() => other.events.length === 1);
    expect(silent.events).toEqual([]);
    expect(silent.ended).toBe(false);
  });

  it('sends DELETED with the old state for what leaves the selector', async () => {
    label('peer1', { team: 'x' });
    const watcher = new Watcher(
      garden,
      `labelSelector=team%3Dx&resourceVersion=${store().resourceVersion}`,
    );
    await watcher.until(() => watcher.opened);
    label('peer1', { team: 'y' });
    label('peer2', { team: 'x' });
    await watcher.until(() => watcher.events.length === 2);
    expect(watcher.names()).toEqual(['DELETED peer1', 'ADDED peer2']);
    const { metadata } = watcher.events[0].object;
    expect(metadata.labels?.team).toBe('x');
    expect(metadata.deletionTimestamp).toBeUndefined();
    expect(metadata.resourceVersion).toBe(String(store().resourceVersion - 1));
  });

  it('ends when its time is up, with a bookmark before if something has moved', async () => {
    const from = store().resourceVersion;
    label('peer1', { a: 'b' });
    const watcher = new Watcher(
      garden,
      `resourceVersion=${from}&allowWatchBookmarks=true&timeoutSeconds=2`,
    );
    await watcher.until(() => watcher.ended);
    expect(watcher.names()).toEqual(['MODIFIED peer1', 'BOOKMARK undefined']);
    expect(watcher.events[1].object.metadata.resourceVersion).toBe(
      String(store().resourceVersion),
    );
  });

  it('marks the end of the initial events if that was asked for', async () => {
    const watcher = new Watcher(
      garden,
      'sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true',
    );
    await watcher.until(() => watcher.events.length === 3);
    expect(watcher.events[2].object.metadata.annotations).toEqual({
      'k8s.io/initial-events-end': 'true',
    });
  });

  it('keeps going for somebody whose rights are gone', async () => {
    const watcher = new Watcher(
      garden,
      `resourceVersion=${store().resourceVersion}`,
      'bob',
    );
    await watcher.until(() => watcher.opened);
    store().update({ resource: 'projects', name: 'dev' }, current => ({
      ...current,
      spec: { ...current.spec, members: [] },
    }));
    label('peer1', { a: 'b' });
    await watcher.until(() => watcher.events.length === 1);
    expect((await garden.call('GET', shootsPath(), { as: 'bob' })).status).toBe(
      403,
    );
  });

  it('can be silenced, cut and ended from outside', async () => {
    const change = (effect: string) =>
      garden.call('POST', '/simulator/watches', {
        as: 'admin',
        body: { effect },
      });
    const watcher = new Watcher(
      garden,
      `resourceVersion=${store().resourceVersion}`,
    );
    await watcher.until(() => watcher.opened);
    await change('silence');
    label('peer1', { a: 'b' });
    expect((await change('cut')).body).toEqual({ watches: 1 });
    await watcher.until(() => watcher.ended);
    expect(watcher.events).toEqual([]);
    const second = new Watcher(
      garden,
      `resourceVersion=${store().resourceVersion}`,
    );
    await second.until(() => second.opened);
    await change('end');
    await second.until(() => second.ended);
  });
});
