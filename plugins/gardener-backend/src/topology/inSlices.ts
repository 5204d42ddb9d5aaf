import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Other requests wait no longer than this for long work; milliseconds. */
const SLICE_MS = 10;

/** Long work that pauses wherever it yields. */
export type SlicedWork<T> = Generator<void, T, undefined>;

/**
 * Does long work so that others get their turn between. Each step from one yield to the next must be short.
 *
 * @param clock - milliseconds
 */
export async function inSlices<T>(
  work: SlicedWork<T>,
  clock: () => number = () => performance.now(),
): Promise<T> {
  let end = clock() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (clock() >= end) {
      await nextTurn();
      end = clock() + SLICE_MS;
    }
  }
}
