import type {
  ChangeState,
  EntryName,
  Shoot,
} from 'backstage-plugin-gardener-common';
import type { ChangeRecord, StepRecord } from '../../database/ChangeRecord';
import { effectsFound } from './effectsFound';
import { interrupted } from './interrupted';
import { leavesAsIs } from './leavesAsIs';
import { standing } from './stepProgress';
import { undoEdits } from './undoEdits';

/**
 * What the portal itself sees of a shoot now; undefined when there is none. It only looks: nothing is written for a user
 * who is not there.
 */
export type Look = (shoot: EntryName) => Shoot | undefined;

/** Where a change stands whose writer is gone. */
export interface DeadChange {
  readonly state: ChangeState;
  readonly steps: readonly StepRecord[];
}

/** The shoot that was reviewed, if it is still there. */
function lookAt(step: StepRecord, look: Look): Shoot | undefined {
  const shoot = look(step.shoot);
  return shoot?.uid === step.uid ? shoot : undefined;
}

/** A request that was under way: what is seen tells whether it was carried out. */
function settleForward(step: StepRecord, look: Look, now: number): StepRecord {
  if (step.state !== 'writing') return step;
  const shoot = lookAt(step, look);
  const written: StepRecord = {
    ...step,
    state: 'written',
    at: now,
    problem: null,
  };
  const problem = interrupted(step.shoot);
  const notSent: StepRecord = {
    ...step,
    state: 'waiting',
    at: now,
    problem,
    effects: [],
  };
  const unknown: StepRecord = { ...step, state: 'unknown', at: now, problem };
  switch (step.intent.kind) {
    case 'entries': {
      // What was written on a shoot is gone with it.
      if (!shoot) return notSent;
      const found = effectsFound(shoot.peering, step.effects);
      if (found.length === step.effects.length) return written;
      return found.length === 0 ? notSent : unknown;
    }
    case 'operation':
      return shoot ? unknown : notSent;
    case 'deletion':
      return !shoot || shoot.deleting ? written : notSent;
    default: {
      const never: never = step.intent;
      throw new Error(`Unknown intent: ${JSON.stringify(never)}`);
    }
  }
}

function settleBack(step: StepRecord, look: Look, now: number): StepRecord {
  if (step.undo?.state !== 'writing') return step;
  const shoot = lookAt(step, look);
  const isBack =
    !shoot ||
    leavesAsIs(
      shoot.peering,
      undoEdits(step.effects, shoot.peering, step.state === 'written'),
    );
  return {
    ...step,
    undo: isBack
      ? { state: 'written', at: now, problem: null }
      : { state: 'unknown', at: now, problem: interrupted(step.shoot) },
  };
}

/**
 * Finds out where a change stands whose backend died while it wrote: from its journal, which has every request before it
 * was sent, and from what is seen in the Garden.
 *
 * @param look - sees what was written before the writer was gone
 * @param now - epoch milliseconds
 */
export function settleDeadChange(
  change: Pick<ChangeRecord, 'direction' | 'steps'>,
  look: Look,
  now: number,
): DeadChange {
  const steps = change.steps.map(step =>
    settleBack(settleForward(step, look, now), look, now),
  );
  return { state: standing(steps, change.direction), steps };
}
