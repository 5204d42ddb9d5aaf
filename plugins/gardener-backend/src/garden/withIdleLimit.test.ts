import { PassThrough } from 'node:stream';
import { withIdleLimit } from './withIdleLimit';

describe('withIdleLimit', () => {
  beforeEach(() => {
    jest.useFakeTimers({
      doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'],
    });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  async function setUp() {
    const stream = new PassThrough();
    const onIdle = jest.fn(() => stream.end());
    const seen: string[] = [];
    const done = (async () => {
      for await (const piece of withIdleLimit<Buffer>(stream, 1_000, onIdle)) {
        seen.push(piece.toString());
      }
    })();
    const write = async (text: string) => {
      stream.write(text);
      while (!seen.includes(text)) {
        await new Promise(resolve => {
          setImmediate(resolve);
        });
      }
    };
    await new Promise(resolve => {
      setImmediate(resolve);
    });
    return { stream, onIdle, write, done };
  }

  it('begins anew with every piece', async () => {
    const { stream, onIdle, write, done } = await setUp();
    for (const text of ['a', 'b', 'c', 'd']) {
      jest.advanceTimersByTime(900);
      await write(text);
    }
    expect(onIdle).not.toHaveBeenCalled();
    stream.end();
    await done;
  });

  it('ends a stream that pauses for too long', async () => {
    const { onIdle, write, done } = await setUp();
    await write('a');
    jest.advanceTimersByTime(1_000);
    expect(onIdle).toHaveBeenCalledTimes(1);
    await done;
  });

  it('leaves no timer behind', async () => {
    const { stream, done } = await setUp();
    stream.end();
    await done;
    expect(jest.getTimerCount()).toBe(0);
  });
});
