import { ResponseError } from '@backstage/errors';

/** Whether the same call may be answered in a moment: the plugin is busy, starts, or was not reached. */
export function isPassing(error: unknown): boolean {
  if (error instanceof ResponseError) {
    return error.statusCode === 429 || error.statusCode >= 500;
  }
  // What `fetch` throws when nobody answers.
  return error instanceof TypeError;
}
