import { beforeDeadline, DEADLINE_MS } from './beforeDeadline';

const never = () => new Promise<never>(() => undefined);

describe('beforeDeadline', () => {
  it('gives what comes in time', async () => {
    expect(await beforeDeadline(async () => 7)).toBe(7);
    expect(await beforeDeadline(async () => undefined, 1e6)).toBeUndefined();
  });

  it('throws what the work throws, at once or later', async () => {
    const error = new Error('no');
    await expect(
      beforeDeadline(async () => {
        throw error;
      }),
    ).rejects.toBe(error);
    await expect(
      beforeDeadline(() => {
        throw error;
      }),
    ).rejects.toBe(error);
  });

  it('gives up work that takes longer, in words for the user', async () => {
    await expect(beforeDeadline(never, 1)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'The Garden did not answer in time. Try again in a moment',
    });
  });

  it('does not mind what becomes of the work afterwards', async () => {
    const unhandled = jest.fn();
    process.on('unhandledRejection', unhandled);
    let fail = (_: Error) => {};
    const late = new Promise<never>((_, reject) => {
      fail = reject;
    });
    await expect(beforeDeadline(() => late, 1)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    fail(new Error('too late'));
    await new Promise(resolve => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('leaves no timer behind that would hold a backend that stops', async () => {
    const timers = () =>
      process.getActiveResourcesInfo().filter(name => name === 'Timeout');
    const before = timers().length;
    const waiting = beforeDeadline(never, 60_000);
    await beforeDeadline(async () => 7, 60_000);
    expect(timers()).toHaveLength(before);
    // That one stays: nobody ends it, and it holds nothing.
    waiting.catch(() => undefined);
  });

  it('waits not as long as proxies do', () => {
    expect(DEADLINE_MS).toBeLessThan(60_000);
    // A Garden is given 20 s for a write, and some seconds for what is asked before it.
    expect(DEADLINE_MS).toBeGreaterThan(30_000);
  });
});
