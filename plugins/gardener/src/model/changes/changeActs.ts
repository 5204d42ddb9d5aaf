import type { Change } from 'backstage-plugin-gardener-common';

/** What a user can do with a change that was begun. */
export type ChangeAct = 'pause' | 'resume' | 'cancel' | 'finish' | 'undo';

/** One of them where it is of use, and whether this user may. */
export interface OfferedAct {
  readonly act: ChangeAct;
  readonly allowed: boolean;
}

function isAllowed(change: Change, act: ChangeAct): boolean {
  switch (act) {
    case 'pause':
      return change.mayPause;
    case 'resume':
      return change.mayResume;
    case 'cancel':
      return change.mayCancel;
    case 'finish':
      return change.mayFinish;
    case 'undo':
      return change.mayUndo;
    default: {
      const never: never = act;
      throw new Error(`Unknown act ${never}`);
    }
  }
}

function usefulActs(change: Change): readonly ChangeAct[] {
  const { kind, state, direction, asked } = change;
  switch (state) {
    case 'writing':
      // Taking back is brought to its end, and so is a change of one shoot.
      if (kind !== 'bulk' || direction === 'back' || asked === 'cancel') {
        return [];
      }
      return asked === 'pause' ? ['resume', 'cancel'] : ['pause', 'cancel'];
    case 'paused':
      return ['resume', 'cancel', 'undo'];
    case 'halfOpen':
      return kind === 'bulk'
        ? ['finish', 'undo', 'cancel']
        : ['finish', 'undo'];
    case 'written':
    case 'rollingOut':
    case 'done':
    case 'refused':
    case 'undone':
    case 'cancelled':
      return [];
    default: {
      const never: never = state;
      throw new Error(`Unknown state ${never}`);
    }
  }
}

/** What can be done with a change as it is, the best first. */
export function actsOf(change: Change): readonly OfferedAct[] {
  return usefulActs(change).map(act => ({
    act,
    allowed: isAllowed(change, act),
  }));
}

/** Whether an act takes back what is written, so that it asks before. */
export function takesBack(act: ChangeAct): act is 'cancel' | 'undo' {
  return act === 'cancel' || act === 'undo';
}
