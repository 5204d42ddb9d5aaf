import type { ChangeRecord } from '../../database/ChangeRecord';

/**
 * Whether nobody writes a change that is not at its end: half open, or its writer is gone.
 *
 * @param now - epoch milliseconds
 */
export function isHalfOpen(
  { state, lease }: Pick<ChangeRecord, 'state' | 'lease'>,
  now: number,
): boolean {
  return (
    state === 'halfOpen' ||
    (state === 'writing' && (lease === null || lease.until <= now))
  );
}
