import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceUnavailableError } from '@backstage/errors';

/**
 * How long an answer about several Gardens waits for one of them, in milliseconds. Who may look into many
 * namespaces costs the Garden as many questions; one that answers none at all is noticed earlier. Below the
 * 10 s after which the catalog's policy hides the clusters of all Gardens.
 */
export const PATIENCE_MS = 8_000;

/**
 * What the Garden says, if it says it in time. The question itself goes on, so whoever asks later may find
 * the answer.
 *
 * @throws ServiceUnavailableError when it takes longer
 */
export async function withinPatience<T>(
  garden: string,
  answer: Promise<T>,
  patience: number,
): Promise<T> {
  const answered = new AbortController();
  const tooLate = async (): Promise<never> => {
    await sleep(patience, undefined, { signal: answered.signal });
    throw new ServiceUnavailableError(
      `Garden ${garden} can't be reached: no answer in time`,
    );
  };
  try {
    return await Promise.race([answer, tooLate()]);
  } finally {
    answered.abort();
  }
}
