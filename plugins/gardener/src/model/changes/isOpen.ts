import type { ChangeState } from 'backstage-plugin-gardener-common';

/** Whether something happens to a change of this state still, or waits for somebody. */
export function isOpen(state: ChangeState): boolean {
  switch (state) {
    case 'writing':
    case 'written':
    case 'rollingOut':
    case 'halfOpen':
    case 'paused':
      return true;
    case 'done':
    case 'refused':
    case 'undone':
    case 'cancelled':
      return false;
    default: {
      const never: never = state;
      throw new Error(`Unknown state ${never}`);
    }
  }
}
