import { setTimeout as sleep } from 'node:timers/promises';

/** Nothing is measured by it: it ends a run that would wait for ever. Milliseconds. */
const PATIENCE_MS = 5 * 60_000;
const PAUSE_MS = 50;

/**
 * Looks again and again until there is something to see.
 *
 * @param what is waited for, for the error
 * @param look gives what is wanted, or a false value
 * @throws Error after five minutes
 */
export async function waitFor(what, look, pauseMs = PAUSE_MS) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) {
      throw new Error(`Waited five minutes in vain for ${what}`);
    }
    await sleep(pauseMs);
  }
}
