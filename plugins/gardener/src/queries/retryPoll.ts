import { failureOf } from '../model/failure';
import { RETRY_POLL, SLOW_POLL } from './intervals';

/**
 * Milliseconds until what failed is asked again: as long as the answer says, and no less than usual.
 *
 * @param usual - milliseconds
 */
export function retryPoll(error: unknown, usual = RETRY_POLL): number {
  const { retryAfter = 0 } = failureOf(error);
  return Math.max(usual, retryAfter * 1000);
}

/** Milliseconds between two looks of a query that is asked slowly, whether it failed or not. */
export function slowPoll(query: {
  readonly state: { readonly error: Error | null };
}): number {
  const { error } = query.state;
  return error === null ? SLOW_POLL : retryPoll(error, SLOW_POLL);
}
