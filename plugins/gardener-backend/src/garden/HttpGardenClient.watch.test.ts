import { createMockDirectory } from '@backstage/backend-test-utils';
import { kubeconfigText } from '../__testUtils__/kubeconfig';
import {
  json,
  plain,
  type Script,
  ScriptedServer,
} from '../__testUtils__/ScriptedServer';
import type { RawWatchEvent } from './GardenClient';
import { HttpGardenClient } from './HttpGardenClient';

jest.setTimeout(60_000);

const event = (type: string, resourceVersion: string, name = 'a') =>
  `${JSON.stringify({
    type,
    object: { metadata: { name, resourceVersion } },
  })}\n`;

describe('watch of HttpGardenClient', () => {
  const folder = createMockDirectory();
  const ends: Array<() => unknown> = [];

  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  async function open(script: Script, watchIdleTimeout = 60_000) {
    const server = await new ScriptedServer(script).start();
    folder.setContent({ kubeconfig: kubeconfigText({ server: server.url }) });
    const client = new HttpGardenClient(
      'osc',
      {
        kind: 'kubeconfig',
        path: folder.resolve('kubeconfig'),
        context: undefined,
      },
      { watchIdleTimeout },
    );
    ends.push(
      () => server.stop(),
      () => client.close(),
    );
    const controller = new AbortController();
    const onOpen = jest.fn();
    const events: RawWatchEvent[] = [];
    const done = (async () => {
      for await (const seen of client.watch('shoots', {
        resourceVersion: '5',
        signal: controller.signal,
        onOpen,
      })) {
        events.push(seen);
      }
    })();
    // Whoever opens it looks at the end; until then a failure must not count as unhandled.
    done.catch(() => undefined);
    return { server, controller, onOpen, events, done };
  }

  async function until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise(resolve => {
        setTimeout(resolve, 5);
      });
    }
  }

  it('asks for bookmarks and an end after some minutes', async () => {
    const { server, done } = await open(response => response.end());
    await done;
    expect(server.seen[0].url).toBe(
      '/apis/core.gardener.cloud/v1beta1/shoots?watch=true&allowWatchBookmarks=true&timeoutSeconds=300&resourceVersion=5',
    );
  });

  it('gives events as they come, and ends when the Garden ends it', async () => {
    const { events, done, onOpen } = await open(response => {
      response.write(event('ADDED', '6'));
      response.write(event('BOOKMARK', '8') + event('DELETED', '9'));
      response.end();
    });
    await done;
    expect(
      events.map(({ type, resourceVersion }) => `${type} ${resourceVersion}`),
    ).toEqual(['ADDED 6', 'BOOKMARK 8', 'DELETED 9']);
    expect(onOpen).toHaveBeenCalledTimes(1);
  });

  it('says that it is open before anything happens', async () => {
    const { controller, onOpen, events, done } = await open(response =>
      response.flushHeaders(),
    );
    await until(() => onOpen.mock.calls.length > 0);
    expect(events).toEqual([]);
    controller.abort();
    await expect(done).rejects.toThrow();
  });

  it('reads a line whose chunks end inside a character', async () => {
    const bytes = Buffer.from(event('ADDED', '6', 'zoë'), 'utf8');
    const middle = bytes.indexOf(Buffer.from('ë')) + 1;
    const { events, done } = await open(response => {
      response.write(bytes.subarray(0, middle));
      setImmediate(() => response.end(bytes.subarray(middle)));
    });
    await done;
    expect(events).toMatchObject([{ object: { metadata: { name: 'zoë' } } }]);
  });

  it('throws an expired version', async () => {
    const { done } = await open(
      json({ type: 'ERROR', object: { code: 410, message: 'too old' } }),
    );
    // Without a newline at its end the line was cut, and nothing was said.
    await done;
    const whole = await open(
      plain(
        `${JSON.stringify({
          type: 'ERROR',
          object: { code: 410, message: 'too old' },
        })}\n`,
        200,
      ),
    );
    await expect(whole.done).rejects.toMatchObject({ kind: 'expired' });
  });

  it('throws what the Garden refuses', async () => {
    const { done, onOpen } = await open(plain('service unavailable', 503));
    await expect(done).rejects.toMatchObject({ kind: 'unavailable' });
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('throws when the connection is cut', async () => {
    const { server, events, done } = await open(response => {
      response.write(event('ADDED', '6'));
    });
    await until(() => events.length === 1);
    server.cutAll();
    await expect(done).rejects.toMatchObject({
      kind: 'unreachable',
      problem: 'the connection was cut',
    });
  });

  it('throws when it is silent for too long', async () => {
    const { done } = await open(response => response.flushHeaders(), 50);
    await expect(done).rejects.toMatchObject({
      kind: 'unreachable',
      problem: 'it has been silent for too long',
    });
  });

  it('refuses a line without an end', async () => {
    const { done } = await open(response => {
      response.write(Buffer.alloc(9 * 1024 * 1024, 'x'));
    });
    await expect(done).rejects.toMatchObject({ kind: 'malformed' });
  });

  it('ends when it is aborted, with the reason of the abort', async () => {
    const { controller, events, done } = await open(response => {
      response.write(event('ADDED', '6'));
    });
    await until(() => events.length === 1);
    const reason = new Error('enough');
    controller.abort(reason);
    await expect(done).rejects.toBe(reason);
  });
});
