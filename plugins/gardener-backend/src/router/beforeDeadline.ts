import { ServiceUnavailableError } from '@backstage/errors';

/**
 * How long an answer may take, in milliseconds: longer than the Garden's own patience with the requests of an ordinary
 * plan, and below what proxies wait.
 */
export const DEADLINE_MS = 55_000;

/**
 * What comes of some work, if it comes in time, so that nobody waits for ever for a Garden that hangs. The work goes on; it
 * must not write to a Garden.
 *
 * @throws ServiceUnavailableError when it takes longer
 */
export async function beforeDeadline<T>(
  act: () => Promise<T>,
  ms = DEADLINE_MS,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  // Every request comes here. A timer that is cleared costs next to nothing; an aborted signal makes an error with a stack.
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new ServiceUnavailableError(
          'The Garden did not answer in time. Try again in a moment',
        ),
      );
    }, ms).unref();
  });
  try {
    return await Promise.race([act(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
