/** Asks again, one call at a time. */
export interface Revalidator {
  /** Something changed: ask now, or once more when the running call is done. */
  poke(): void;
}

/**
 * Change notices come faster than slow answers. Cancelling the running call for each of them would
 * starve it, and leaving them out would miss what changed after it was answered: so exactly one
 * call follows, however many notices came meanwhile.
 *
 * @param ask - makes the call; it deals with its own failures.
 */
export function createRevalidator(ask: () => Promise<void>): Revalidator {
  let running = false;
  let again = false;

  async function run() {
    running = true;
    do {
      again = false;
      await ask();
    } while (again);
    running = false;
  }

  return {
    poke() {
      if (running) {
        again = true;
        return;
      }
      run().catch(error => {
        running = false;
        throw error;
      });
    },
  };
}
