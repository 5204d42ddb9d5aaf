const FIRST_MS = 500;

/** A longer pause would delay recovery visibly; a shorter one would load a Garden that comes up. */
const LONGEST_MS = 10_000;

/**
 * How long to wait before the next try: doubling from half a second up to ten seconds, with jitter so
 * that replicas don't knock at the same moment, and never shorter than the Garden asks.
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
  return Math.max(jittered, (retryAfterSeconds ?? 0) * 1000);
}
