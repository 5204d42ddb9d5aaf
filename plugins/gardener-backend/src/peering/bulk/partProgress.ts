import type {
  EntryEffect,
  WriteProblem,
} from 'backstage-plugin-gardener-common';
import type {
  StepPart,
  StepRecord,
  WriteProgress,
} from '../../database/ChangeRecord';
import { interrupted } from '../apply/interrupted';
import { effectsOfParts, stateOfParts } from './stepParts';

/** What is known of a pair of which a request that stands so does nothing. */
const WITHOUT_EFFECT: Readonly<
  Record<WriteProgress['state'], WriteProgress['state']>
> = {
  waiting: 'waiting',
  // It is as wanted, and nothing can be lost by looking again.
  writing: 'waiting',
  written: 'unchanged',
  unchanged: 'unchanged',
  refused: 'refused',
  unknown: 'refused',
};

/**
 * A pair's part of a step once a request forward stands so.
 *
 * @param effects - of the request. A pair that has none was as wanted, or is not there when the request failed
 */
export function partAfterWrite(
  part: StepPart,
  state: WriteProgress['state'],
  effects: readonly EntryEffect[],
  problem: WriteProblem | null,
): StepPart {
  const isTouching = effectsOfParts(effects, [part]).length > 0;
  return {
    ...part,
    undo: null,
    state: isTouching ? state : WITHOUT_EFFECT[state],
    problem,
  };
}

/**
 * The same once a request that takes it back stands so.
 *
 * @param earlier - how an earlier such request stood
 */
export function partAfterUndo(
  part: StepPart,
  earlier: StepPart['undo'],
  state: WriteProgress['state'],
  problem: WriteProblem | null,
): StepPart {
  return {
    ...part,
    // A refusal says nothing of what became of an earlier request whose answer nobody heard.
    undo: state === 'refused' && earlier === 'unknown' ? 'unknown' : state,
    problem: problemAfter(part, problem),
  };
}

/** Why it was not written says more than that taking it back failed too; what was written has nothing to say once it is gone. */
function problemAfter(
  { state, problem }: StepPart,
  ofUndo: WriteProblem | null,
): WriteProblem | null {
  if (ofUndo !== null) return problem ?? ofUndo;
  return state === 'written' ? null : problem;
}

/**
 * A step as whoever writes now finds it: what the journal has under way is nobody's any more, and its answer was heard by
 * nobody.
 */
export function unheardParts(step: StepRecord, now: number): StepRecord {
  const { parts = [], undo, shoot } = step;
  const problem = interrupted(shoot);
  const heard = parts.map(
    (part): StepPart => ({
      ...part,
      ...(part.state === 'writing' && { state: 'unknown', problem }),
      ...(part.undo === 'writing' && { undo: 'unknown' }),
    }),
  );
  return {
    ...step,
    parts: heard,
    state: stateOfParts(heard),
    ...(step.state === 'writing' && { at: now, problem }),
    ...(undo?.state === 'writing' && {
      undo: { state: 'unknown', at: now, problem },
    }),
  };
}
