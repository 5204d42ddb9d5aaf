import {
  operationWaiting,
  type EntryName,
  type ShootOperation,
} from 'backstage-plugin-gardener-common';
import type { LiveShoot } from '../LiveShoot';
import { ownProblem, type Problem } from '../writeProblem';

/**
 * Whether an operation has become useless since it was reviewed: Gardener lets an annotation that does not fit lie for
 * ever, and then it could fit at another time.
 *
 * @returns `unchanged` when it is as wanted already
 */
export function whyUseless(
  shoot: EntryName,
  operation: ShootOperation,
  live: Pick<LiveShoot, 'shoot' | 'annotations'>,
): Problem | 'unchanged' | undefined {
  const { deleting, lastOperation } = live.shoot;
  if (deleting) return ownProblem('deleting', shoot);
  const overtaken = (how: string) => ownProblem('overtaken', shoot, how);
  const waiting = operationWaiting(live);
  if (waiting === operation) return 'unchanged';
  if (waiting !== undefined) {
    return overtaken('another operation is asked for already');
  }
  if (!lastOperation) return overtaken('its first operation has not begun');
  const failed = lastOperation.state === 'Failed';
  switch (operation) {
    case 'retry':
      return failed ? undefined : 'unchanged';
    case 'reconcile':
      return failed
        ? overtaken('its last operation failed, and must be retried instead')
        : undefined;
    default: {
      const never: never = operation;
      throw new Error(`Unknown operation: ${never}`);
    }
  }
}
