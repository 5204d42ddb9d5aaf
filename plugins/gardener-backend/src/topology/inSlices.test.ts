import { inSlices } from './inSlices';

function* work(steps: number, done: string[]) {
  for (let i = 1; i <= steps; i++) {
    done.push(`step ${i}`);
    yield;
  }
  return steps;
}

describe('work in slices', () => {
  it('lets others have their turn when a slice is over', async () => {
    let now = 0;
    const done: string[] = [];
    const clock = () => {
      now += 4;
      return now;
    };
    setImmediate(() => done.push('other'));
    expect(await inSlices(work(4, done), clock)).toBe(4);
    expect(done.indexOf('other')).toBeGreaterThan(0);
    expect(done.indexOf('other')).toBeLessThan(4);
  });

  it('does what is short in one turn', async () => {
    const done: string[] = [];
    setImmediate(() => done.push('other'));
    await inSlices(work(4, done), () => 0);
    expect(done).toEqual(['step 1', 'step 2', 'step 3', 'step 4']);
  });
});
