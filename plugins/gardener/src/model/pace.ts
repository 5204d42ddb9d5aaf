/** Acts as often as it may and no more. */
export interface Pace {
  /** Something changed: acts at once, or once more when the pause is over. */
  poke(): void;
  /** Drops what waits. */
  stop(): void;
}

/**
 * Lets the first of many calls through at once and holds those behind it back, so that what came last is never missed.
 *
 * @param pause - milliseconds between two times at least
 */
export function createPace(act: () => void, pause: number): Pace {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let again = false;

  function run() {
    again = false;
    resting = setTimeout(() => {
      resting = undefined;
      if (again) run();
    }, pause);
    act();
  }

  return {
    poke() {
      if (resting === undefined) run();
      else again = true;
    },
    stop() {
      clearTimeout(resting);
      resting = undefined;
      again = false;
    },
  };
}
