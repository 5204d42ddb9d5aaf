/** Half a frame at 60 a second: the other half is for React and the browser. */
export const SLICE = 8;

/** What runs slices needs from the page. */
export interface Clock {
  /** Milliseconds. */
  readonly now: () => number;
  /** Calls back before the next frame is painted, unless it is cancelled. */
  readonly nextFrame: (callback: () => void) => () => void;
}

/**
 * Runs steps for at most a slice per frame, the first one at once: what is small is there before the page is painted.
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
    cancel = clock.nextFrame(run);
  };
  run();
  return () => cancel();
}
