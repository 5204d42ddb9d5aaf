import type { Clock } from '../../inventory/Clock';

/** How often something is tried that fails for a moment. */
export const MAX_TRIES = 4;
/** Before the second try; doubles with each, with up to as much again by chance. Milliseconds. */
const FIRST_PAUSE_MS = 500;

/**
 * How long to wait before a try, in milliseconds.
 *
 * @param next - number of the try, from 2
 * @param asked - what the Garden asked for, if it did; 0 is no wish
 * @param chance - 0 up to, not including, 1
 */
export function pauseBefore(
  next: number,
  asked: number | undefined,
  chance: number,
): number {
  return asked !== undefined && asked > 0
    ? asked
    : FIRST_PAUSE_MS * 2 ** (next - 2) * (1 + chance);
}

/**
 * Waits.
 *
 * @throws the signal's reason as soon as it aborts
 */
export async function pause(
  clock: Pick<Clock, 'sleep'>,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  try {
    await clock.sleep(milliseconds, signal);
  } catch (error) {
    // The machine's clock throws an error of its own.
    signal.throwIfAborted();
    throw error;
  }
}
