import { runInSlices } from './slices';

/** Steps that take some milliseconds each, on a clock that only they move. */
function setUp(steps: number, each: number) {
  let time = 0;
  let frame: (() => void) | undefined;
  const slices: number[] = [];
  function* work(): Generator<void, string> {
    for (let step = 0; step < steps; step += 1) {
      time += each;
      slices[slices.length - 1] += each;
      yield;
    }
    return 'done';
  }
  const results: string[] = [];
  slices.push(0);
  const stop = runInSlices(
    work(),
    {
      now: () => time,
      nextTask: callback => {
        frame = callback;
        return () => {
          frame = undefined;
        };
      },
    },
    result => results.push(result),
  );
  const next = () => {
    const run = frame;
    frame = undefined;
    slices.push(0);
    run?.();
  };
  return { slices, results, next, stop, waits: () => frame !== undefined };
}

describe('work in slices', () => {
  it('is done at once where it is little', () => {
    const { results, waits } = setUp(3, 2);
    expect(results).toEqual(['done']);
    expect(waits()).toBe(false);
  });

  it('takes no more of a frame than a slice', () => {
    const { slices, results, next } = setUp(20, 3);
    for (let frame = 0; frame < 20 && results.length === 0; frame += 1) next();
    expect(results).toEqual(['done']);
    // A step that began within the slice is finished.
    expect(Math.max(...slices)).toBeLessThanOrEqual(8 + 3);
    expect(slices.length).toBeGreaterThan(5);
  });

  it('makes one step per frame where a step is longer than a slice', () => {
    const { slices, next } = setUp(3, 30);
    next();
    next();
    expect(slices).toEqual([30, 30, 30]);
  });

  it('ends where nobody wants the result any more', () => {
    const { results, stop, waits } = setUp(20, 3);
    stop();
    expect(waits()).toBe(false);
    expect(results).toEqual([]);
  });
});
