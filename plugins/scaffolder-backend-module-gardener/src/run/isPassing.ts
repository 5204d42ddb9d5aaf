import { ResponseError } from '@backstage/errors';

/** Whether the same call may be answered in a moment: the plugin is busy, starts, or was not reached. */
export function isPassing(error: unknown): boolean {
  if (error instanceof ResponseError) {
    return error.statusCode === 429 || error.statusCode >= 500;
  }
  // What `fetch` throws when nobody answers.
  return error instanceof TypeError;
}

/**
 * Whether Backstage could not verify the user's token: it has ended, or the backend starts and has not got the keys yet.
 * A Garden that wants the user's own token names its provider.
 */
export function isUnverified(error: unknown): boolean {
  return (
    error instanceof ResponseError &&
    error.statusCode === 401 &&
    !('provider' in error.body.error)
  );
}
