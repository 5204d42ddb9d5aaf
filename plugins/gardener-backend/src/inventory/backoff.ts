const FIRST_MS = 500;

/** A longer pause would delay recovery visibly; a shorter one would load a Garden that comes up. */
const LONGEST_MS = 10_000;

/** However long a proxy in between asks: nobody would look for the reason a day later. */
const LONGEST_ASKED_MS = 300_000;

/**
 * How long to wait before the next try: doubling from half a second up to ten seconds, with jitter so
 * that replicas don't knock at the same moment, and not shorter than the Garden asks, up to five minutes.
 *
 * @param failures - failures in a row so far, from 1.
 * @param random - 0 up to, not including, 1.
 * @returns milliseconds.
 */
export function backoff(
  failures: number,
  random: number,
  retryAfterSeconds: number | undefined,
): number {
  const doubled = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  const jittered = doubled * (0.5 + random / 2);
  const asked = Math.min(LONGEST_ASKED_MS, (retryAfterSeconds ?? 0) * 1000);
  return Math.max(jittered, asked);
}
