import { ChangeQueue } from './ChangeQueue';
import type { ShootName, Work } from './ChangeQueue';

const shoot = (name: string): ShootName => ({ namespace: 'garden-prod', name });
const shoots = (...names: string[]): Work => ({
  kind: 'shoots',
  shoots: names.map(shoot),
});

describe('ChangeQueue', () => {
  const done: Work[] = [];
  let fails: boolean;
  let held: Promise<void> | undefined;
  let queue: ChangeQueue;
  const retries: number[] = [];

  beforeEach(() => {
    jest.useFakeTimers();
    done.length = 0;
    retries.length = 0;
    fails = false;
    held = undefined;
    queue = new ChangeQueue({
      work: async work => {
        done.push(work);
        await held;
        if (fails) throw new Error('no answer');
      },
      onFailure: (_error, retryInMs) => retries.push(retryInMs),
    });
  });
  afterEach(() => {
    queue.close();
    jest.useRealTimers();
  });

  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  it('hands a burst on as one batch, each shoot once', async () => {
    queue.add(shoots('a', 'b'));
    await pass(500);
    queue.add(shoots('b', 'c'));
    await pass(499);
    expect(done).toEqual([]);
    await pass(1);
    expect(done).toEqual([shoots('a', 'b', 'c')]);
    await pass(60_000);
    expect(done).toHaveLength(1);
  });

  it('is not put off by changes that keep coming', async () => {
    for (let i = 0; i < 30; i += 1) {
      queue.add(shoots('a'));
      await pass(100);
    }
    expect(done.length).toBeGreaterThanOrEqual(2);
  });

  it('looks at everything when that is asked for, or when very many changed', async () => {
    queue.add(shoots('a'));
    queue.add({ kind: 'everything' });
    queue.add(shoots('b'));
    await pass(1_000);
    expect(done).toEqual([{ kind: 'everything' }]);

    queue.add(shoots(...Array.from({ length: 5_001 }, (_, i) => `s${i}`)));
    await pass(1_000);
    expect(done[1]).toEqual({ kind: 'everything' });
  });

  it('works on one batch at a time', async () => {
    let release: () => void = () => undefined;
    held = new Promise(resolve => {
      release = resolve;
    });
    queue.add(shoots('a'));
    await pass(1_000);
    queue.add(shoots('b'));
    await pass(60_000);
    expect(done).toEqual([shoots('a')]);

    release();
    await pass(1_000);
    expect(done).toEqual([shoots('a'), shoots('b')]);
  });

  it('keeps what failed, joins what comes meanwhile, and tries ever more slowly', async () => {
    fails = true;
    queue.add(shoots('a'));
    await pass(1_000);
    expect(retries).toEqual([5_000]);

    queue.add(shoots('b'));
    await pass(4_999);
    expect(done).toHaveLength(1);
    await pass(1);
    expect(done[1]).toEqual(shoots('a', 'b'));
    expect(retries).toEqual([5_000, 10_000]);

    await pass(60 * 60_000);
    expect(Math.max(...retries)).toBe(5 * 60_000);

    fails = false;
    await pass(5 * 60_000);
    const tried = done.length;
    await pass(60 * 60_000);
    expect(done).toHaveLength(tried);

    fails = true;
    retries.length = 0;
    queue.add(shoots('c'));
    await pass(1_000);
    expect(done.at(-1)).toEqual(shoots('c'));
    expect(retries).toEqual([5_000]);
  });

  it('does nothing more after it was closed', async () => {
    queue.add(shoots('a'));
    queue.close();
    queue.add(shoots('b'));
    await pass(60_000);
    expect(done).toEqual([]);
  });
});
