/** Half a frame at 60 a second: whatever else wants to run waits no longer. */
export const SLICE = 8;

/** What runs slices needs from the page. */
export interface Clock {
  /** Milliseconds. */
  readonly now: () => number;
  /** Calls back in a task of its own, unless it is cancelled. */
  readonly nextTask: (callback: () => void) => () => void;
}

/**
 * Runs steps for at most a slice per task, the first one at once: what is small is there before the page is painted.
 * A step that takes longer than a slice ends its slice; nothing can cut it short. Gives back how to stop.
 */
export function runInSlices<Result>(
  steps: Iterator<void, Result>,
  clock: Clock,
  onDone: (result: Result) => void,
): () => void {
  let cancel = () => {};
  const run = () => {
    const begin = clock.now();
    do {
      const step = steps.next();
      if (step.done) {
        onDone(step.value);
        return;
      }
    } while (clock.now() - begin < SLICE);
    cancel = clock.nextTask(run);
  };
  run();
  return () => cancel();
}
