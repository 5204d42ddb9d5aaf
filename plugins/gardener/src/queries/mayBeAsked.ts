import { retryPoll } from './retryPoll';

/**
 * Whether a query may be asked before its next look: not while its last answer says that it is too early.
 *
 * @param now - epoch milliseconds
 */
export function mayBeAsked(
  query: {
    readonly state: {
      readonly error: Error | null;
      readonly errorUpdatedAt: number;
    };
  },
  now: number,
): boolean {
  const { error, errorUpdatedAt } = query.state;
  return error === null || now >= errorUpdatedAt + retryPoll(error, 0);
}
